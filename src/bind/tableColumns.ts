import type { Row, Table } from '../outline/outline.ts';
import type { BlockContext } from './bindBlock.ts';

/** What a column of a table of indicators holds. */
export interface Column {
  readonly kind: 'indicator' | 'unit' | 'target' | 'base' | 'growth' | 'binding' | 'serial' | 'other';
  /** The year of a column of targets, where the header names one. */
  readonly year: number | null;
}

const YEAR = /(20\d\d)年?/;

const columnOf = (text: string, context: BlockContext): Column => {
  const { tableWords: words, period } = context;
  const year = Number(YEAR.exec(text)?.[1] ?? Number.NaN);
  if (words.growth.test(text)) return { kind: 'growth', year: null };
  if (!Number.isNaN(year)) {
    const base = words.base.test(text) || (period !== null ? year < period[0] : !words.target.test(text));
    return { kind: base ? 'base' : 'target', year };
  }
  if (words.serial.test(text)) return { kind: 'serial', year: null };
  if (words.binding.test(text)) return { kind: 'binding', year: null };
  if (words.unit.test(text)) return { kind: 'unit', year: null };
  if (words.base.test(text)) return { kind: 'base', year: null };
  if (words.target.test(text)) return { kind: 'target', year: null };
  if (words.indicator.test(text)) return { kind: 'indicator', year: null };
  return { kind: 'other', year: null };
};

const isHeader = (columns: readonly Column[]): boolean =>
  columns.some(({ kind }) => kind === 'indicator') &&
  columns.some(({ kind }) => kind === 'target' || kind === 'growth');

/** How many rows a title or a note may take ahead of the header. */
const SEARCHED = 3;

/** The columns of a table by its header; null where it is no table of indicators. */
export const columnsOf = (
  table: Table,
  context: BlockContext,
): { readonly row: number; readonly columns: readonly Column[] } | null => {
  for (const [row, { cells }] of table.rows.slice(0, SEARCHED).entries() as Iterable<[number, Row]>) {
    const columns = cells.map(({ text }) => columnOf(text, context));
    if (isHeader(columns)) return { row, columns };
  }
  return null;
};
