import type { Extent } from './alignedColumns.ts';
import type { Anchor } from './anchors.ts';
import type { CellLine } from './cellLine.ts';

/** Lines of one cell of the head have less between them. In sizes of the font. */
const APART = 0.6;
/** Cells at one height have their middles this near. In sizes of the font. */
const LEVEL = 0.3;
/** A line with this share of the cells is of the head. */
const FULL = 0.5;

type Stack = readonly CellLine[];

const middleOf = (stack: Stack): number => ((stack[0]?.middle ?? 0) + (stack.at(-1)?.middle ?? 0)) / 2;

const stacksOf = (lines: readonly CellLine[]): CellLine[][] => {
  const stacks: CellLine[][] = [];
  for (const line of lines) {
    const last = stacks.at(-1)?.at(-1);
    if (last && line.top - last.bottom < APART * line.size) stacks.at(-1)?.push(line);
    else stacks.push([line]);
  }
  return stacks;
};

/** Lines that overlap, from top to bottom. */
const chains = (lines: readonly CellLine[], isRuledApart: (from: number, to: number) => boolean) => {
  const found: { lines: CellLine[]; bottom: number }[] = [];
  for (const line of [...lines].sort((a, b) => a.top - b.top)) {
    const last = found.at(-1);
    const before = last?.lines.at(-1);
    if (last && before && line.top < last.bottom - 1 && !isRuledApart(before.middle, line.middle)) {
      last.lines.push(line);
      last.bottom = Math.max(last.bottom, line.bottom);
    } else found.push({ lines: [line], bottom: line.bottom });
  }
  return found.map((each) => each.lines);
};

/**
 * A row of headings with those that stand over several columns put in the first of them: a heading that is not at the
 * middle of its column goes over the columns on that side which have a heading under this row and none in it.
 */
const spread = (
  row: readonly CellLine[][],
  under: readonly CellLine[][],
  columns: readonly Extent[],
): CellLine[][] => {
  const placed = row.map((cell) => [...cell]);
  for (const [column, cell] of row.entries()) {
    const { left, right } = columns[column] ?? { left: 0, right: 0 };
    const isLeftOf = (line: CellLine): boolean => line.left + line.right < left + right - line.size;
    if (under[column]?.length === 0 || !cell[0] || !cell.every(isLeftOf)) continue;
    let first = column;
    while (placed[first - 1]?.length === 0 && (under[first - 1]?.length ?? 0) > 0) first -= 1;
    placed[column] = [];
    placed[first] = cell;
  }
  return placed;
};

/**
 * The head of a table: the lines over its first row down to the last that has half of its cells. Where a heading
 * stands over several columns that have their own under it, there are two rows; a cell beside both belongs to the
 * first.
 * @returns rows of cells of lines
 */
export const headRows = (
  lines: readonly CellLine[],
  anchors: readonly Anchor[],
  columns: readonly Extent[],
  isRuledApart: (from: number, to: number) => boolean,
): CellLine[][][] => {
  const first = anchors[0]?.top ?? 0;
  const over = chains(
    lines.filter((line) => line.middle < first),
    isRuledApart,
  );
  const end = over.findLastIndex(
    (chain) => new Set(chain.map(({ column }) => column)).size >= Math.max(2, FULL * columns.length),
  );
  const head = over.slice(0, end + 1).flat();
  if (head.length === 0) return [];
  const stacks = columns.map((_, column) => stacksOf(head.filter((line) => line.column === column)));
  const most = stacks.reduce((a, b) => (b.length > a.length ? b : a), []);
  const levels = most.map(middleOf);
  const rows = levels.map(() => stacks.map((): CellLine[] => []));
  for (const [column, own] of stacks.entries()) {
    for (const [index, stack] of own.entries()) {
      const level = levels.findIndex(
        (each) => Math.abs(each - middleOf(stack)) < LEVEL * (stack[0]?.size ?? 0),
      );
      const row = rows[level === -1 ? index : level];
      if (row) row[column] = [...(row[column] ?? []), ...stack];
    }
  }
  return rows.map((row, index) => {
    const under = rows[index + 1];
    return under ? spread(row, under, columns) : row;
  });
};
