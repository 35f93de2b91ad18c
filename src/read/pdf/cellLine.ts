import { type Extent, PART_GAP, partsOf, split } from './alignedColumns.ts';
import type { Box } from './drawing.ts';
import { joinLines } from './joinLines.ts';
import { linesOf } from './line.ts';
import type { Run } from './runs.ts';

/** A line of a cell: what stands on one baseline in one column. */
export interface CellLine extends Box {
  readonly column: number;
  readonly runs: readonly Run[];
  readonly text: string;
  /** Of the font. */
  readonly size: number;
  /** Half-way between its top and its bottom. */
  readonly middle: number;
  /** The same for all lines on one baseline. */
  readonly row: number;
}

/** The column that a run stands in, or most of it. */
const columnOf = ({ left, right }: Run, columns: readonly Extent[]): number => {
  const overlaps = columns.map((each) => Math.min(right, each.right) - Math.max(left, each.left));
  return overlaps.indexOf(Math.max(...overlaps));
};

/** @param runs of one baseline in one column, one at least */
const cellLine = (runs: readonly Run[], column: number): CellLine => {
  const top = Math.min(...runs.map((run) => run.top));
  const bottom = Math.max(...runs.map((run) => run.bottom));
  return {
    column,
    runs,
    text: cellText(runs),
    size: runs[0]?.size ?? 0,
    left: Math.min(...runs.map((run) => run.left)),
    right: Math.max(...runs.map((run) => run.right)),
    top,
    bottom,
    middle: (top + bottom) / 2,
    row: runs[0]?.row ?? 0,
  };
};

/** The text of runs that stand in one cell. */
export const cellText = (runs: readonly Run[]): string => joinLines(linesOf(runs, 0));

/** The lines of the cells of a table, from top to bottom. */
export const cellLinesOf = (runs: readonly Run[], columns: readonly Extent[]): CellLine[] => {
  const parts = runs.flatMap((run) => partsOf(run, PART_GAP)).flatMap((part) => split(part, columns));
  const cells = new Map<string, { column: number; runs: Run[] }>();
  for (const part of parts) {
    const column = columnOf(part, columns);
    const key = `${part.row} ${column}`;
    const found = cells.get(key);
    if (found) found.runs.push(part);
    else cells.set(key, { column, runs: [part] });
  }
  return [...cells.values()]
    .map(({ column, runs: own }) => cellLine(own, column))
    .sort((a, b) => a.middle - b.middle);
};
