import { viewOf } from './binary.ts';
import type { Fib, Place } from './fib.ts';

/** A footnote or endnote. */
export interface Note {
  /** Where the text refers to it. */
  readonly reference: number;
  /** Its stretch of the text. */
  readonly start: number;
  readonly end: number;
}

const uint32s = (table: Uint8Array, { offset, size }: Place): number[] => {
  const view = viewOf(table.subarray(offset, offset + size));
  return Array.from({ length: view.byteLength >> 2 }, (_, index) => view.getUint32(index * 4, true));
};

/** The notes of one kind: positions of what refers to them, with two bytes each, and the ends of their texts. */
const notesOf = (
  table: Uint8Array,
  references: Place,
  texts: Place,
  story: { readonly start: number; readonly length: number },
): Note[] => {
  if (story.length === 0) return [];
  const count = Math.max(Math.floor((references.size - 4) / 6), 0);
  const ends = uint32s(table, texts);
  let last = 0;
  return uint32s(table, { offset: references.offset, size: count * 4 }).flatMap(
    (reference, index): Note[] => {
      const start = Math.max(ends[index] ?? story.length, last);
      const end = Math.min(ends[index + 1] ?? story.length, story.length);
      if (end <= start) return [];
      last = end;
      return [{ reference, start: story.start + start, end: story.start + end }];
    },
  );
};

/** The footnotes and endnotes in the order of what refers to them ([MS-DOC] 2.8.16 to 2.8.19). */
export const notesIn = ({ places, lengths }: Fib, table: Uint8Array): Note[] => {
  const footnotes = { start: lengths.main, length: lengths.footnotes };
  const endnotes = {
    start: lengths.main + lengths.footnotes + lengths.headers + lengths.comments,
    length: lengths.endnotes,
  };
  return [
    ...notesOf(table, places.footnoteReferences, places.footnoteTexts, footnotes),
    ...notesOf(table, places.endnoteReferences, places.endnoteTexts, endnotes),
  ].sort((a, b) => a.reference - b.reference);
};
