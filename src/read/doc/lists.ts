import type { Level, List } from '../word/numberer.ts';
import { utf16Of, viewOf } from './binary.ts';
import { formatName } from './formatName.ts';

const LEVEL_SIZE = 28;
const SUFFIXES = ['tab', 'space', 'nothing'] as const;
/** Longer texts of a number are damage: Word's own limit is far below. */
const LONGEST_TEXT = 255;
const LIST_SIZE = 28;
const USE_SIZE = 16;

/** The words of a number, and its levels, for which the characters U+0000 to U+0008 stand. */
const labelOf = (text: string): Level['label'] =>
  (text.match(/[\x00-\x08]|[^\x00-\x08]+/g) ?? []).map((part) =>
    part.charCodeAt(0) <= 8 ? part.charCodeAt(0) : part,
  );

/** A level ([MS-DOC] 2.9.150 LVL) and where the next one begins. */
const levelAt = (table: Uint8Array, at: number, depth: number): { level: Level; end: number } => {
  const view = viewOf(table);
  const flags = view.getUint8(at + 5);
  const textAt = at + LEVEL_SIZE + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(textAt, true);
  const end = textAt + 2 + length * 2;
  const level: Level = {
    start: view.getInt32(at, true),
    format: formatName(view.getUint8(at + 4)),
    isLegal: (flags & 4) !== 0,
    restart: (flags & 8) === 0 ? depth : view.getUint8(at + 26),
    suffix: SUFFIXES[view.getUint8(at + 15)] ?? 'tab',
    label: length > LONGEST_TEXT ? [] : labelOf(utf16Of(table.subarray(textAt + 2, end))),
  };
  return { level, end };
};

/** The levels of each list by its number ([MS-DOC] 2.9.191 PlfLst, with the levels behind it). */
const listsOf = (table: Uint8Array, offset: number): Map<number, Level[]> => {
  const view = viewOf(table);
  const count = view.getUint16(offset, true);
  const lists = new Map<number, Level[]>();
  let at = offset + 2 + count * LIST_SIZE;
  for (let index = 0; index < count; index++) {
    const head = offset + 2 + index * LIST_SIZE;
    const levels: Level[] = [];
    for (let left = (view.getUint8(head + 26) & 1) === 0 ? 9 : 1; left > 0; left--) {
      const { level, end } = levelAt(table, at, levels.length);
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
export const listUsesOf = (table: Uint8Array, lists: number, uses: number): List[] => {
  const view = viewOf(table);
  const known = listsOf(table, lists);
  const count = view.getUint32(uses, true);
  let at = uses + 4 + count * USE_SIZE;
  const found: List[] = [];
  for (let index = 0; index < count; index++) {
    const head = uses + 4 + index * USE_SIZE;
    const list = view.getUint32(head, true);
    const levels: (Level | undefined)[] = [...(known.get(list) ?? [])];
    const starts = new Map<number, number>();
    at += 4;
    for (let left = view.getUint8(head + 12); left > 0; left--) {
      const start = view.getInt32(at, true);
      const flags = view.getUint32(at + 4, true);
      const depth = flags & 0xf;
      at += 8;
      if ((flags & 0x20) !== 0) {
        const { level, end } = levelAt(table, at, depth);
        levels[depth] = level;
        at = end;
      }
      if ((flags & 0x10) !== 0) starts.set(depth, (flags & 0x20) === 0 ? start : (levels[depth]?.start ?? 1));
    }
    found.push({ family: String(list), levels, starts });
  }
  return found;
};
