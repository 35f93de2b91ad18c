import { type AlignedHeader, alignedHeader } from './alignedHeader.ts';
import { type AlignedReading, alignedReading, isProse } from './alignedReading.ts';
import type { Line } from './line.ts';
import { MEASURES, printedOn } from './printed.ts';
import { isHeaderCell } from './tableHeader.ts';
import { isValue } from './tableRole.ts';
import type { TableWords } from './tableWords.ts';
import { type TextTable, unreadTable } from './textTable.ts';

/** A cell that stands alone on its line is no longer. */
const PART = 20;
const WIDE_GAP = /[ \u3000]{2,}|\u3000|\t/g;
const ANY_GAP = /[ \u3000\t]+/g;

/** Whether a line is the row of a table, read or not: gaps part what it holds, and some of that are values. */
const holdsValues = (folded: string, line: Line): boolean => {
  const raw = folded.slice(line.start, line.end);
  if (isProse(raw)) return false;
  const cells = raw.split(/[ \u3000]{2,}|\t/);
  return cells.length > 1 && cells.some((cell) => cell.length <= PART && isValue(cell));
};

/**
 * A table whose columns are aligned by blanks, with its header on the line at `index`. Cells may take several lines,
 * merged ones stand in the middle of their rows, and pages may break in between.
 * @param text the source itself: folding changes how wide characters are
 */
export const alignedTable = (
  text: string,
  folded: string,
  lines: readonly Line[],
  index: number,
  words: TableWords,
): TextTable | null => {
  const first = lines[index] as Line;
  const raw = folded.slice(first.start, first.end);
  // One cell alone on the first line of a header is short and not at the margin.
  if (!/[ \u3000]/.test(raw) && (raw.length > PART || first.from === first.start)) return null;
  if (isProse(raw) || !raw.split(/[ \u3000]+/).some((cell) => isHeaderCell(cell, words))) return null;
  let best: AlignedReading | null = null;
  let seen: AlignedHeader | null = null;
  for (const gap of [WIDE_GAP, ANY_GAP])
    for (const measure of MEASURES) {
      const header = alignedHeader(text, folded, lines, index, gap, measure, words);
      const reading = header && alignedReading(text, folded, lines, index, header, gap, measure, words);
      seen ??= header;
      if (reading && (best === null || reading.fit > best.fit)) best = reading;
    }
  if (best || !seen) return best?.table ?? null;
  let end = seen.end;
  while (end < lines.length && holdsValues(folded, lines[end] as Line)) end += 1;
  return unreadTable(
    first.from,
    seen.rows[0] ?? [],
    lines.slice(seen.end, end).map((line) => printedOn(text, line, WIDE_GAP, MEASURES[0])),
  );
};
