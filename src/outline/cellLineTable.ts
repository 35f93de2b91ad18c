import { type Span, span } from '../model/span.ts';
import type { Line } from './line.ts';
import { isHeaderCell, isTableHeader } from './tableHeader.ts';
import type { TableWords } from './tableWords.ts';
import { type TextTable, trimmed } from './textTable.ts';

/** A physical line: a cell, a merged cell that holds nothing but its indent, or the gap between two rows. */
interface Physical extends Span {
  readonly kind: 'cell' | 'empty' | 'gap' | 'prose';
}

/** Longer lines are prose, and no row has more cells. */
const LONGEST = 120;
const MOST = 14;

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** The physical lines from a place on, as they are asked for. */
const physicalLines = function* (folded: string, from: number, indented: boolean): Generator<Physical> {
  let start = from;
  while (start < folded.length) {
    BREAK.lastIndex = start;
    const stop = BREAK.exec(folded);
    const end = stop?.index ?? folded.length;
    const raw = folded.slice(start, Math.min(end, start + LONGEST + 1));
    const bare = trimmed(folded, span(start, end));
    const isCell =
      raw.length <= LONGEST && (!indented || raw.startsWith('\t')) && !/[。；]$/.test(raw.trim());
    if (bare.start === bare.end) yield { ...span(start, start), kind: raw.includes('\t') ? 'empty' : 'gap' };
    else yield { ...bare, kind: isCell ? 'cell' : 'prose' };
    start = stop ? BREAK.lastIndex : folded.length;
  }
};

/** Cells that stand together, and how many blank lines follow them. */
interface Group {
  readonly cells: readonly Span[];
  readonly gap: number;
}

/** Rows as gaps part them; what follows the table is no part of it. */
const groupsOf = (folded: string, from: number, indented: boolean): Group[] => {
  const groups: { cells: Span[]; gap: number }[] = [{ cells: [], gap: 0 }];
  for (const line of physicalLines(folded, from, indented)) {
    if (line.kind === 'prose') break;
    const last = groups.at(-1);
    if (line.kind === 'gap') {
      if (last) last.gap += 1;
    } else if (last?.gap === 0) last.cells.push(line);
    else groups.push({ cells: [line], gap: 0 });
  }
  return groups.filter(({ cells }) => cells.length > 0);
};

/** Two groups are one row where an empty cell lost its indent and looks like a gap. */
const joined = (group: Group, next: Group | undefined, width: number): Span[] | null => {
  const end = group.cells.at(-1)?.end ?? 0;
  if (!next || group.cells.length + group.gap + next.cells.length !== width) return null;
  return [...group.cells, ...Array.from({ length: group.gap }, () => span(end, end)), ...next.cells];
};

const VALUE = /^[^\u4e00-\u9fa5]*\d|^[—－\-/]+$|\d/;

/** A row of a table of `width` columns; the first cell may be merged away, and a lone cell heads what follows. */
const rowsOf = (folded: string, group: readonly Span[], width: number): Span[][] | null => {
  const text = ({ start, end }: Span): string => folded.slice(start, end);
  const empty = (): Span => span(group[0]?.start ?? 0, group[0]?.start ?? 0);
  if (group.length % width === 0)
    return Array.from({ length: group.length / width }, (_, row) =>
      group.slice(row * width, (row + 1) * width),
    );
  if (group.length === width - 1 && group.some((cell) => VALUE.test(text(cell))))
    return [[empty(), ...group]];
  if (group.length === 1 && group[0] && text(group[0]).length <= 20) {
    const [cell] = group;
    return [[cell, ...Array.from({ length: width - 1 }, () => span(cell.end, cell.end))]];
  }
  return null;
};

/** How many cells the header takes that begins at a place; null where none does. */
const headerWidth = (folded: string, from: number, indented: boolean, words: TableWords): number | null => {
  const names: string[] = [];
  for (const { kind, start, end } of physicalLines(folded, from, indented)) {
    const name = folded.slice(start, end);
    if (kind === 'gap' || kind === 'prose' || (kind === 'cell' && !isHeaderCell(name, words))) break;
    names.push(name);
    if (names.length > MOST) return null;
  }
  return names.length >= 3 && isTableHeader(names, words) ? names.length : null;
};

/**
 * A table with one cell a line, as converters of Word files leave it: cells indented by a tab and rows apart by a
 * blank line, or neither. Its header begins on the line at `index`.
 */
export const cellLineTable = (
  folded: string,
  lines: readonly Line[],
  index: number,
  words: TableWords,
): TextTable | null => {
  const first = lines[index] as Line;
  if (first.end - first.start > LONGEST || !isHeaderCell(folded.slice(first.start, first.end), words))
    return null;
  const indented = folded.slice(first.from, first.start).includes('\t');
  const width = headerWidth(folded, first.from, indented, words);
  if (width === null) return null;
  const [head, ...groups] = groupsOf(folded, first.from, indented);
  if (!head) return null;
  const rows: Span[][] = [head.cells.slice(0, width)];
  const body = [{ ...head, cells: head.cells.slice(width) }, ...groups].filter(
    ({ cells }) => cells.length > 0,
  );
  for (let at = 0; at < body.length; at += 1) {
    const group = body[at] as Group;
    const whole = joined(group, body[at + 1], width);
    const next = whole ? [whole] : rowsOf(folded, group.cells, width);
    if (!next) break;
    rows.push(...next);
    if (whole) at += 1;
  }
  while (rows.length > 1 && !rows.at(-1)?.some(({ start, end }) => /\d/.test(folded.slice(start, end))))
    rows.pop();
  const last = rows.at(-1)?.findLast(({ start, end }) => end > start);
  return rows.length > 1 && last ? { start: first.from, end: last.end, rows } : null;
};
