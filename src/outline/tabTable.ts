import { type Span, span } from '../model/span.ts';
import type { Line } from './line.ts';
import { isTableHeader } from './tableHeader.ts';
import type { TableWords } from './tableWords.ts';
import type { TextTable } from './textTable.ts';

/** Two tabs make a row wherever it stands; one alone also follows a number or an indent. */
const ROW = /\t[^\t]*\t/;
const PAIR = /^[^\t]*[^\s\d.、][^\t]*\t[^\t]*\S/;

const cellsOf = (folded: string, line: Line): Span[] => {
  const cells: Span[] = [];
  let from = line.from;
  for (let tab = folded.indexOf('\t', from); tab !== -1 && tab < line.end; tab = folded.indexOf('\t', from)) {
    cells.push(span(from, tab));
    from = tab + 1;
  }
  return [...cells, span(from, line.end)];
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
  return { start: first.from, end: (lines[last] as Line).end, rows };
};
