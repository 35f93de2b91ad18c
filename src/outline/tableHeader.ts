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
  cell.length <= LONGEST && words.header.test(cell) && !/[。；，]/.test(cell);

const ENDS = /(?:指标|名称|内容|项目|值|增速|增长率|增幅|累计〕?)$/;

/** Whether a header cell can be nothing else: no indicator or heading below a header is so called. */
export const isOnlyHeader = (cell: string, words: TableWords): boolean =>
  cell.length <= 12 &&
  !/^(?:约束|预期)性/.test(cell) &&
  (/^(?:19|20)\d\d年?/.test(cell) ||
    ENDS.test(cell) ||
    [words.serial, words.domain, words.unit, words.binding].some((word) => word.test(cell)));
