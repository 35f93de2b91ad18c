import { span } from '../model/span.ts';
import type { FlowPiece } from './flowPiece.ts';
import { type FlowStart, flowTable } from './flowTable.ts';
import type { Line } from './line.ts';
import { isHeaderCell, isTableHeader } from './tableHeader.ts';
import type { TableWords } from './tableWords.ts';
import { type TextTable, tableOf, trimmed } from './textTable.ts';

const MOST_PIECES = 900;
const MOST_BLANK = 4;
const BARS = /\|[^|]*\|/;

/** What bars part in lines that are broken anywhere. */
const piecesOf = (folded: string, lines: readonly Line[], index: number): FlowPiece[] => {
  const pieces: FlowPiece[] = [];
  let apart = false;
  let barred = true;
  for (let at = index; at < lines.length && pieces.length < MOST_PIECES; at += 1) {
    const line = lines[at] as Line;
    const raw = folded.slice(line.start, line.end);
    const blank = at > index && line.number - (lines[at - 1] as Line).number > MOST_BLANK;
    if (blank || /[。；]/.test(raw) || (!raw.includes('|') && raw.length > 40)) break;
    let from = line.start;
    for (const part of raw.split('|')) {
      const bare = trimmed(folded, span(from, from + part.length));
      const first = from === line.start;
      if (!first) [apart, barred] = [barred && pieces.length > 0 ? apart : false, true];
      from += part.length + 1;
      const text = folded.slice(bare.start, bare.end).replace(/[\s\u3000]+/g, '');
      if (text === '') {
        if (!first || raw.startsWith('|')) apart = apart || !first;
        continue;
      }
      pieces.push({
        ...bare,
        text,
        apart,
        joined: barred ? Number.POSITIVE_INFINITY : 0,
        parted: barred ? 0 : 0.6,
        page: false,
      });
      [apart, barred] = [false, false];
    }
  }
  return pieces;
};

/** A table whose cells bars part but whose rows no line ends, as antiword prints it in lines of one width. */
export const barFlowTable = (
  folded: string,
  lines: readonly Line[],
  index: number,
  words: TableWords,
): TextTable | null => {
  const first = lines[index] as Line;
  const raw = folded.slice(first.start, first.end);
  if (!BARS.test(raw) || !isHeaderCell(raw.slice(0, raw.indexOf('|')).trim(), words)) return null;
  const pieces = piecesOf(folded, lines, index);
  const run = pieces.findIndex(({ text }) => !isHeaderCell(text, words));
  const starts: FlowStart[] = [];
  for (let width = run === -1 ? pieces.length : run; width >= 3; width -= 1) {
    const names = pieces.slice(0, width);
    if (
      isTableHeader(
        names.map(({ text }) => text),
        words,
      )
    )
      starts.push({ cells: names.map(({ start, end }) => [{ start, end }]), body: pieces.slice(width) });
  }
  const rows = flowTable(folded, starts, words);
  return rows && tableOf(first.from, rows);
};
