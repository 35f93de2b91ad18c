import type { CellLine } from './cellLine.ts';

/** A number as it stands in a cell, with a unit or a word of comparison; or a dash for none. */
const VALUE = /^(?:[约＞＜≥≤><〔［[（(±+-]*\d[\d.,，]*(?![.．、\d])\D{0,8}.{0,4}|[—–－-]{1,2}|…+|\/)$/;
/** Years stand in the heads of tables. */
const YEAR = /^(?:19|20)\d\d年?(?:[—–-]|$)|^(?:19|20)\d\d年/;

const isValue = (text: string): boolean => VALUE.test(text) && !YEAR.test(text);

/** The columns of a table that hold numbers: at least two of their lines, and half of them, do. */
export const valueColumns = (lines: readonly CellLine[], count: number): ReadonlySet<number> =>
  new Set(
    Array.from({ length: count }, (_, column) => column).filter((column) => {
      const own = lines.filter((line) => line.column === column);
      const values = own.filter(({ text }) => isValue(text)).length;
      return values >= 2 && values * 2 >= own.length;
    }),
  );

/** Whether a line of a column of numbers begins one. */
export const beginsValue = ({ text }: CellLine): boolean => isValue(text);
