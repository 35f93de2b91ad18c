import { type Span, span } from '../model/span.ts';
import { columnsWide } from '../text/columns.ts';
import type { Line } from './line.ts';
import { isHeaderCell, isTableHeader } from './tableHeader.ts';
import type { TableWords } from './tableWords.ts';
import type { TextTable } from './textTable.ts';

/** Where a cell is seen: its columns on a page with characters of one width. */
interface Seen {
  readonly left: number;
  readonly right: number;
}

/** Longer lines are prose. */
const LONGEST = 200;
const WIDE_GAP = /[ \u3000]{2,}|\u3000/g;
const ANY_GAP = /[ \u3000]+/g;

/** The cells of a line that gaps part. */
const cellsOf = (text: string, line: Line, gap: RegExp): Span[] => {
  const cells: Span[] = [];
  let from = line.from;
  const push = (to: number): void => {
    if (to > from) cells.push(span(from, to));
  };
  for (const match of text.slice(line.from, line.end).matchAll(gap)) {
    push(line.from + match.index);
    from = line.from + match.index + match[0].length;
  }
  push(line.end);
  return cells;
};

const seen = (text: string, line: Line, { start, end }: Span): Seen => ({
  left: columnsWide(text.slice(line.from, start)),
  right: columnsWide(text.slice(line.from, end)),
});

const distance = (one: Seen, other: Seen): number =>
  Math.max(one.left, other.left) - Math.min(one.right, other.right);

/** The cells of a row below the columns of the header; null where two would share one. */
const alignedTo = (
  text: string,
  header: readonly Seen[],
  line: Line,
  cells: readonly Span[],
): Span[] | null => {
  if (cells.length === header.length) return [...cells];
  const row: (Span | null)[] = header.map(() => null);
  let next = 0;
  for (const cell of cells) {
    const place = seen(text, line, cell);
    let best = next;
    for (let at = next; at < header.length; at += 1)
      if (distance(header[at] as Seen, place) < distance(header[best] as Seen, place)) best = at;
    if (best >= header.length || row[best]) return null;
    row[best] = cell;
    next = best + 1;
  }
  let end = cells[0]?.start ?? 0;
  return row.map((cell) => {
    end = cell?.end ?? end;
    return cell ?? span(end, end);
  });
};

const NUMBER = /\d|—|－|-/;

/** A row has an indicator and something else; prose below a table has neither gaps nor the columns of the header. */
const isRow = (text: string, cells: readonly Span[], columns: number): boolean =>
  cells.length >= 2 &&
  cells.length <= columns &&
  cells.length >= Math.min(3, columns - 1) &&
  cells.some(({ start, end }) => NUMBER.test(text.slice(start, end))) &&
  !cells.some(({ start, end }) => /[。；]/.test(text.slice(start, end)));

/**
 * A table whose columns are aligned by blanks, with its header on the line at `index`. Where a row has fewer cells
 * than the header, they go below the column that they stand under.
 * @param text the source itself: folding changes how wide characters are
 */
export const alignedTable = (
  text: string,
  lines: readonly Line[],
  index: number,
  words: TableWords,
): TextTable | null => {
  const first = lines[index] as Line;
  if (first.end - first.start > LONGEST || !/[ \u3000]/.test(text.slice(first.start, first.end))) return null;
  for (const gap of [WIDE_GAP, ANY_GAP]) {
    const header = cellsOf(text, first, gap);
    const names = header.map(({ start, end }) => text.slice(start, end));
    if (
      header.length < 3 ||
      !isTableHeader(names, words) ||
      !names.every((name) => isHeaderCell(name, words))
    )
      continue;
    const columns = header.map((cell) => seen(text, first, cell));
    const rows: Span[][] = [header];
    let last = index;
    for (let at = index + 1; at < lines.length; at += 1) {
      const line = lines[at] as Line;
      const cells = line.end - line.start > LONGEST ? [] : cellsOf(text, line, gap);
      const row = isRow(text, cells, header.length) ? alignedTo(text, columns, line, cells) : null;
      if (!row) break;
      rows.push(row);
      last = at;
    }
    if (last > index) return { start: first.from, end: (lines[last] as Line).end, rows };
  }
  return null;
};
