import type { Span } from '../model/span.ts';

/** A table in the text: for each row the places of its cells; a merged cell is empty. */
export interface TextTable extends Span {
  readonly rows: readonly (readonly Span[])[];
}

const isBlank = (char: string): boolean => /[\s\u3000]/.test(char);

/** A range without the blanks at its ends. */
export const trimmed = (text: string, { start, end }: Span): Span => {
  let [from, to] = [start, end];
  while (from < to && isBlank(text.charAt(from))) from += 1;
  while (to > from && isBlank(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
};
