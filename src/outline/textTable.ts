import { type Span, span } from '../model/span.ts';

/** A cell by the pieces of it in their order: one for each line that it takes, none for a merged or empty one. */
export type TableCell = readonly Span[];

/** A table in the text: for each row its cells. */
export interface TextTable extends Span {
  readonly rows: readonly (readonly TableCell[])[];
}

const isBlank = (char: string): boolean => /[\s\u3000]/.test(char);

/** A range without the blanks at its ends. */
export const trimmed = (text: string, { start, end }: Span): Span => {
  let [from, to] = [start, end];
  while (from < to && isBlank(text.charAt(from))) from += 1;
  while (to > from && isBlank(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
};

/** A cell on one line, without the blanks at its ends and the backslashes that Markdown puts ahead of marks. */
export const cellOn = (text: string, range: Span): TableCell => {
  const { start, end } = trimmed(text, range);
  const pieces: Span[] = [];
  let from = start;
  for (const { index } of text.slice(start, end).matchAll(/\\(?=[^\w\s\u4e00-\u9fa5])/g)) {
    if (start + index > from) pieces.push(span(from, start + index));
    from = start + index + 1;
  }
  return end > from ? [...pieces, span(from, end)] : pieces;
};

/** What a cell says, without blanks. */
export const cellText = (text: string, cell: TableCell): string =>
  cell.map(({ start, end }) => text.slice(start, end).replace(/[\s\u3000]+/g, '')).join('');

/** A table by its rows; it ends with the last of their pieces. */
export const tableOf = (start: number, rows: readonly (readonly TableCell[])[]): TextTable => {
  let end = start;
  for (const row of rows) for (const cell of row) for (const piece of cell) end = Math.max(end, piece.end);
  return { start, end, rows };
};

/**
 * Rows of a table whose cells can't be told apart: they stand beside all columns, so that none is read as a value, and
 * none as a sentence.
 */
export const unreadTable = (
  start: number,
  header: readonly TableCell[],
  rows: readonly (readonly Span[])[],
): TextTable | null =>
  rows.length === 0
    ? null
    : tableOf(start, [
        header,
        ...rows.map((cells) => [
          ...header.map(() => []),
          ...cells.map(({ start: from, end }) => [span(from, end)]),
        ]),
      ]);
