import type { Line } from './line.ts';
import { type Marker, markerOf } from './marker.ts';

/** A line, or the part of one that begins with a number of its own: `…以上。4.儿童…`. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Whether a line begins here. */
  readonly atLineStart: boolean;
  readonly marker: Marker | null;
}

/** Where another item may begin inside a line: after the end of a sentence or the colon of a heading. */
const GLUED =
  /(?<=[。；：！？])[\s\u3000]*(?=(?:[-•·]\s*)?\d{1,2}\s*[.、]|（\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*）|[①-⑳])/g;

/** The pieces of a line of a folded text; whether a glued number really begins an item is seen later. */
export const piecesOf = (folded: string, line: Line): Piece[] => {
  const text = folded.slice(line.start, line.end);
  const starts = [0];
  GLUED.lastIndex = 0;
  for (let match = GLUED.exec(text); match; match = GLUED.exec(text)) {
    starts.push(match.index + match[0].length);
    if (match[0] === '') GLUED.lastIndex += 1;
  }
  return starts.map((start, index): Piece => {
    const end = starts[index + 1] ?? text.length;
    return {
      start: line.start + start,
      end: line.start + end,
      atLineStart: index === 0,
      marker: within(
        markerOf(folded.slice(line.start + start, line.start + start + MARKER_REACH)),
        end - start,
      ),
    };
  });
};

/** A marker whose blanks go on into the next line ends with its own. */
const within = (marker: Marker | null, length: number): Marker | null =>
  marker && { ...marker, length: Math.min(marker.length, length) };

/** Enough of a line to see its marker and what follows it. */
const MARKER_REACH = 60;
