import type { Part } from '../compose.ts';
import { blocksOf } from './blocks.ts';
import type { Fib } from './fib.ts';
import { type Numbering, numberingOf } from './numbering.ts';
import { partsOf } from './parts.ts';
import { paragraphsOf } from './stories.ts';
import type { WordDocument } from './wordDocument.ts';

/** A document put together. */
export interface Content {
  readonly parts: readonly Part[];
  /** Whether lines of a table of contents were left out. */
  readonly hasContents: boolean;
}

/** Notes stand behind the block that refers to them, what text boxes hold at the end. */
export const contentOf = (fib: Fib, word: WordDocument): Content => {
  const { main, footnotes, headers, comments, endnotes, textBoxes } = fib.lengths;
  const partsBetween = (start: number, end: number, numbering: Numbering): Part[] =>
    blocksOf(paragraphsOf(word, start, end, numbering)).flatMap(partsOf);

  const noteNumbering = numberingOf(word.lists);
  let nextNote = 0;
  const notesBefore = (position: number): Part[] => {
    const first = nextNote;
    while ((word.notes[nextNote]?.reference ?? position) < position) nextNote++;
    return word.notes
      .slice(first, nextNote)
      .flatMap(({ start, end }) => partsBetween(start, end, noteNumbering));
  };
  const body = paragraphsOf(word, 0, main, numberingOf(word.lists));
  const boxesAt = main + footnotes + headers + comments + endnotes;
  return {
    parts: [
      blocksOf(body).flatMap((block) => [...partsOf(block), ...notesBefore(block.end)]),
      notesBefore(Number.POSITIVE_INFINITY),
      partsBetween(boxesAt, boxesAt + textBoxes, numberingOf(word.lists)),
    ].flat(),
    hasContents: word.hasContents || body.some(({ properties }) => properties.isContents),
  };
};
