import type { TableWords } from './tableWords.ts';

/** No header cell is longer. */
const LONGEST = 20;
const YEAR = /(?:19|20)\d\d/;

/** Whether the cells of a row can be the header of a table of indicators: they name one, and a year or a target. */
export const isTableHeader = (cells: readonly string[], words: TableWords): boolean =>
  cells.every((cell) => cell.length <= LONGEST && !/[。；，]/.test(cell)) &&
  cells.some((cell) => words.indicator.test(cell) && !YEAR.test(cell)) &&
  cells.some((cell) => YEAR.test(cell) || words.target.test(cell) || words.growth.test(cell));

/** Whether a text can be a cell of a header: it is one of the words that columns are known by. */
export const isHeaderCell = (cell: string, words: TableWords): boolean =>
  cell.length <= LONGEST &&
  !/[。；，]/.test(cell) &&
  (/^20\d\d年?/.test(cell) ||
    [
      words.indicator,
      words.unit,
      words.growth,
      words.binding,
      words.serial,
      words.target,
      words.base,
      words.domain,
    ].some((word) => word.test(cell)));
