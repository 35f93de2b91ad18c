import type { Line } from './line.ts';
import {
  distance,
  type Measure,
  type Printed,
  printedOn,
  type Seen,
  type Stack,
  stacksOf,
  union,
} from './printed.ts';
import { isHeaderCell, isTableHeader } from './tableHeader.ts';
import { roleOf, type TableRole } from './tableRole.ts';
import type { TableWords } from './tableWords.ts';
import { cellText, type TableCell } from './textTable.ts';

/** The header of a table whose columns are aligned by blanks. */
export interface AlignedHeader {
  /** Index of the line behind it. */
  readonly end: number;
  readonly columns: readonly Seen[];
  readonly roles: readonly TableRole[];
  readonly names: readonly string[];
  /** One row, or two where a cell stands over several columns. */
  readonly rows: readonly (readonly TableCell[])[];
}

/** No cell of a header takes more lines. */
const MOST_LINES = 4;
const YEAR = /(?:19|20)\d\d/;
const ONE_YEAR = /^(?:19|20)\d\d年?(?:[^\d]{0,6})$/;
/** A line that may begin or go on with a header holds no cell like these. */
const NO_PART = /[。；，]|^专栏|^附?表\d|^(?:约束|预期)/;

/** The columns below a stack: one, or those that a cell of targets stands over; null where it is no header. */
const columnsBelow = (
  stack: Stack,
): { readonly over: readonly Printed[]; readonly own: Printed[][] } | null => {
  const widest = Math.max(...stack.pieces.map(({ length }) => length));
  if (widest <= 1) return { over: [], own: [stack.pieces.flat()] };
  const first = stack.pieces.findIndex(({ length }) => length === widest);
  const over = stack.pieces.slice(0, first).flat();
  const own = (stack.pieces[first] as readonly Printed[]).map((piece) => [piece]);
  for (const piece of stack.pieces.slice(first + 1).flat()) {
    const above = own.find(([top]) => top && distance(top, piece) < 0);
    if (!above) return null;
    above.push(piece);
  }
  return { over, own };
};

const headerOf = (
  folded: string,
  lines: readonly (readonly Printed[])[],
  words: TableWords,
): Omit<AlignedHeader, 'end'> | null => {
  const upper: TableCell[] = [];
  const lower: TableCell[] = [];
  const columns: Seen[] = [];
  const names: string[] = [];
  let two = false;
  for (const stack of stacksOf(lines)) {
    const below = columnsBelow(stack);
    if (!below) return null;
    const name = cellText(folded, below.over);
    if (below.over.length > 0) {
      if (roleOf(name, words) !== 'value' || YEAR.test(name)) return null;
      two = true;
    }
    below.own.forEach((cell, turn) => {
      const split = below.over.length > 0;
      upper.push(split ? (turn === 0 ? below.over : []) : cell);
      lower.push(split ? cell : []);
      columns.push(union(cell));
      names.push(`${name}${cellText(folded, cell)}`);
    });
  }
  if (columns.length < 3 || !isTableHeader(names, words)) return null;
  if (!names.every((name) => isHeaderCell(name, words))) return null;
  if (names.some((name) => words.indicator.test(name) && YEAR.test(name) && !words.target.test(name)))
    return null;
  return {
    columns,
    names,
    rows: two ? [upper, lower] : [upper],
    roles: names.map((name) => roleOf(name, words)),
  };
};

/** Whether a line below a header goes on with its cells: `年` below `2020`, or a unit in brackets. */
const goesOn = (folded: string, pieces: readonly Printed[], header: Omit<AlignedHeader, 'end'>): boolean =>
  pieces.every(({ start, end }) => ONE_YEAR.test(folded.slice(start, end))) ||
  pieces.every((piece) => {
    const text = folded.slice(piece.start, piece.end);
    const below = header.columns.findIndex((column) => distance(column, piece) < 0);
    const unfinished = /（[^）]*$|〔[^〕]*$|\/[^/]*$|20\d\d$|目标$/.test(header.names[below] ?? '');
    return below !== -1 && !NO_PART.test(text) && (/^[（〔]/.test(text) || (unfinished && text.length <= 6));
  });

/** The header that begins on the line at `index`, over as many lines as its cells take. */
export const alignedHeader = (
  text: string,
  folded: string,
  lines: readonly Line[],
  index: number,
  gap: RegExp,
  measure: Measure,
  words: TableWords,
): AlignedHeader | null => {
  const seen: Printed[][] = [];
  let found: AlignedHeader | null = null;
  for (let at = index; at < lines.length && seen.length < MOST_LINES; at += 1) {
    const line = lines[at] as Line;
    if (at > index && line.number > (lines[at - 1] as Line).number + 1) break;
    const pieces = printedOn(text, line, gap, measure);
    const texts = pieces.map(({ start, end }) => folded.slice(start, end));
    if (texts.some((cell) => NO_PART.test(cell) || cell.length > 20)) break;
    if (found && !goesOn(folded, pieces, found)) break;
    seen.push(pieces);
    const header = headerOf(folded, seen, words);
    if (found && !header) break;
    found = header && { ...header, end: at + 1 };
  }
  return found;
};
