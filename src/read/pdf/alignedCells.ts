import { type Band, partsOf } from './bands.ts';
import { joinLines } from './joinLines.ts';
import { linesOf } from './line.ts';
import type { Run } from './runs.ts';

/** Columns are this far apart, in sizes of the font; parts of one cell are nearer. */
const COLUMN_GAP = 0.6;
const PART_GAP = 0.4;
/** A run that goes on into the next column is parted at a gap of this width. */
const SPLIT_GAP = 0.12;
/** Columns are told by most rows: a long cell may run into the gap of a few. */
const STRAY = 0.13;
/** Rows with this share of the most cells tell where the columns are; others may have merged cells. */
const TELLING = 0.75;
/** Lines of one row are nearer than rows usually are, by this factor. */
const NEAR_ROW = 0.5;

/** From the left edge of something to its right. In points. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** The stretches of a line that more than `few` runs cover, with gaps of at least a column's between them. */
export const extentsOf = (runs: readonly Run[], few = 0): Extent[] => {
  const edges = runs
    .flatMap(({ left, right }) => [
      { at: left, step: 1 },
      { at: right, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.step - a.step);
  const gap = COLUMN_GAP * (runs[0]?.size ?? 0);
  const extents: { left: number; right: number }[] = [];
  let depth = 0;
  for (const { at, step } of edges) {
    depth += step;
    const last = extents.at(-1);
    if (step > 0 && depth === few + 1) {
      if (!last || at - last.right >= gap) extents.push({ left: at, right: at });
    } else if (step < 0 && depth === few && last) last.right = at;
  }
  return extents;
};

/** Where the columns of rows stand. */
export const columnExtents = (bands: readonly Band[]): Extent[] => {
  const parts = bands.map(({ runs }) => runs.flatMap((run) => partsOf(run, COLUMN_GAP)));
  const counts = parts.map((each) => extentsOf(each).length);
  const most = Math.max(...counts);
  const telling = parts.filter((_, index) => (counts[index] ?? 0) >= TELLING * most);
  return extentsOf(telling.flat(), Math.floor(STRAY * telling.length));
};

/** Parts a run that goes on from one column into the next at its widest gap near the end of the first. */
const split = (run: Run, columns: readonly Extent[]): Run[] => {
  const border = columns.findIndex(
    (column, index) =>
      run.left < column.right - run.size && run.right > (columns[index + 1]?.left ?? Infinity) + run.size / 4,
  );
  const [from, to] = [columns[border]?.right ?? 0, columns[border + 1]?.left ?? 0];
  const gaps = run.glyphs.map((glyph, index) => {
    const before = run.glyphs[index - 1];
    const isNear = before && glyph.x > from - run.size && glyph.x < to + run.size;
    return isNear ? glyph.x - before.x - before.width : 0;
  });
  const widest = Math.max(...gaps);
  const at = gaps.indexOf(widest);
  if (border === -1 || widest < SPLIT_GAP * run.size) return [run];
  return [run.glyphs.slice(0, at), run.glyphs.slice(at)].flatMap((glyphs) =>
    partsOf({ ...run, glyphs }, Infinity),
  );
};

/** The column that a run stands in, or most of it. */
const columnOf = ({ left, right }: Run, columns: readonly Extent[]): number => {
  const overlaps = columns.map((each) => Math.min(right, each.right) - Math.max(left, each.left));
  return overlaps.indexOf(Math.max(...overlaps));
};

const cellsOf = ({ runs }: Band, columns: readonly Extent[]): string[] => {
  const cells = columns.map((): Run[] => []);
  const parts = runs.flatMap((run) => partsOf(run, PART_GAP)).flatMap((part) => split(part, columns));
  for (const part of parts) cells[columnOf(part, columns)]?.push(part);
  return cells.map((own) => joinLines(linesOf(own, 0)));
};

/**
 * Whether a line of cells belongs to the row above, to which it stands nearer than rows do: cells of several lines
 * are set at the middle of their row.
 */
const belongs = (cells: readonly string[], above: readonly string[]): boolean =>
  cells.every((cell, column) => cell === '' || above[column] === '') ||
  cells.every((cell, column) => cell === '' || (above[column] !== '' && !/^[\d.%‰＞＜≥≤〔]/.test(cell)));

/** The cells of rows, those of several lines as one. */
export const alignedRows = (bands: readonly Band[], columns: readonly Extent[]): string[][] => {
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
