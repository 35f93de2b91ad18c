import { type AlignedHeader, alignedHeader } from './alignedHeader.ts';
import { alignedRows, type BodyLine } from './alignedRows.ts';
import type { Line } from './line.ts';
import { columnsIn, columnsOf, type Measure, type Printed, printedOn, type Seen, union } from './printed.ts';
import { isValue, misfit, type TableRole } from './tableRole.ts';
import type { TableWords } from './tableWords.ts';
import { cellText, type TextTable, tableOf } from './textTable.ts';

/** More lines without a value or more blank ones are no part of a table. */
const MOST_BLANK = 12;
const MOST_ODD = 16;
const PAGE = /^[-—－–]?\s*\d{1,3}\s*[-—－–]?$/;

/** Longer lines are prose, and lines with the end of a sentence, notes and chapters. */
const LONGEST = 200;
const PROSE = /[。；]|^注：|^第[一二三四五六七八九十]+[章节编]/;

/** Whether a folded line can't be a part of a table. */
export const isProse = (raw: string): boolean => raw.length > LONGEST || PROSE.test(raw);

interface PageLine {
  readonly line: Line;
  readonly pieces: readonly Printed[];
}

/** The columns of a page: what stands one below the other, else those of the header and of the rows with all cells. */
const pageColumns = (
  lines: readonly PageLine[],
  header: AlignedHeader,
  columns: readonly Seen[],
): readonly Seen[] => {
  const width = columns.length;
  for (const most of [1, 2]) {
    const seen = columnsIn(
      lines
        .map(({ pieces }) => pieces)
        .filter(({ length }) => length >= most)
        .flat(),
    );
    if (seen.length === width) return seen;
  }
  const full = lines.filter(({ pieces }) => pieces.length === width);
  if (columns !== header.columns && full.length > 0)
    return columns.map((_, at) => union(full.map(({ pieces }) => pieces[at] as Seen)));
  return columns.map((column, at) => union([column, ...full.map(({ pieces }) => pieces[at] as Seen)]));
};

const placed = (lines: readonly PageLine[], columns: readonly Seen[], page: number): BodyLine[] =>
  lines.map(({ line, pieces }) => {
    const turns = columnsOf(pieces, columns);
    return {
      number: line.number,
      page,
      pieces: pieces.map((piece, at) => ({ ...piece, column: turns[at] as number })),
    };
  });

/** A table as it is read, and how well. */
export interface AlignedReading {
  readonly table: TextTable;
  /** How many cells look like those of their columns, less how many do not. */
  readonly fit: number;
}

/** The table below a header; null where it has no row. */
export const alignedReading = (
  text: string,
  folded: string,
  lines: readonly Line[],
  index: number,
  header: AlignedHeader,
  gap: RegExp,
  measure: Measure,
  words: TableWords,
): AlignedReading | null => {
  const body: BodyLine[] = [];
  let columns = header.columns;
  let page = 0;
  let odd = 0;
  let pending: PageLine[] = [];
  const flush = (): void => {
    body.push(...placed(pending, pageColumns(pending, header, columns), page));
    pending = [];
    page += 1;
  };
  for (let at = header.end; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const before = lines[at - 1] as Line;
    const raw = folded.slice(line.start, line.end);
    const blank = line.number - before.number - 1;
    const breaks = folded.slice(before.end, line.from).includes('\f');
    if (isProse(raw) || (blank > MOST_BLANK && !breaks)) break;
    if (PAGE.test(raw)) {
      flush();
      continue;
    }
    if (breaks) flush();
    if (pending.length === 0 && page > 0) {
      const again = alignedHeader(text, folded, lines, at, gap, measure, words);
      if (again && again.names.join('|') === header.names.join('|')) {
        columns = again.columns;
        at = again.end - 1;
        continue;
      }
    }
    const pieces = printedOn(text, line, gap, measure);
    const holds = pieces.length > 1 && pieces.some(({ start, end }) => isValue(folded.slice(start, end)));
    odd = holds ? 0 : odd + 1;
    if (odd > MOST_ODD) break;
    pending.push({ line, pieces });
  }
  flush();
  const rows = alignedRows(folded, body, header);
  if (rows.length === 0) return null;
  const fit = rows
    .flatMap((row) =>
      row.map((cell, at) => ({ text: cellText(folded, cell), role: header.roles[at] as TableRole })),
    )
    .filter(({ text: said }) => said !== '')
    .reduce((sum, { text: said, role }) => sum + (misfit(said, role, words) < 1 ? 1 : -1), 0);
  return { table: tableOf((lines[index] as Line).from, [...header.rows, ...rows]), fit };
};
