import { type Span, span } from '../model/span.ts';
import type { Line } from './line.ts';
import { cellOn, type TableCell, type TextTable } from './textTable.ts';

/** The line of dashes below the header of a Markdown table. */
const RULE = /^\|?\s*[:：]?-+[:：]?\s*(?:\|\s*[:：]?-+[:：]?\s*)*\|?$/;

/** @param framed whether bars stand at the ends of a row too: else one at its beginning follows an empty cell */
const cellsOf = (folded: string, { start, end }: Span, framed: boolean): TableCell[] => {
  const cells: TableCell[] = [];
  let from = framed && folded.charAt(start) === '|' ? start + 1 : start;
  for (let at = from; at <= end; at += 1) {
    if (at < end && (folded.charAt(at) !== '|' || folded.charAt(at - 1) === '\\')) continue;
    if (at < end || at > from) cells.push(cellOn(folded, span(from, at)));
    from = at + 1;
  }
  return cells;
};

/** A Markdown table whose header is the line at `index`: bars part its cells, and a line of dashes follows. */
export const pipeTable = (folded: string, lines: readonly Line[], index: number): TextTable | null => {
  const header = lines[index] as Line;
  const rule = lines[index + 1];
  const text = (line: Line): string => folded.slice(line.start, line.end);
  if (!rule || !text(header).includes('|') || !text(rule).includes('|') || !RULE.test(text(rule)))
    return null;
  let last = index + 1;
  while (last + 1 < lines.length && text(lines[last + 1] as Line).includes('|')) last += 1;
  const framed = text(header).startsWith('|');
  const rows = [header, ...lines.slice(index + 2, last + 1)].map((line) => cellsOf(folded, line, framed));
  return { start: header.from, end: (lines[last] as Line).end, rows };
};
