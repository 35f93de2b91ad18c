/** A cell at the place where it starts in the grid of a table. */
export interface GridCell {
  /** From 0. */
  readonly start: number;
  readonly text: string;
}

/**
 * Borders that are hardly apart were meant to be one, but for a hand that moved one of them; in twentieths of a point.
 * 2.6 mm, less than a character.
 */
const TOLERANCE = 150;

/** Of a column whose width is not said. */
const USUAL_WIDTH = 1000;

/** Which column each place in the grid is in: places where no cell starts make none. */
const columnsOf = (
  rows: readonly (readonly GridCell[])[],
  widths: readonly number[],
): Map<number, number> => {
  const starts = [...new Set(rows.flatMap((row) => row.map(({ start }) => start)))].sort((a, b) => a - b);
  const rowsAt = new Map<number, Set<number>>(starts.map((start) => [start, new Set()]));
  rows.forEach((row, index) => {
    for (const { start } of row) rowsAt.get(start)?.add(index);
  });
  const distance = (from: number, to: number): number => {
    let sum = 0;
    for (let at = from; at < to && sum < TOLERANCE; at += 1) sum += widths[at] ?? USUAL_WIDTH;
    return sum;
  };

  const columns = new Map<number, number>();
  let first: number | null = null;
  let taken = new Set<number>();
  let column = -1;
  for (const start of starts) {
    const here = rowsAt.get(start) ?? new Set<number>();
    const isSame =
      first !== null && distance(first, start) < TOLERANCE && ![...here].some((row) => taken.has(row));
    if (!isSame) {
      first = start;
      taken = new Set();
      column += 1;
    }
    for (const row of here) taken.add(row);
    columns.set(start, column);
  }
  return columns;
};

/**
 * The rows of a table with one text for each column, empty where the row has no cell that starts there.
 * @param widths of the columns of the grid, in twentieths of a point
 */
export const tableColumns = (
  rows: readonly (readonly GridCell[])[],
  widths: readonly number[],
): readonly (readonly string[])[] => {
  const columns = columnsOf(rows, widths);
  const count = Math.max(0, ...columns.values()) + 1;
  return rows.map((row) => {
    const texts = Array<string>(count).fill('');
    for (const { start, text } of row) texts[columns.get(start) ?? 0] = text;
    return texts;
  });
};
