import { span } from '../model/span.ts';
import type { FlowPiece } from './flowPiece.ts';
import { flowTable } from './flowTable.ts';
import type { Line } from './line.ts';
import { isTableHeader } from './tableHeader.ts';
import type { TableWords } from './tableWords.ts';
import { cellText, type TableCell, type TextTable, tableOf, trimmed, unreadTable } from './textTable.ts';

/** Two tabs make a row wherever it stands; one alone also follows a number or an indent. */
const ROW = /\t[^\t]*\t/;
const PAIR = /^[^\t]*[^\s\d.、][^\t]*\t[^\t]*\S/;

const ONE_YEAR = /^(?:19|20)\d\d(?!.*(?:19|20)\d\d)/;

const cellsOf = (folded: string, line: Line): TableCell[] => {
  const cells: TableCell[] = [];
  let from = line.from;
  for (let tab = folded.indexOf('\t', from); tab !== -1 && tab < line.end; tab = folded.indexOf('\t', from)) {
    cells.push([span(from, tab)]);
    from = tab + 1;
  }
  return [...cells, [span(from, line.end)]];
};

/** The cells of rows that lack some, in their order. */
const piecesOf = (folded: string, rows: readonly (readonly TableCell[])[]): FlowPiece[] =>
  rows.flatMap((row) => {
    let apart = true;
    return row.flatMap((cell): FlowPiece[] => {
      const text = cellText(folded, cell);
      const [range] = cell;
      const ahead = apart;
      apart = text === '';
      return text === '' || !range
        ? []
        : [
            {
              ...trimmed(folded, range),
              text,
              apart: ahead,
              joined: Number.POSITIVE_INFINITY,
              parted: 0,
              page: false,
            },
          ];
    });
  });

/** Rows with other numbers of cells than their header are put below it by what their cells look like. */
const evened = (
  folded: string,
  from: number,
  rows: readonly (readonly TableCell[])[],
  words: TableWords,
): TextTable | null => {
  const [head = [], ...body] = rows;
  const names = head.map((cell) => cellText(folded, cell));
  if (body.every(({ length }) => length === head.length) || !isTableHeader(names, words)) return null;
  // The second row of a header may be the next line.
  const below = (body[0] ?? []).filter((cell) => cellText(folded, cell) !== '');
  const two = below.length > 0 && below.every((cell) => ONE_YEAR.test(cellText(folded, cell)));
  const cells = head.filter((cell) => cellText(folded, cell) !== '');
  const start = {
    cells: two ? [...cells, ...below] : cells,
    body: piecesOf(folded, two ? body.slice(1) : body),
  };
  const read = flowTable(folded, [start], words);
  if (read) return { ...tableOf(from, rows), rows: read };
  const even = body.filter(({ length }) => length === head.length).length;
  return even * 2 > body.length
    ? null
    : unreadTable(
        from,
        head,
        body.map((row) => row.flat()),
      );
};

/** Rows whose cells tabs part, from the line at `index` on. */
export const tabTable = (
  folded: string,
  lines: readonly Line[],
  index: number,
  words: TableWords,
): TextTable | null => {
  const raw = (line: Line): string => folded.slice(line.from, line.end);
  const first = lines[index] as Line;
  const text = raw(first);
  if (!text.includes('\t')) return null;
  const pairs = !ROW.test(text);
  if (
    pairs &&
    !(
      PAIR.test(text) &&
      isTableHeader(
        text.split('\t').map((cell) => cell.trim()),
        words,
      )
    )
  )
    return null;
  const fits = pairs ? PAIR : ROW;
  let last = index;
  while (last + 1 < lines.length && fits.test(raw(lines[last + 1] as Line))) last += 1;
  if (pairs && last === index) return null;
  const rows = lines.slice(index, last + 1).map((line) => cellsOf(folded, line));
  return (
    evened(folded, first.from, rows, words) ?? { start: first.from, end: (lines[last] as Line).end, rows }
  );
};
