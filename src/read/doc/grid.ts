import { lastNotAbove } from './binary.ts';
import type { Row } from './blocks.ts';

/** Borders that are hardly apart (2.6 mm) were meant to be one, but for a hand that moved one of them. */
const TOLERANCE = 150;
/** More columns than twice what Word allows in a row are damage. */
const MOST_COLUMNS = 126;
/** How many times more cells than it has a table may get by empty ones. */
const MOST_GROWTH = 10;

/** The left borders of the columns of a table: those of all rows, near ones of different rows made one. */
const bordersOf = (rows: readonly Row[]): number[] => {
  const lefts = rows
    .flatMap(({ cells, shapes }, row) => shapes.slice(0, cells.length).map(({ left }) => ({ left, row })))
    .sort((a, b) => a.left - b.left);
  const borders: number[] = [];
  let taken = new Set<number>();
  for (const { left, row } of lefts) {
    const last = borders.at(-1);
    if (left === last) {
      taken.add(row);
    } else if (last === undefined || left - last >= TOLERANCE || taken.has(row)) {
      borders.push(left);
      taken = new Set([row]);
    } else taken.add(row);
  }
  return borders;
};

const columnOf = (borders: readonly number[], left: number): number =>
  Math.max(
    lastNotAbove(borders, (border) => border, left),
    0,
  );

/** The texts of a row at the columns where its cells begin; the other columns of wide cells are empty. */
const gridRow = (row: Row, texts: readonly string[], borders: readonly number[]): string[] => {
  const placed = new Array<string>(borders.length).fill('');
  for (const [index, text] of texts.entries()) {
    const shape = row.shapes[index];
    if (!shape) continue;
    const column = columnOf(borders, shape.left);
    placed[column] = [placed[column], text].filter((each) => each).join(' ');
  }
  return placed;
};

const padded = (texts: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, index) => texts[index] ?? '');

/** Whether the rows can be made as long as each other without making the table many times as large. */
export const hasGrid = (rows: readonly Row[]): boolean => {
  const most = rows.reduce((count, { cells }) => Math.max(count, cells.length), 0);
  const total = rows.reduce((count, { cells }) => count + cells.length, 0);
  return most * rows.length <= total * MOST_GROWTH;
};

/**
 * The texts of a table with as many cells in each row: by their number where all rows have the same, else by where
 * their borders lie, else filled up with empty ones. What is only the rest of a merged cell is empty.
 */
export const gridOf = (rows: readonly Row[], textOf: (row: Row, index: number) => string): string[][] => {
  const texts = rows.map((row) =>
    row.cells.map((_, index) => (row.shapes[index]?.isRest ? '' : textOf(row, index))),
  );
  const most = texts.reduce((count, { length }) => Math.max(count, length), 0);
  const isEven = texts.every(({ length }) => length === most);
  if (isEven) return texts;
  const borders = bordersOf(rows);
  const hasShapes = rows.every(({ cells, shapes }) => shapes.length >= cells.length);
  if (!hasShapes || borders.length > Math.min(most * 3, MOST_COLUMNS) || borders.length < most)
    return texts.map((row) => padded(row, most));
  return rows.map((row, index) => gridRow(row, texts[index] ?? [], borders));
};
