import type { Span } from '../model/span.ts';

/** A line of the source without the blanks at its ends; empty lines are left out. */
export interface Line extends Span {
  /** Counted from 1. */
  readonly number: number;
  /** Where the line begins, blanks included: the first cells of a row may be empty. */
  readonly from: number;
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

const isBlank = (char: string): boolean =>
  char <= ' ' || char === '\u3000' || char === '\u00a0' || char === '\ufeff';

/** The lines of a text that hold more than blanks. */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let number = 0;
  const push = (from: number, to: number): void => {
    number += 1;
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charAt(start))) start += 1;
    while (end > start && isBlank(text.charAt(end - 1))) end -= 1;
    if (end > start) lines.push({ start, end, number, from });
  };
  let from = 0;
  BREAK.lastIndex = 0;
  for (let match = BREAK.exec(text); match; match = BREAK.exec(text)) {
    push(from, match.index);
    from = BREAK.lastIndex;
  }
  push(from, text.length);
  return lines;
};
