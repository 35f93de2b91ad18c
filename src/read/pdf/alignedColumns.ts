import type { Run } from './runs.ts';

/** Columns are this far apart, in sizes of the font; parts of one cell are nearer. */
const COLUMN_GAP = 0.6;
export const PART_GAP = 0.4;
/** A run that goes on into the next column is parted at a gap of this width. */
const SPLIT_GAP = 0.12;
/** Columns are told by most rows: a long cell may run into the gap of a few. */
const STRAY = 0.13;
/** Lines with this share of the most cells tell where the columns are; others may have merged cells. */
const TELLING = 0.75;

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

/** The parts of a run between gaps of at least the given width, in sizes of the font. */
export const partsOf = (run: Run, gap: number): Run[] => {
  const parts: Run['glyphs'][number][][] = [];
  for (const glyph of run.glyphs) {
    const last = parts.at(-1)?.at(-1);
    if (last && glyph.x - last.x - last.width < gap * run.size) parts.at(-1)?.push(glyph);
    else parts.push([glyph]);
  }
  return parts.map((glyphs) => {
    const last = glyphs.at(-1);
    return { ...run, glyphs, left: glyphs[0]?.x ?? run.left, right: last ? last.x + last.width : run.right };
  });
};

const byRow = (runs: readonly Run[]): Run[][] => {
  const rows = new Map<number, Run[]>();
  for (const run of runs) rows.set(run.row, [...(rows.get(run.row) ?? []), run]);
  return [...rows.values()];
};

/**
 * Where the columns of rows stand. The lines with the most cells tell it, since the cells of others may be merged;
 * where the cells of a column are on lines of their own, as names over two lines are, two of them one under the other
 * tell it.
 */
export const columnExtents = (runs: readonly Run[]): Extent[] => {
  const rows = byRow(runs.flatMap((run) => partsOf(run, COLUMN_GAP)));
  const counts = rows.map((row) => extentsOf(row).length);
  const most = Math.max(...counts);
  const telling = rows.filter((_, index) => (counts[index] ?? 0) >= TELLING * most);
  const told = extentsOf(telling.flat(), Math.floor(STRAY * telling.length));
  const others = rows
    .flat()
    .filter(({ left, right, size }) =>
      told.every((each) => right < each.left - size / 4 || left > each.right + size / 4),
    );
  return [...told, ...extentsOf(others, 1)].sort((a, b) => a.left - b.left);
};

/** Parts a run that goes on from one column into the next at its widest gap near the end of the first. */
export const split = (run: Run, columns: readonly Extent[]): Run[] => {
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
