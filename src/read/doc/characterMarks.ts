import { isRaised } from '../word/superscript.ts';
import { isSymbolFont, symbolOf } from '../word/symbols.ts';
import { lastNotAbove } from './binary.ts';
import type { FormattedRun } from './formattedPages.ts';
import type { Piece } from './pieces.ts';
import { propertiesOf, SPRM } from './sprm.ts';
import type { Styles } from './styles.ts';

/**
 * What is shown in the place of characters: nothing (`hide` keeps the ends of cells, `delete` does not), raised digits,
 * a character whose place they hold, or the characters that stand at their places in a font of symbols.
 */
export type Change =
  | 'delete'
  | 'hide'
  | 'raise'
  | { readonly symbol: string }
  | { readonly symbolFont: string };

/** A change of a stretch of the text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly change: Change;
}

const RAISED = 1;

/** Whether a property that may refer to the style's is on ([MS-DOC] 2.9.327 ToggleOperand). */
const isOn = (operand: number, inStyle: boolean): boolean =>
  operand === 0x81 ? !inStyle : operand === 0x80 ? inStyle : operand === 1;

/** What the properties of characters ([MS-DOC] 2.6.1) make of them; null where they stay as they are. */
const changeOf = (properties: Uint8Array, styles: Styles, fonts: readonly string[]): Change | null => {
  let isDeleted = false;
  let isHidden = false;
  let isHiddenByStyle = false;
  let isSuperscript = false;
  let height = 0;
  let fontSize = Number.POSITIVE_INFINITY;
  let symbol: string | null = null;
  let font = '';
  for (const { code, value } of propertiesOf(properties)) {
    if (code === SPRM.deleted) isDeleted = value.getUint8(0) === 1;
    else if (code === SPRM.characterStyle) {
      isHiddenByStyle = styles[value.getUint16(0, true)]?.isHidden ?? false;
      isHidden = isHiddenByStyle;
    } else if (code === SPRM.hidden) isHidden = isOn(value.getUint8(0), isHiddenByStyle);
    else if (code === SPRM.raised) isSuperscript = value.getUint8(0) === RAISED;
    else if (code === SPRM.height) height = value.getInt16(0, true);
    else if (code === SPRM.fontSize) fontSize = value.getUint16(0, true);
    else if (code === SPRM.font || code === SPRM.otherFont) font = fonts[value.getUint16(0, true)] ?? '';
    else if (code === SPRM.symbol)
      symbol = symbolOf(fonts[value.getUint16(0, true)] ?? '', value.getUint16(2, true));
  }
  if (isDeleted) return 'delete';
  if (isHidden || symbol === '') return 'hide';
  if (symbol !== null) return { symbol };
  if (isSymbolFont(font)) return { symbolFont: font };
  return isSuperscript || isRaised(height, fontSize) ? 'raise' : null;
};

/** What of the text is not shown as it stands, in the order of the text, by the properties of its characters. */
export const characterMarks = (
  stream: Uint8Array,
  runs: readonly FormattedRun[],
  pieces: readonly Piece[],
  styles: Styles,
  fonts: readonly string[],
): Edit[] => {
  const known = new Map<number, Change | null>();
  const changeAt = (at: number): Change | null => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const change = changeOf(stream.subarray(at + 1, at + 1 + (stream[at] ?? 0)), styles, fonts);
    known.set(at, change);
    return change;
  };
  const marked = runs.flatMap(({ start, end, at }) => {
    const change = at === null ? null : changeAt(at);
    return change ? [{ start, end, change }] : [];
  });
  if (marked.length === 0) return [];
  return pieces.flatMap((piece): Edit[] => {
    const { start, end, offset, width } = piece;
    const limit = offset + (end - start) * width;
    const edits: Edit[] = [];
    const first = Math.max(
      lastNotAbove(marked, (run) => run.start, offset),
      0,
    );
    for (let index = first; index < marked.length; index++) {
      const run = marked[index];
      if (!run || run.start >= limit) break;
      const from = start + Math.max(Math.ceil((run.start - offset) / width), 0);
      const to = start + Math.floor((Math.min(run.end, limit) - offset) / width);
      if (to > from) edits.push({ start: from, end: to, change: run.change });
    }
    return edits;
  });
};
