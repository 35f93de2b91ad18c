import { utf16Of, viewOf } from './binary.ts';

/** How a level of a list is numbered ([MS-DOC] 2.9.150 LVL). */
export interface ListLevel {
  readonly start: number;
  /** nfc: an MSONFC of [MS-OSHARED] 2.2.1.3. */
  readonly format: number;
  /** Whether the numbers of the levels above are shown as decimals whatever their own format. */
  readonly legal: boolean;
  /** The first level, from 0, whose paragraphs do not start this one again; null: all above do. */
  readonly restartLimit: number | null;
  /** What follows the number. */
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** The number's text; the characters U+0000 to U+0008 stand for the number of that level. */
  readonly text: string;
}

/** A paragraph names one of these: a list, perhaps with levels of its own. */
export interface ListUse {
  /** Which list: uses of the same one count on. */
  readonly list: number;
  readonly levels: readonly (ListLevel | undefined)[];
  /** By level: where this use starts anew. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVEL_SIZE = 28;
const SUFFIXES = ['tab', 'space', 'nothing'] as const;
/** Longer texts of a number are damage: Word's own limit is far below. */
const LONGEST_TEXT = 255;
const LIST_SIZE = 28;
const USE_SIZE = 16;

/** A level and where the next one begins. */
const levelAt = (table: Uint8Array, at: number): { level: ListLevel; end: number } => {
  const view = viewOf(table);
  const flags = view.getUint8(at + 5);
  const textAt = at + LEVEL_SIZE + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(textAt, true);
  const end = textAt + 2 + length * 2;
  const level: ListLevel = {
    start: view.getInt32(at, true),
    format: view.getUint8(at + 4),
    legal: (flags & 4) !== 0,
    restartLimit: (flags & 8) === 0 ? null : view.getUint8(at + 26),
    suffix: SUFFIXES[view.getUint8(at + 15)] ?? 'tab',
    text: length > LONGEST_TEXT ? '' : utf16Of(table.subarray(textAt + 2, end)),
  };
  return { level, end };
};

/** The levels of each list by its number ([MS-DOC] 2.9.191 PlfLst, with the levels behind it). */
const listsOf = (table: Uint8Array, offset: number): Map<number, ListLevel[]> => {
  const view = viewOf(table);
  const count = view.getUint16(offset, true);
  const lists = new Map<number, ListLevel[]>();
  let at = offset + 2 + count * LIST_SIZE;
  for (let index = 0; index < count; index++) {
    const head = offset + 2 + index * LIST_SIZE;
    const levels: ListLevel[] = [];
    for (let left = (view.getUint8(head + 26) & 1) === 0 ? 9 : 1; left > 0; left--) {
      const { level, end } = levelAt(table, at);
      levels.push(level);
      at = end;
    }
    lists.set(view.getUint32(head, true), levels);
  }
  return lists;
};

/**
 * The uses of lists, in the order by which paragraphs name them from 1 on ([MS-DOC] 2.9.190 PlfLfo).
 * @param table the table stream
 * @param lists where PlfLst begins
 * @param uses where PlfLfo begins
 * @throws RangeError if they lie outside of the stream
 */
export const listUsesOf = (table: Uint8Array, lists: number, uses: number): ListUse[] => {
  const view = viewOf(table);
  const known = listsOf(table, lists);
  const count = view.getUint32(uses, true);
  let at = uses + 4 + count * USE_SIZE;
  const found: ListUse[] = [];
  for (let index = 0; index < count; index++) {
    const head = uses + 4 + index * USE_SIZE;
    const list = view.getUint32(head, true);
    const levels: (ListLevel | undefined)[] = [...(known.get(list) ?? [])];
    const starts = new Map<number, number>();
    at += 4;
    for (let left = view.getUint8(head + 12); left > 0; left--) {
      const start = view.getInt32(at, true);
      const flags = view.getUint32(at + 4, true);
      const depth = flags & 0xf;
      at += 8;
      if ((flags & 0x20) !== 0) {
        const { level, end } = levelAt(table, at);
        levels[depth] = level;
        at = end;
      }
      if ((flags & 0x10) !== 0) starts.set(depth, (flags & 0x20) === 0 ? start : (levels[depth]?.start ?? 1));
    }
    found.push({ list, levels, starts });
  }
  return found;
};
