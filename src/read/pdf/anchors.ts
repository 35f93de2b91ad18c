import type { CellLine } from './cellLine.ts';
import { beginsValue } from './values.ts';

/** What tells that a row of a table stands somewhere: its numbers, or a line with most of its cells. */
export interface Anchor {
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  readonly columns: ReadonlySet<number>;
}

/** Lines may touch. In sizes of the font. */
const TOUCH = 0.1;
/** A line without numbers that has this share of the cells is a row. */
const FULL = 0.75;

export const baselines = (lines: readonly CellLine[]): CellLine[][] => {
  const rows = new Map<number, CellLine[]>();
  for (const line of lines) {
    const own = rows.get(line.row);
    if (own) own.push(line);
    else rows.set(line.row, [line]);
  }
  return [...rows.values()];
};

const anchorOf = (lines: readonly CellLine[]): Anchor => {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  return { top, bottom, middle: (top + bottom) / 2, columns: new Set(lines.map(({ column }) => column)) };
};

const areBeside = (a: Anchor, b: Anchor, size: number): boolean =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOUCH * size;

/** Two lines side by side with no column in common are of one row, which stands where the fuller of them does. */
const united = (a: Anchor, b: Anchor): Anchor => ({
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
  middle: a.columns.size >= b.columns.size ? a.middle : b.middle,
  columns: new Set([...a.columns, ...b.columns]),
});

/**
 * The rows of the body of a table, from top to bottom, by the lines that hold their numbers.
 * @param values the columns of numbers
 * @param count of all columns
 * @param isRuledApart whether a ruling lies between two heights
 */
export const anchorsOf = (
  lines: readonly CellLine[],
  values: ReadonlySet<number>,
  count: number,
  isRuledApart: (from: number, to: number) => boolean,
): Anchor[] => {
  const holdsValue = (line: CellLine): boolean => values.has(line.column) && beginsValue(line);
  const rows = baselines(lines);
  const anchors: Anchor[] = [];
  for (const row of rows.filter((each) => each.some(holdsValue))) {
    const [anchor, last, size] = [anchorOf(row), anchors.at(-1), row[0]?.size ?? 0];
    const isOne =
      last &&
      areBeside(last, anchor, size) &&
      !isRuledApart(last.middle, anchor.middle) &&
      [...anchor.columns].every((column) => !last.columns.has(column));
    if (isOne) anchors[anchors.length - 1] = united(last, anchor);
    else anchors.push(anchor);
  }
  const first = anchors[0]?.top ?? 0;
  const full = rows
    .filter((row) => !row.some(holdsValue) && row.length >= Math.max(2, FULL * count))
    .map(anchorOf)
    .filter(
      (anchor) =>
        anchor.top > first && !anchors.some((each) => areBeside(each, anchor, anchor.bottom - anchor.top)),
    );
  return [...anchors, ...full].sort((a, b) => a.middle - b.middle);
};
