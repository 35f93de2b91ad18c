import { cellLines, gapAhead, SEVERAL } from './cellLines.ts';
import type { FlowPiece } from './flowPiece.ts';
import { type FlowStart, flowTable } from './flowTable.ts';
import type { Line } from './line.ts';
import { isHeaderCell, isOnlyHeader, isTableHeader } from './tableHeader.ts';
import { isValue } from './tableRole.ts';
import type { TableWords } from './tableWords.ts';
import { cellText, type TableCell, type TextTable, tableOf, unreadTable } from './textTable.ts';

/** No row has more cells, and no cell of a header more lines. */
const MOST = 14;
const MOST_PARTS = 3;
/** A line with a part of a header cell is no longer. */
const PART = 12;
const MOST_VALUE = 12;

interface HeaderCells {
  readonly cells: readonly TableCell[];
  /** The line behind each cell. */
  readonly ends: readonly number[];
  /** Blank lines that part two cells. */
  readonly gap: number;
}

/** The cells of a header, one a line or, where blank lines part them, several lines each. */
const headerAt = (
  folded: string,
  lines: readonly Line[],
  index: number,
  parts: number,
  words: TableWords,
): HeaderCells | null => {
  const cells: TableCell[] = [];
  const ends: number[] = [];
  let gap = Number.POSITIVE_INFINITY;
  let at = index;
  while (at < lines.length && cells.length < MOST) {
    const ahead = gapAhead(lines, at);
    let end = at + 1;
    while (end < lines.length && end - at < parts && gapAhead(lines, end) === 0) end += 1;
    const cell = lines.slice(at, end).map(({ start, end: to }) => ({ start, end: to }));
    if (ahead > 3 && cells.length > 0) break;
    if (cell.some(({ start, end: to }) => SEVERAL.test(folded.slice(start, to)))) break;
    if (!isHeaderCell(cellText(folded, cell), words)) break;
    if (cells.length > 0) gap = Math.min(gap, ahead);
    cells.push(cell);
    ends.push(end);
    at = end;
  }
  return cells.length >= 3 && (parts === 1 || gap > 0) ? { cells, ends, gap } : null;
};

const HEADING = /^(?:第?[一二三四五六七八九十]+[、章节编]|（[一二三四五六七八九十]+）|注：)/;
const MOST_UNREAD = 60;

/** The lines up to the next heading that may be cells, where some hold values. */
const unreadLines = (body: readonly FlowPiece[]): readonly FlowPiece[] => {
  const end = body.findIndex(({ text }, at) => at >= MOST_UNREAD || text.length > 40 || HEADING.test(text));
  const lines = end === -1 ? body : body.slice(0, end);
  const last = lines.findLastIndex(({ text }) => isValue(text) && text.length <= MOST_VALUE);
  return lines.slice(0, last + 1);
};

/**
 * A table with one cell a line, as converters of Word and PDF files leave it: indented or not, rows or all cells apart
 * by blank lines, merged cells left out or blank. Its header begins on the line at `index`.
 */
export const cellLineTable = (
  folded: string,
  lines: readonly Line[],
  index: number,
  words: TableWords,
): TextTable | null => {
  const first = lines[index] as Line;
  if (first.end - first.start > PART * 2) return null;
  const text = folded.slice(first.start, first.end);
  if (SEVERAL.test(text)) return null;
  const broken = text.length <= PART && gapAhead(lines, index + 1) === 0;
  if (!isHeaderCell(text, words) && !broken) return null;
  const indented = folded.slice(first.from, first.start).includes('\t');
  for (const parts of broken ? [1, MOST_PARTS] : [1]) {
    const header = headerAt(folded, lines, index, parts, words);
    if (!header) continue;
    const body = cellLines(folded, lines, header.ends[0] as number, header.gap, indented);
    const starts: FlowStart[] = [];
    const mayEnd = (end: number): boolean =>
      !header.cells.slice(end).some((cell) => isOnlyHeader(cellText(folded, cell), words));
    // A title above the header and the first cells below it can look like cells of the header.
    for (let end = header.cells.length; end >= 3; end -= 1)
      for (let from = 0; from <= Math.min(1, end - 3); from += 1) {
        const cells = header.cells.slice(from, end);
        const names = cells.map((cell) => cellText(folded, cell));
        const behind = (header.ends[end - 1] as number) - (header.ends[0] as number);
        if (mayEnd(end) && isTableHeader(names, words)) starts.push({ cells, body: body.slice(behind) });
      }
    const rows = flowTable(folded, starts, words);
    const top = rows?.[0]?.find((cell) => cell.length > 0)?.[0]?.start ?? first.start;
    if (rows) return tableOf(top === first.start ? first.from : top, rows);
    const [start] = starts;
    if (start)
      return unreadTable(
        first.from,
        start.cells,
        unreadLines(start.body).map((line) => [line]),
      );
  }
  return null;
};
