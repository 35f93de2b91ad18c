import { lastNotAbove, viewOf } from './binary.ts';
import { type CellShape, cellShapes } from './cellShapes.ts';
import type { FormattedRun } from './formattedPages.ts';
import { type Property, propertiesOf, SPRM } from './sprm.ts';
import type { Style, Styles } from './styles.ts';

/** What the reader needs of the properties of a paragraph ([MS-DOC] 2.6.2). */
export interface ParagraphProperties {
  /** Which use of a list numbers it, from 1 on; 0: none. */
  readonly list: number;
  /** From 0 on. */
  readonly listLevel: number;
  /** In how many tables it stands, one inside the other. */
  readonly depth: number;
  /** Whether it is the last of a cell of an inner table: of an outer one, its end mark tells. */
  readonly endsInnerCell: boolean;
  /** Whether it holds nothing but the end of a row. */
  readonly endsRow: boolean;
  /** For the end of a row: the shapes of the row's cells. */
  readonly shapes: readonly CellShape[];
  /** Whether its style is one for the lines of a table of contents. */
  readonly isContents: boolean;
  /** Whether its style hides its text. */
  readonly isHidden: boolean;
}

/** How deep tables can lie in each other: deeper ones are damage. */
const DEEPEST = 16;

/** In the place of a list: numbered as Word 6 did, which no list describes. */
const OLD_NUMBERING = 0xf801;

/** The number of the use of a list: negative ones say that the paragraph keeps its own indents. */
const listOf = (operand: number): number =>
  operand > OLD_NUMBERING ? 0x10000 - operand : operand === OLD_NUMBERING ? 0 : operand;

const NO_PROPERTIES: ParagraphProperties = {
  list: 0,
  listLevel: 0,
  depth: 0,
  endsInnerCell: false,
  endsRow: false,
  shapes: [],
  isContents: false,
  isHidden: false,
};

/** What a list of properties makes of a paragraph; the later say more. */
const applied = (properties: readonly Property[], style: Style | null): ParagraphProperties => {
  const { isContents, isHidden } = style ?? NO_PROPERTIES;
  const result = { ...NO_PROPERTIES, isContents, isHidden };
  let inTable = false;
  for (const { code, value } of properties) {
    if (code === SPRM.list) result.list = listOf(value.getUint16(0, true));
    else if (code === SPRM.listLevel) result.listLevel = value.getUint8(0);
    else if (code === SPRM.inTable) inTable = value.getUint8(0) !== 0;
    else if (code === SPRM.depth) result.depth = value.getInt32(0, true);
    else if (code === SPRM.depthChange) result.depth += value.getInt32(0, true);
    else if (code === SPRM.innerCellEnd) result.endsInnerCell = value.getUint8(0) !== 0;
    else if (code === SPRM.rowEnd || code === SPRM.innerRowEnd) result.endsRow = value.getUint8(0) !== 0;
  }
  // Word 97 knows no tables in tables, so it gives no depth.
  result.depth = Math.min(Math.max(result.depth, inTable ? 1 : 0), DEEPEST);
  return result.endsRow ? { ...result, shapes: cellShapes(properties) } : result;
};

/** The properties that stand in the data stream, where a page had no room ([MS-DOC] 2.6.2 sprmPHugePapx). */
const withHuge = (properties: readonly Property[], data: Uint8Array): Property[] =>
  properties.flatMap((property) => {
    if (property.code !== SPRM.hugeParagraph && property.code !== SPRM.oldHugeParagraph) return [property];
    const at = property.value.getUint32(0, true);
    if (at + 2 > data.length) return [];
    const size = viewOf(data).getUint16(at, true);
    return propertiesOf(data.subarray(at + 2, at + 2 + size));
  });

/** The style's number and the own properties of a paragraph as a page holds them ([MS-DOC] 2.9.175 PapxInFkp). */
const ownPart = (stream: Uint8Array, at: number): Uint8Array => {
  const words = stream[at] ?? 0;
  return words === 0
    ? stream.subarray(at + 2, at + 2 + (stream[at + 1] ?? 0) * 2)
    : stream.subarray(at + 1, at + words * 2);
};

/** Looks up what is known of paragraphs by where their characters stand in the stream WordDocument. */
export interface ParagraphTable {
  /** Of the paragraph whose end mark is at `offset`, with what the mark's piece changes. */
  readonly propertiesAt: (offset: number, changes: Uint8Array | null) => ParagraphProperties;
  /** Whether a paragraph ends right before `offset`. */
  readonly endsAt: (offset: number) => boolean;
}

/**
 * The table of the paragraphs: the properties of each are its style's, its own, and what a fast save has changed, in
 * that order ([MS-DOC] 2.4.6.1).
 * @param data the stream Data
 */
export const paragraphTableOf = (
  stream: Uint8Array,
  runs: readonly FormattedRun[],
  styles: Styles,
  data: Uint8Array,
): ParagraphTable => {
  const known = new Map<Uint8Array | null, Map<number | null, ParagraphProperties>>();
  const resolve = (at: number | null, changes: Uint8Array | null): ParagraphProperties => {
    const own = at === null ? new Uint8Array() : ownPart(stream, at);
    const style = styles[own.length < 2 ? 0 : viewOf(own).getUint16(0, true)] ?? null;
    const properties = [...(style?.paragraph ?? []), ...withHuge(propertiesOf(own.subarray(2)), data)];
    if (changes) properties.push(...propertiesOf(changes));
    return applied(properties, style);
  };
  const runAt = (offset: number): FormattedRun | null => {
    const run = runs[lastNotAbove(runs, ({ start }) => start, offset)];
    return run && offset < run.end ? run : null;
  };
  return {
    propertiesAt: (offset, changes) => {
      const at = runAt(offset)?.at ?? null;
      const before = known.get(changes)?.get(at);
      if (before) return before;
      const properties = resolve(at, changes);
      known.set(changes, (known.get(changes) ?? new Map()).set(at, properties));
      return properties;
    },
    endsAt: (offset) => runAt(offset - 1)?.end === offset,
  };
};
