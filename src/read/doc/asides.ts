import type { Fib, Place } from './fib.ts';
import { plcOf } from './plc.ts';

/** A footnote, an endnote or what a text box holds. */
export interface Aside {
  readonly kind: 'note' | 'box';
  /** Where the text refers to it, or the box is anchored; behind all text where that is not known. */
  readonly anchor: number;
  /** Its stretch of the text. */
  readonly start: number;
  readonly end: number;
}

const BEHIND_ALL = Number.MAX_SAFE_INTEGER;

interface Story {
  readonly start: number;
  readonly length: number;
}

/** The sizes of what stands at references to notes, at texts of boxes (FTXBXS) and at anchors of shapes (Spa). */
const REFERENCE_SIZE = 2;
const BOX_SIZE = 22;
const SHAPE_SIZE = 26;
/** Where a box says that it is no box but room for one, and which shape it is in ([MS-DOC] 2.9.106). */
const SPARE_AT = 8;
const SHAPE_AT = 14;

/** The stretches of a story by their beginnings, none of them twice, whatever a damaged table says. */
const stretches = (positions: readonly number[], { start, length }: Story): (Story | null)[] => {
  let last = 0;
  return positions.slice(0, -1).map((position, index) => {
    const from = Math.max(position, last);
    const to = Math.min(positions[index + 1] ?? length, length);
    if (to <= from) return null;
    last = to;
    return { start: start + from, length: to - from };
  });
};

const asidesOf = (
  kind: Aside['kind'],
  anchors: readonly (number | null)[],
  positions: readonly number[],
  story: Story,
): Aside[] =>
  stretches(positions, story).flatMap((found, index) => {
    const anchor = anchors[index] ?? null;
    return found && anchor !== null
      ? [{ kind, anchor, start: found.start, end: found.start + found.length }]
      : [];
  });

const notesOf = (table: Uint8Array, references: Place, texts: Place, story: Story): Aside[] => {
  const anchors = plcOf(table, references, REFERENCE_SIZE).positions.slice(0, -1);
  return asidesOf('note', anchors, plcOf(table, texts, 0).positions, story);
};

/** What the boxes of the main text hold: the shape of a box tells its anchor ([MS-DOC] 2.3.6). */
const boxesOf = (table: Uint8Array, { boxTexts, shapes }: Fib['places'], story: Story): Aside[] => {
  const { positions, data } = plcOf(table, boxTexts, BOX_SIZE);
  const anchored = plcOf(table, shapes, SHAPE_SIZE);
  const anchorOf = new Map(
    anchored.data.map((shape, index) => [shape.getUint32(0, true), anchored.positions[index]]),
  );
  if (data.length === 0) return asidesOf('box', [BEHIND_ALL], [0, story.length], story);
  const anchors = data.map((box) =>
    box.getUint16(SPARE_AT, true) !== 0 ? null : (anchorOf.get(box.getUint32(SHAPE_AT, true)) ?? BEHIND_ALL),
  );
  return asidesOf('box', anchors, positions, story);
};

/** What stands beside the main text, in the order of what it hangs on ([MS-DOC] 2.3.2, 2.3.5, 2.3.6). */
export const asidesIn = ({ places, lengths }: Fib, table: Uint8Array): Aside[] => {
  const { main, footnotes, headers, comments, endnotes, textBoxes } = lengths;
  const endnotesAt = main + footnotes + headers + comments;
  return [
    ...notesOf(table, places.footnoteReferences, places.footnoteTexts, { start: main, length: footnotes }),
    ...notesOf(table, places.endnoteReferences, places.endnoteTexts, { start: endnotesAt, length: endnotes }),
    ...boxesOf(table, places, { start: endnotesAt + endnotes, length: textBoxes }),
  ].sort((a, b) => a.anchor - b.anchor);
};
