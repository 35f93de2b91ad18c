/** A cell of a table. */
export interface GridCell {
  /** Where it begins, in twentieths of a point from any line that all rows share; null if that is not known. */
  readonly left: number | null;
  readonly text: string;
}

/** Borders that are hardly apart (2.6 mm) were meant to be one, but for a hand that moved one of them. */
const TOLERANCE = 150;
/** More columns than twice what Word allows in a row are damage. */
const MOST_COLUMNS = 126;

/** The left borders of the columns of a table: those of all rows, near ones of different rows made one. */
const bordersOf = (rows: readonly (readonly { readonly left: number }[])[]): number[] => {
  const lefts = rows
    .flatMap((cells, row) => cells.map(({ left }) => ({ left, row })))
    .sort((a, b) => a.left - b.left);
  const borders: number[] = [];
  let taken = new Set<number>();
  let latest: number | null = null;
  for (const { left, row } of lefts) {
    const border = borders.at(-1);
    if (border !== undefined && (left === latest || (left - border < TOLERANCE && !taken.has(row)))) {
      taken.add(row);
    } else {
      borders.push(left);
      taken = new Set([row]);
    }
    latest = left;
  }
  return borders;
};

/** The texts of a row at the columns where its cells begin; the other columns of wide cells are empty. */
const placed = (
  row: readonly { readonly left: number; readonly text: string }[],
  borders: readonly number[],
): string[] => {
  const texts = Array<string>(borders.length).fill('');
  for (const { left, text } of row) {
    const column = borders.findLastIndex((border) => border <= left);
    texts[column] = [texts[column], text].filter((each) => each).join(' ');
  }
  return texts;
};

/**
 * The texts of a table with as many cells in each row: by their number where all rows have the same, else by where
 * their borders lie, else filled up with empty ones.
 */
export const tableGrid = (rows: readonly (readonly GridCell[])[]): string[][] => {
  const texts = rows.map((row) => row.map(({ text }) => text));
  const most = texts.reduce((count, { length }) => Math.max(count, length), 0);
  if (texts.every(({ length }) => length === most)) return texts;
  const filledUp = texts.map((row) => Array.from({ length: most }, (_, index) => row[index] ?? ''));
  const known = rows.map((row) => row.flatMap(({ left, text }) => (left === null ? [] : [{ left, text }])));
  if (known.some((row, index) => row.length < (rows[index]?.length ?? 0))) return filledUp;
  const borders = bordersOf(known);
  if (borders.length > Math.min(most * 3, MOST_COLUMNS) || borders.length < most) return filledUp;
  return known.map((row) => placed(row, borders));
};
