import type { Extent } from './alignedColumns.ts';
import type { Band } from './bands.ts';
import { cellLinesOf, cellText } from './cellLine.ts';

/** Lines of one row are nearer than rows usually are, by this factor. */
const NEAR_ROW = 0.5;

const cellsOf = ({ runs }: Band, columns: readonly Extent[]): string[] => {
  const lines = cellLinesOf(runs, columns);
  return columns.map((_, column) =>
    cellText(lines.filter((line) => line.column === column).flatMap((line) => line.runs)),
  );
};

const filledOf = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;

/**
 * Whether a line of cells belongs to the row above, to which it stands nearer than rows do: cells of several lines
 * are set at the middle of their row.
 */
const belongs = (cells: readonly string[], above: readonly string[]): boolean =>
  cells.every((cell, column) => cell === '' || above[column] === '') ||
  (filledOf(cells) < filledOf(above) &&
    cells.every((cell, column) => cell === '' || (above[column] !== '' && !/^[\d.%‰＞＜≥≤〔]/.test(cell))));

/** The rows of a table without numbers, told by how near its lines stand to each other. */
export const bandRows = (bands: readonly Band[], columns: readonly Extent[]): string[][] => {
  const gaps = bands.slice(1).map(({ top }, index) => Math.max(0, top - (bands[index]?.bottom ?? top)));
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  const rows: string[][] = [];
  for (const [index, band] of bands.entries()) {
    const cells = cellsOf(band, columns);
    const above = rows.at(-1);
    if (above && (gaps[index - 1] ?? 0) < NEAR_ROW * usual && belongs(cells, above))
      rows[rows.length - 1] = above.map((cell, column) => cell + (cells[column] ?? ''));
    else rows.push(cells);
  }
  return rows;
};
