import type { Piece } from '../compose.ts';
import type { PageTable } from './gridTable.ts';

/** A table over one or more pages. */
export interface LongTable {
  readonly xs: readonly number[];
  readonly isRuled: boolean;
  readonly rows: readonly (readonly Piece[])[];
  /** The last page that it stands on. */
  readonly page: number;
  /** The cells of its last row that may go on over the page. */
  readonly open: ReadonlySet<number>;
}

/** Edges of columns this near are one. In points. */
const SAME_EDGE = 6;

export const longTable = ({ xs, rows, page, isRuled, open }: PageTable): LongTable => ({
  xs,
  isRuled,
  page,
  open,
  rows: rows.map((row) => row.map((text) => ({ text, page }))),
});

const indexNear = (xs: readonly number[], x: number): number =>
  xs.findIndex((each) => Math.abs(each - x) <= SAME_EDGE);

/** The rows on columns that include their own; null where they do not. */
const spread = (
  rows: readonly (readonly Piece[])[],
  from: readonly number[],
  to: readonly number[],
): Piece[][] | null => {
  const places = from.map((x) => indexNear(to, x));
  if (places.includes(-1) || new Set(places).size !== places.length) return null;
  return rows.map((row) => {
    const page = row[0]?.page ?? null;
    const cells = Array.from({ length: to.length - 1 }, (): Piece => ({ text: '', page }));
    for (const [column, cell] of row.entries()) cells[places[column] ?? 0] = cell;
    return cells;
  });
};

const key = (row: readonly Piece[] | undefined): string =>
  (row ?? []).map(({ text }) => text.replace(/\s+/g, '')).join('\t');

/** How many rows at the head of the second table repeat the head of the first. */
const repeatedRows = (
  first: readonly (readonly Piece[])[],
  second: readonly (readonly Piece[])[],
): number => {
  let count = 0;
  while (count < second.length && key(first[count]) === key(second[count])) count += 1;
  return count;
};

/** A cell that begins something new: a value, a number of an item. */
const BEGINS = /^(?:[\d.%‰＞＜≥≤>〔(（[-]|[一二三四五六七八九十]+[、.])/;

/**
 * Whether a row at the top of a page is the rest of the last row of the page before: it has text in few columns, all
 * of which had text there, and nothing in the others. The first column may hold the heading of rows as well: its text
 * goes on only where its last line had no room for more.
 * @param mayGoOn whether the first cell may go on
 */
const isRest = (row: readonly Piece[], last: readonly Piece[], mayGoOn: boolean): boolean => {
  const filled = row.flatMap(({ text }, column) => (text === '' ? [] : [column]));
  const before = last.filter(({ text }) => text !== '').length;
  return (
    filled.length > 0 &&
    filled.length * 2 <= before &&
    (mayGoOn || !filled.includes(0)) &&
    filled.every((column) => (last[column]?.text ?? '') !== '') &&
    filled.every(
      (column) => !BEGINS.test(row[column]?.text ?? '') && !/[。；]$/.test(last[column]?.text ?? ''),
    )
  );
};

const merge = (last: readonly Piece[], row: readonly Piece[]): Piece[] =>
  last.map((cell, column) => ({ ...cell, text: cell.text + (row[column]?.text ?? '') }));

/**
 * One table of two that follow one another over the end of a page; null where their columns differ. The head that
 * the second repeats is left out, and a row that the end of the page cut in two is one again.
 */
export const tableAcross = (first: LongTable, table: PageTable): LongTable | null => {
  const next = longTable(table);
  // Left and right pages may have other margins.
  const shift = (first.xs[0] ?? 0) - (next.xs[0] ?? 0);
  const nextXs = next.xs.map((x) => x + shift);
  const xs = first.xs.length >= nextXs.length ? first.xs : nextXs;
  // Where only text tells the columns their edges vary: the head says that they are the same.
  const isSame =
    !first.isRuled &&
    !next.isRuled &&
    first.xs.length === next.xs.length &&
    repeatedRows(first.rows, next.rows) > 0;
  const before = isSame ? first.rows : spread(first.rows, first.xs, xs);
  const after = isSame ? next.rows : spread(next.rows, nextXs, xs);
  if (!before || !after) return null;
  const rest = after.slice(repeatedRows(before, after));
  const [head, last] = [rest[0], before.at(-1)];
  const rows =
    head && last && isRest(head, last, first.open.has(0) && !table.isHeaded)
      ? [...before.slice(0, -1), merge(last, head), ...rest.slice(1)]
      : [...before, ...rest];
  return { xs, rows, isRuled: first.isRuled, page: table.page, open: next.open };
};
