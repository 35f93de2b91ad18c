import type { Row, Table } from '../outline/outline.ts';
import { isTableHeader } from '../outline/tableHeader.ts';
import type { TableWords } from '../outline/tableWords.ts';

/** What a column of a table of indicators holds. */
export interface Column {
  readonly kind:
    | 'indicator'
    | 'domain'
    | 'unit'
    | 'target'
    | 'base'
    | 'growth'
    | 'binding'
    | 'serial'
    | 'other';
  /** The year of a column of targets, where the header names one. */
  readonly year: number | null;
}

/** The header of a table of indicators: its columns, and how many rows it takes with what stands above it. */
export interface Header {
  readonly height: number;
  readonly columns: readonly Column[];
  /** The unit that a note above the header gives for the whole table. */
  readonly unit: string | null;
}

const YEAR = /((?:19|20)\d\d)年?/;
const SINCE = /(?:较|比).{0,8}(?:增长|增加|提高|下降|降低|变化)|(?:增|降)幅/;

const columnOf = (text: string, words: TableWords, period: readonly [number, number] | null): Column => {
  const year = Number(YEAR.exec(text)?.[1] ?? Number.NaN);
  if (words.growth.test(text) || SINCE.test(text)) return { kind: 'growth', year: null };
  if (!Number.isNaN(year)) {
    const base = words.base.test(text) || (period !== null ? year < period[0] : !words.target.test(text));
    return { kind: base ? 'base' : 'target', year };
  }
  if (words.serial.test(text)) return { kind: 'serial', year: null };
  if (words.domain.test(text)) return { kind: 'domain', year: null };
  if (words.binding.test(text)) return { kind: 'binding', year: null };
  if (words.unit.test(text)) return { kind: 'unit', year: null };
  if (words.base.test(text)) return { kind: 'base', year: null };
  if (words.target.test(text)) return { kind: 'target', year: null };
  if (words.indicator.test(text)) return { kind: 'indicator', year: null };
  return { kind: 'other', year: null };
};

const BINDING = /^(?:约束性|预期性)/;
const VALUE = /\d/;

const share = (cells: readonly string[], test: RegExp): number => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 0 ? 0 : filled.filter((cell) => test.test(cell)).length / filled.length;
};

/** What the cells of a column show where its header says nothing, or something that can mean two things. */
const refined = (columns: readonly Column[], body: readonly Row[]): Column[] => {
  const cellsAt = (index: number): string[] => body.map(({ cells }) => cells[index]?.text ?? '');
  const first = columns.findIndex(({ kind }) => kind === 'indicator');
  const result = columns.map((column, index): Column => {
    const cells = cellsAt(index);
    if (column.kind !== 'growth' && share(cells, BINDING) > 0.5) return { kind: 'binding', year: null };
    const words = cells.some((cell) => cell !== '') && share(cells, VALUE) < 0.2;
    if ((column.kind === 'other' || column.kind === 'binding') && index < first && words)
      return { kind: 'domain', year: null };
    return column.kind === 'binding' ? { kind: 'other', year: null } : column;
  });
  // A header over two columns names what groups the indicators, and then the indicators.
  const beside = result[first + 1];
  const grouped =
    beside?.kind === 'other' &&
    cellsAt(first + 1).filter((cell) => /[\u4e00-\u9fa5]{2}/.test(cell)).length > body.length / 2 &&
    cellsAt(first).some((cell) => cell === '');
  if (grouped) {
    result[first] = { kind: 'domain', year: null };
    result[first + 1] = { kind: 'indicator', year: null };
  }
  return result;
};

/** How many rows a title or a note may take ahead of the header. */
const SEARCHED = 4;

const textsOf = ({ cells }: Row): string[] => cells.map(({ text }) => text);

/** Two rows of a header as one: a cell over several columns goes on to the right where something stands below it. */
const stacked = (upper: readonly string[], lower: readonly string[]): string[] => {
  let over = '';
  return upper.map((cell, index) => {
    const below = lower[index] ?? '';
    if (cell !== '') over = cell;
    else if (below === '') over = '';
    return cell === '' && below === '' ? '' : `${cell === '' ? over : cell}${below}`;
  });
};

const isUsable = (columns: readonly Column[]): boolean =>
  columns.some(({ kind }) => kind === 'indicator') &&
  columns.some(({ kind }) => kind === 'target' || kind === 'growth' || kind === 'base');

/** The second row of a header names years or kinds of value, and nothing below the column of indicators. */
const isSecondRow = (upper: readonly string[], lower: readonly string[], words: TableWords): boolean => {
  const indicator = upper.findIndex((cell) => words.indicator.test(cell) && !words.target.test(cell));
  return (
    lower.some((cell) => YEAR.test(cell) || words.target.test(cell) || words.growth.test(cell)) &&
    lower.every((cell, index) => cell === '' || (cell.length <= 20 && index !== indicator))
  );
};

const unitAbove = (rows: readonly Row[], words: TableWords): string | null =>
  rows
    .flatMap(textsOf)
    .map((text) => words.unitCell.exec(text.replace(/^[（]?(?:计量)?单位：|）$/g, ''))?.groups?.['unit'])
    .find((unit) => unit !== undefined) ?? null;

/** The header of a table; null where it is no table of indicators. */
export const headerOf = (
  { rows }: Table,
  words: TableWords,
  period: readonly [number, number] | null,
): Header | null => {
  const at = rows.slice(0, SEARCHED).findIndex((row) => isTableHeader(textsOf(row), words));
  const top = at === -1 ? secondOnly(rows, words) : at;
  const header = rows[top];
  if (top === -1 || !header) return null;
  const upper = textsOf(header);
  const lower = textsOf(rows[top + 1] ?? header);
  const two = rows[top + 1] !== undefined && isSecondRow(upper, lower, words);
  const texts = two ? stacked(upper, lower) : upper;
  const height = top + (two ? 2 : 1);
  const columns = refined(
    texts.map((text) => columnOf(text, words, period)),
    rows.slice(height),
  );
  return isUsable(columns) ? { height, columns, unit: unitAbove(rows.slice(0, top), words) } : null;
};

/** A header that names its years only in its second row. */
const secondOnly = (rows: readonly Row[], words: TableWords): number =>
  rows.slice(0, SEARCHED).findIndex((row, index) => {
    const next = rows[index + 1];
    return next !== undefined && isTableHeader(stacked(textsOf(row), textsOf(next)), words);
  });
