import { type Block, linesOf } from './blocks.ts';
import { cellsOf, rowGroupsOf } from './tableRows.ts';

/** Beyond these the HTML standard cuts spans off. */
const WIDEST = 1000;
const LONGEST = 65534;

/** No table that people read is wider, and no grid that holds this many places is a table. */
const MOST_COLUMNS = 256;

const spanOf = (value: string | undefined, most: number): number => {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) || number < 1 ? 1 : Math.min(number, most);
};

/** How many rows a cell covers of those that are left; `rowspan=0` covers them all. */
const rowsOf = ({ attributes }: Block, left: number): number =>
  attributes['rowspan']?.trim() === '0' ? left : Math.min(spanOf(attributes['rowspan'], LONGEST), left);

const textOf = (cell: Block): string =>
  linesOf(cell)
    .map(({ text }) => text)
    .join('\n');

/** A row with the texts of its cells by the column that each begins in. */
type SparseRow = ReadonlyMap<number, string>;

/** The rows of a group: the cells of each stand where those of rows above leave places free. */
const placeGroup = (rows: readonly Block[]): SparseRow[] => {
  /** For each column down to which row it is covered. */
  const coveredTo: number[] = [];
  return rows.map((row, index) => {
    const texts = new Map<number, string>();
    let column = 0;
    for (const cell of cellsOf(row)) {
      while ((coveredTo[column] ?? 0) > index) column += 1;
      if (column >= MOST_COLUMNS) {
        const last = Math.max(...texts.keys(), 0);
        texts.set(last, `${texts.get(last) ?? ''} ${textOf(cell)}`);
        continue;
      }
      texts.set(column, textOf(cell));
      const bottom = index + rowsOf(cell, rows.length - index);
      const right = Math.min(column + spanOf(cell.attributes['colspan'], WIDEST), MOST_COLUMNS);
      for (; column < right; column += 1) coveredTo[column] = Math.max(bottom, coveredTo[column] ?? 0);
    }
    return texts;
  });
};

/**
 * The texts of a table, every row with the same number of cells: a cell that covers several places has its text in
 * the first and '' in the others (the table model of HTML). Columns in which no cell begins are left out, and rows
 * without text.
 */
export const gridRows = (table: Block): string[][] => {
  const rows = rowGroupsOf(table).flatMap(placeGroup);
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((one, other) => one - other);
  return rows
    .map((row) => columns.map((column) => row.get(column) ?? ''))
    .filter((cells) => cells.some((text) => text.trim() !== ''));
};
