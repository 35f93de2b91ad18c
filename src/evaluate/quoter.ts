import type { Span } from '../model/span.ts';
import { linesOf } from '../outline/line.ts';
import { codePointsOf } from '../text/codePoints.ts';

/** A place of a text as a person looks it up. */
export interface Quote {
  /** Counted from 1. */
  readonly line: number;
  /** The place with what stands around it, blanks and line breaks made one blank. */
  readonly quote: string;
}

/** In code points. */
const BEFORE = 12;
const AFTER = 8;
const LONGEST = 20;

/** Quotes a text at ranges of code points. What is long is quoted from its beginning. */
export const quoterOf = (text: string): ((span: Span) => Quote) => {
  const points = [...text];
  const codePoints = codePointsOf(text);
  const starts = linesOf(text).map(({ start, number }) => ({ start: codePoints(start), number }));
  return ({ start, end }) => ({
    line: starts.findLast((line) => line.start <= start)?.number ?? 1,
    quote: points
      .slice(Math.max(0, start - BEFORE), Math.min(end + AFTER, start + LONGEST))
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
  });
};
