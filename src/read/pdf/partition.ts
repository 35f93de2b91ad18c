import type { CellLine } from './cellLine.ts';

/** Lines of one cell are no farther apart, from middle to middle. In sizes of the font. */
const FARTHEST = 2.2;
/** Cells have no more lines. */
const MOST_LINES = 12;

/** A line this near to the middle of a row is of that row. In sizes of the font. */
const ON_ROW = 0.25;

/** Lines one under the other, as the cell of a row. */
export interface Segment {
  readonly lines: readonly CellLine[];
  /** Which row. */
  readonly row: number;
  /** How far it is from where it would stand. In points. */
  readonly off: number;
}

/** Where a cell stands by its row: at the middle, or with its first line on the line of the row. */
export type Alignment = 'middle' | 'top';

export interface Rows {
  /** The middles of the rows, from top to bottom. */
  readonly middles: readonly number[];
  /** Whether two lines cannot be of one cell, the second under the first. */
  readonly areApart: (above: CellLine, below: CellLine) => boolean;
  /** The least distance of two lines of a cell. In points. */
  readonly pitch: number;
}

const placeOf = (lines: readonly CellLine[], alignment: Alignment): number => {
  const [first, last] = [lines[0]?.middle ?? 0, lines.at(-1)?.middle ?? 0];
  return alignment === 'top' ? first : (first + last) / 2;
};

/**
 * Parts the lines of a column to the cells of rows, from top to bottom, so that the cells stand as near as can be to
 * their rows and their lines to each other; a line on the line of a row is of that row. By dynamic programming.
 * @param lines from top to bottom
 * @returns the cells, and how far they and their lines are from where they would stand in all, in points
 */
export const partition = (
  lines: readonly CellLine[],
  { middles, areApart, pitch }: Rows,
  alignment: Alignment,
): { readonly segments: readonly Segment[]; readonly cost: number } => {
  /** `best[end][row]`: of the lines before `end` on rows before `row`. */
  const best: { cost: number; from: number }[][] = [];
  const costAt = (end: number, row: number): number => best[end]?.[row]?.cost ?? Infinity;
  const offOf = (start: number, end: number, row: number): number =>
    Math.abs(placeOf(lines.slice(start, end), alignment) - (middles[row] ?? 0));
  const rowsOn = lines.map((line) =>
    middles.findIndex((middle) => Math.abs(middle - line.middle) < ON_ROW * line.size),
  );
  const isOther = (index: number, row: number): boolean => rowsOn[index] !== -1 && rowsOn[index] !== row;
  for (let end = 0; end <= lines.length; end++) {
    best[end] = [{ cost: end === 0 ? 0 : Infinity, from: end }];
    for (let row = 1; row <= middles.length; row++) {
      let [cost, from] = [costAt(end, row - 1), end];
      let loose = 0;
      for (let start = end - 1; start >= Math.max(0, end - MOST_LINES); start--) {
        if (isOther(start, row - 1)) break;
        const [line, below] = [lines[start], lines[start + 1]];
        if (line && below && start < end - 1) {
          const gap = below.middle - line.middle;
          if (gap > FARTHEST * line.size || areApart(line, below)) break;
          loose += Math.max(0, gap - pitch);
        }
        const all = costAt(start, row - 1) + offOf(start, end, row - 1) + loose;
        if (all < cost - 1e-9) [cost, from] = [all, start];
      }
      best[end]?.push({ cost, from });
    }
  }
  const segments: Segment[] = [];
  let end = lines.length;
  for (let row = middles.length; row > 0; row--) {
    const from = best[end]?.[row]?.from ?? end;
    if (from < end)
      segments.unshift({ lines: lines.slice(from, end), row: row - 1, off: offOf(from, end, row - 1) });
    end = from;
  }
  return { segments, cost: costAt(lines.length, middles.length) };
};
