import type { Extent } from './alignedColumns.ts';
import type { Glyph } from './drawing.ts';
import type { Grid } from './grids.ts';
import { joinLines } from './joinLines.ts';
import { levelled } from './levelled.ts';
import { linesOf } from './line.ts';
import { runsOf } from './runs.ts';

/** A table as it stands on one page. */
export interface PageTable {
  readonly kind: 'table';
  readonly page: number;
  /** Whether rulings part its columns; else their edges are where their text is. */
  readonly isRuled: boolean;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Edges of its columns, one more than cells in a row. */
  readonly xs: readonly number[];
  /** The text of each cell; a merged one has it where it begins and is empty elsewhere. */
  readonly rows: readonly (readonly string[])[];
  /** Where the text of its columns stands where blanks part them; none where rulings do. */
  readonly columns: readonly Extent[];
  /** The cells of its last row whose last line has no room for more, so that they may go on over the page. */
  readonly open: ReadonlySet<number>;
  /** Whether its first row begins with a cell over several columns. */
  readonly isHeaded: boolean;
}

/** A line has no room for more where less than this is left of its cell, borders and all. In sizes of the font. */
const ROOM = 2.5;

/** An empty column narrower than this lies between the two strokes of a border. In points. */
const NARROWEST = 9;

const indexOf = (edges: readonly number[], place: number): number => {
  let [low, high] = [0, edges.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, edges.length - 2);
};

/** The glyphs within the grid, by the number of their cell. */
export const glyphsOfCells = (grid: Grid, glyphs: readonly Glyph[]): Map<number, Glyph[]> => {
  const cells = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const row = indexOf(grid.ys, glyph.y - 0.35 * glyph.size);
    const column = indexOf(grid.xs, glyph.x + glyph.width / 2);
    const cell = grid.cells[row]?.[column] ?? 0;
    const found = cells.get(cell);
    if (found) found.push(glyph);
    else cells.set(cell, [glyph]);
  }
  return cells;
};

const cellText = (glyphs: readonly Glyph[], page: number): string =>
  levelled(glyphs)
    .map((level) => joinLines(linesOf(runsOf(level), page)))
    .join(' ');

/** Whether the last line of a cell fills its width. */
const isFull = (glyphs: readonly Glyph[], width: number): boolean => {
  const last = linesOf(runsOf(glyphs), 0).at(-1);
  return last !== undefined && width - (last.right - last.left) < ROOM * last.size;
};

/** The table that a grid with text makes. */
export const gridTable = (
  grid: Grid,
  cells: ReadonlyMap<number, readonly Glyph[]>,
  page: number,
): PageTable => {
  const seen = new Set<number>();
  const full = grid.cells.map((row) =>
    row.map((cell) => {
      if (seen.has(cell)) return '';
      seen.add(cell);
      return cellText(cells.get(cell) ?? [], page);
    }),
  );
  const columns = [...grid.xs.keys()].slice(0, -1).filter((column) => {
    const width = (grid.xs[column + 1] ?? 0) - (grid.xs[column] ?? 0);
    return width >= NARROWEST || full.some((row) => row[column] !== '');
  });
  const rows = full.filter((row) => row.some((text) => text !== ''));
  const { left, top, right, bottom } = grid;
  const lastRow = grid.cells[full.findLastIndex((row) => row.some((text) => text !== ''))] ?? [];
  const firstRow = grid.cells[full.findIndex((row) => row.some((text) => text !== ''))] ?? [];
  const open = columns.flatMap((column, index) => {
    const cell = lastRow[column] ?? -1;
    const width = (grid.xs[lastRow.lastIndexOf(cell) + 1] ?? right) - (grid.xs[column] ?? left);
    return isFull(cells.get(cell) ?? [], width) ? [index] : [];
  });
  return {
    kind: 'table',
    page,
    isRuled: true,
    left,
    top,
    right,
    bottom,
    xs: [...columns.map((column) => grid.xs[column] ?? 0), right],
    rows: rows.map((row) => columns.map((column) => row[column] ?? '')),
    columns: [],
    open: new Set(open),
    isHeaded: firstRow.length > 1 && firstRow[0] === firstRow[1],
  };
};
