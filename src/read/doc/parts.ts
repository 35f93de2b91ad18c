import { type Part, paragraph } from '../compose.ts';
import type { Block, Cell, Row } from './blocks.ts';
import { gridOf, hasGrid } from './grid.ts';

/** A cell with this much in a table of one row is text that is only laid out by a table. */
const TEXT = { lines: 3, length: 200 } as const;

/** The lines of a cell, those of tables inside it among them. */
const linesOf = (cell: Cell): string[] =>
  cell.flatMap((block) =>
    block.kind === 'lines' ? block.lines : block.rows.flatMap(({ cells }) => cells.flatMap(linesOf)),
  );

const isText = (cell: Cell): boolean => {
  const lines = linesOf(cell);
  return lines.length >= TEXT.lines && lines.join('').length > TEXT.length;
};

/**
 * Whether a table only lays text out: it has one column, holds tables, is one row with much text in a cell, or has no
 * grid.
 */
const isLayout = (rows: readonly Row[]): boolean =>
  !hasGrid(rows) ||
  rows.every(({ cells }) => cells.length === 1) ||
  rows.some(({ cells }) => cells.some((cell) => cell.some(({ kind }) => kind === 'table'))) ||
  (rows.length === 1 && rows.some(({ cells }) => cells.some(isText)));

const tableOf = (rows: readonly Row[]): Part => {
  const grid = gridOf(rows, ({ cells }, index) => linesOf(cells[index] ?? []).join(' '));
  return { kind: 'table', rows: grid.map((row) => row.map((text) => ({ text, page: null }))) };
};

/** A row of one cell with several lines: a box, or the notes below a table, that Word keeps in one with it. */
const isBox = ({ cells: [first, ...others] }: Row): boolean =>
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

/** A block as parts of the document: the content of tables that only lay it out stands in reading order. */
export const partsOf = (block: Block): Part[] => {
  if (block.kind === 'lines') return block.lines.map((line) => paragraph(line));
  return split(block.rows).flatMap((rows) =>
    isLayout(rows)
      ? rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.flatMap(partsOf)))
      : [tableOf(rows)],
  );
};
