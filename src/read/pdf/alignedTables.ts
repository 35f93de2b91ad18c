import type { Ruling } from './drawing.ts';
import type { PageTable } from './gridTable.ts';
import { lineOf } from './line.ts';
import type { Run } from './runs.ts';

/** Runs of one line across the column. */
type Row = readonly Run[];

/** What stretches of a column are: lines of text, or a table whose cells only blanks part. */
export type Stretch = { readonly kind: 'text'; readonly runs: Run[] } | PageTable;

/** Words of the first rows of a table of indicators. */
const HEADER =
  /^(?:序号|编号|指标|指标名称|.{0,6}指标.{0,6}|项目|名称|类别|类型|领域|单位|计量单位|属性|备注|.{0,8}(?:19|20)\d\d年?.{0,8}|目标值?|现状值?|基期值?|累计.*|年均.*)$/;
const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;
/** Cells hold no sentences. */
const LONGEST_CELL = 60;
/** Columns are this far apart. In sizes of the font. */
const GAP = 0.6;
/** Rulings of one table begin and end together. In points. */
const SAME_EXTENT = 4;

const rowsOf = (runs: readonly Run[]): Row[] => {
  const rows = new Map<number, Run[]>();
  for (const run of runs) {
    const row = rows.get(run.row);
    if (row) row.push(run);
    else rows.set(run.row, [run]);
  }
  return [...rows.values()]
    .map((row) => row.sort((a, b) => a.left - b.left))
    .sort((a, b) => (a[0]?.y ?? 0) - (b[0]?.y ?? 0));
};

interface Extent {
  readonly left: number;
  readonly right: number;
}

/** Where text stands in any of the rows: the columns. */
const extentsOf = (rows: readonly Row[]): Extent[] => {
  const extents: Extent[] = [];
  const size = rows[0]?.[0]?.size ?? 0;
  for (const { left, right } of rows.flat().sort((a, b) => a.left - b.left)) {
    const last = extents.at(-1);
    if (last && left - last.right < GAP * size) {
      extents[extents.length - 1] = { left: last.left, right: Math.max(last.right, right) };
    } else extents.push({ left, right });
  }
  return extents;
};

const cellsOf = (row: Row, columns: readonly Extent[]): string[] =>
  columns.map(({ left, right }) => {
    const own = row.filter((run) => run.left >= left - 1 && run.right <= right + 1);
    return own.length > 0 ? lineOf(own, 0).text : '';
  });

const isHeader = (cells: readonly string[]): boolean =>
  cells.filter((cell) => HEADER.test(cell.replaceAll(' ', ''))).length >= 2;

const yOf = (row: Row | undefined): number => row?.[0]?.y ?? 0;

/** Whether a row only goes on with the cells of the row above: nearer than rows are, and with no value of its own. */
const goesOn = (cells: readonly string[], above: readonly string[], gap: number, pitch: number): boolean =>
  gap < 0.8 * pitch &&
  !cells.some((cell) => /^[\d.%‰＞＜≥≤〔]+/.test(cell)) &&
  cells.every((cell, at) => cell === '' || above[at] !== '');

const tableOf = (rows: readonly Row[], page: number): PageTable | null => {
  const many = rows.filter((row) => row.length > 1);
  const columns = extentsOf(many);
  if (columns.length < 2) return null;
  const gaps = rows.slice(1).map((row, index) => yOf(row) - yOf(rows[index]));
  const pitch = Math.max(...gaps);
  const table: string[][] = [];
  for (const [index, row] of rows.entries()) {
    const cells = cellsOf(row, columns);
    const above = table.at(-1);
    if (above && goesOn(cells, above, gaps[index - 1] ?? 0, pitch))
      table[table.length - 1] = above.map((cell, at) => cell + (cells[at] ?? ''));
    else table.push(cells);
  }
  if (table.flat().some((cell) => cell.length > LONGEST_CELL || cell.endsWith('。'))) return null;
  const [first, last] = [columns[0], columns.at(-1)];
  return {
    kind: 'table',
    page,
    left: first?.left ?? 0,
    right: last?.right ?? 0,
    top: rows[0]?.[0]?.top ?? 0,
    bottom: rows.at(-1)?.[0]?.bottom ?? 0,
    xs: [...columns.map(({ left }) => left), last?.right ?? 0],
    rows: table,
  };
};

/** Rows between rulings of one extent, which bound a table that has no upright rulings. */
const isBetweenRules = (rows: readonly Row[], rulings: readonly Ruling[]): boolean => {
  const [top, bottom] = [yOf(rows[0]), yOf(rows.at(-1))];
  const size = rows[0]?.[0]?.size ?? 0;
  const near = rulings.filter(({ at }) => at > top - 3 * size && at < bottom + 3 * size);
  return near.some(
    ({ at, from, to }) =>
      at < top &&
      near.filter((other) => Math.abs(other.from - from) + Math.abs(other.to - to) < SAME_EXTENT).length >= 3,
  );
};

const isCertain = (table: PageTable, rows: readonly Row[], rulings: readonly Ruling[]): boolean => {
  const columns = table.xs.length - 1;
  if (rows.filter((row) => row.length > 1).length < FEWEST_ROWS) return false;
  if (isBetweenRules(rows, rulings)) return true;
  return columns >= FEWEST_COLUMNS && table.rows.slice(0, 2).some(isHeader);
};

/** Rows in a stretch that has several runs in most, from the first such row to the last. */
const blocksOf = (rows: readonly Row[]): { readonly start: number; readonly end: number }[] => {
  const blocks: { start: number; end: number }[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.length < 2) continue;
    const last = blocks.at(-1);
    const size = row[0]?.size ?? 0;
    const isNear = last && index - last.end <= 1 && yOf(row) - yOf(rows[last.end - 1]) < 5 * size;
    if (last && isNear) last.end = index + 1;
    else blocks.push({ start: index, end: index + 1 });
  }
  return blocks;
};

/**
 * Parts the runs of a column into lines of text and tables whose cells are told by blanks alone: several rows with
 * gaps in the same places under words such as 指标 and 单位, or between rulings of one length.
 */
export const alignedTables = (runs: readonly Run[], rulings: readonly Ruling[], page: number): Stretch[] => {
  const rows = rowsOf(runs);
  const stretches: Stretch[] = [];
  let from = 0;
  const text = (to: number): void => {
    const between = rows.slice(from, to).flat();
    if (between.length > 0) stretches.push({ kind: 'text', runs: between });
  };
  for (const { start, end } of blocksOf(rows)) {
    const block = rows.slice(start, end);
    const table = tableOf(block, page);
    if (!table || !isCertain(table, block, rulings)) continue;
    text(start);
    stretches.push(table);
    from = end;
  }
  text(rows.length);
  return stretches;
};
