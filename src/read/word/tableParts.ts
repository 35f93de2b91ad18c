import type { Part } from '../compose.ts';
import { tableGrid } from './tableGrid.ts';

export interface TableCell {
  /** Where it begins, in twentieths of a point from any line that all rows share; null if that is not known. */
  readonly left: number | null;
  /** What it holds; nothing if it is only the rest of a merged one. */
  readonly parts: readonly Part[];
}

type Row = readonly TableCell[];

/** A cell with this much in a table of one row is text that is only laid out by a table. */
const TEXT = { lines: 3, length: 200 } as const;
/** How many times more cells than it has a table may get by empty ones. */
const MOST_GROWTH = 10;

/** The lines of a cell, the rows of tables inside it among them. */
const linesOf = ({ parts }: TableCell): string[] =>
  parts.flatMap((part) =>
    part.kind === 'paragraph'
      ? [part.pieces.map(({ text }) => text).join('')]
      : part.rows.map((row) => row.map(({ text }) => text).join(' ')),
  );

const isText = (cell: TableCell): boolean => {
  const lines = linesOf(cell);
  return lines.length >= TEXT.lines && lines.join('').length > TEXT.length;
};

/** Whether the rows can be made as long as each other without making the table many times as large. */
const hasGrid = (rows: readonly Row[]): boolean => {
  const most = rows.reduce((count, { length }) => Math.max(count, length), 0);
  const total = rows.reduce((count, { length }) => count + length, 0);
  return most * rows.length <= total * MOST_GROWTH;
};

/**
 * Whether a table only lays text out: it has one column, holds tables, is one row with much text in a cell, or has no
 * grid.
 */
const isLayout = (rows: readonly Row[]): boolean =>
  !hasGrid(rows) ||
  rows.every(({ length }) => length === 1) ||
  rows.some((row) => row.some(({ parts }) => parts.some(({ kind }) => kind === 'table'))) ||
  (rows.length === 1 && rows.some((row) => row.some(isText)));

/** A row of one cell with several lines: a box, or the notes below a table, that Word keeps in one with it. */
const isBox = ([first, ...others]: Row): boolean =>
  first !== undefined && others.length === 0 && linesOf(first).length > 1;

/** The rows of a table, boxes parted from the others. */
const split = (rows: readonly Row[]): Row[][] => {
  const groups: Row[][] = [];
  let wasBox = false;
  for (const row of rows) {
    const group = groups.at(-1);
    if (group && isBox(row) === wasBox) group.push(row);
    else groups.push([row]);
    wasBox = isBox(row);
  }
  return groups;
};

const tableOf = (rows: readonly Row[]): Part => {
  const cells = rows.map((row) => row.map((cell) => ({ left: cell.left, text: linesOf(cell).join(' ') })));
  return { kind: 'table', rows: tableGrid(cells).map((row) => row.map((text) => ({ text, page: null }))) };
};

/**
 * A table of Word as parts of the document: a table, or what stands in its cells, in reading order, where it is a box
 * around text or only lays it out.
 * @param rows none without a cell
 */
export const tableParts = (rows: readonly Row[]): Part[] =>
  split(rows).flatMap((group) =>
    isLayout(group) ? group.flatMap((row) => row.flatMap(({ parts }) => parts)) : [tableOf(group)],
  );
