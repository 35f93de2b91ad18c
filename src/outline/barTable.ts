import { type Span, span } from '../model/span.ts';
import type { Line } from './line.ts';
import { MEASURES, type Measure } from './printed.ts';
import { cellOn, cellText, type TableCell, type TextTable, tableOf } from './textTable.ts';

/** A line between the rows of a grid. */
const RULE = /^[+|](?:[-=:]{2,}|[ ]+|[^|+]*)(?:[+|](?:[-=:]{2,}|[^|+]*))*[+|]$/;
const DASHES = /\+[-=:]{2,}\+|[+|][-=:]{2,}[+|]/;

interface Barred {
  readonly line: Line;
  /** What stands between two bars, and where each bar is seen. */
  readonly cells: readonly Span[];
  readonly bars: readonly number[];
  readonly rules: boolean;
}

const barredOf = (text: string, line: Line, measure: Measure): Barred => {
  const raw = text.slice(line.start, line.end);
  const rules = DASHES.test(raw) && RULE.test(raw) && !/[\d\u4e00-\u9fa5]/.test(raw);
  const cells: Span[] = [];
  const bars: number[] = [];
  let from = line.start;
  let left = 0;
  let until = line.from;
  for (let at = line.start; at < line.end; at += 1) {
    const char = text.charAt(at);
    if (!(char === '|' && text.charAt(at - 1) !== '\\') && !(rules && char === '+')) continue;
    left += measure(text.slice(until, at));
    until = at;
    if (bars.length > 0) cells.push(span(from, at));
    bars.push(left);
    from = at + 1;
  }
  return { line, cells, bars, rules };
};

/** Which column begins at a bar: bars of wide characters may be one off. */
const columnAt = (bar: number, bars: readonly number[]): number =>
  bars.findIndex((known) => Math.abs(known - bar) <= 1);

const isFull = (cell: TableCell | undefined, wide: number, text: string, measure: Measure): boolean => {
  const last = cell?.at(-1);
  return last !== undefined && measure(text.slice(last.start, last.end)) > wide - 2;
};

/**
 * A table in a frame of bars: with lines between its rows, as in grids of Markdown, or without, as antiword prints it.
 * There a cell that is too long goes on in the next row.
 * @param text the source itself: folding changes how wide characters are
 */
export const barTable = (text: string, lines: readonly Line[], index: number): TextTable | null => {
  const framed = (at: number): boolean => {
    const line = lines[at];
    if (!line || (at > index && line.number > (lines[at - 1] as Line).number + 1)) return false;
    const [first, last] = [text.charAt(line.start), text.charAt(line.end - 1)];
    return (first === '|' || first === '+') && last === first && line.end - line.start > 2;
  };
  if (!framed(index) || !framed(index + 1)) return null;
  let end = index;
  while (
    framed(end) ||
    (end > index &&
      /^[|+].*[|+]$/.test(text.slice(lines[end]?.start, lines[end]?.end)) &&
      lines[end]?.number === (lines[end - 1] as Line).number + 1)
  )
    end += 1;
  const own = lines.slice(index, end);
  for (const measure of [...MEASURES, null]) {
    const barred = own.map((line) => barredOf(text, line, measure ?? ((said) => said.length)));
    const bars =
      [
        ...new Set(
          barred.flatMap((each) =>
            each.bars.length === Math.max(...barred.map((one) => one.bars.length)) ? [each.bars] : [],
          ),
        ),
      ][0] ?? [];
    if (bars.length < 3) return null;
    if (measure && !barred.every((each) => each.bars.every((bar) => columnAt(bar, bars) !== -1))) continue;
    const grid = barred.some(({ rules }) => rules);
    const rows: TableCell[][] = [];
    let open = false;
    for (const { cells, bars: at, rules } of barred) {
      if (rules) {
        open = false;
        continue;
      }
      const row: TableCell[] = Array.from({ length: bars.length - 1 }, () => []);
      cells.forEach((cell, turn) => {
        const column = measure ? columnAt(at[turn] as number, bars) : turn;
        if (row[column]) row[column] = cellOn(text, cell);
      });
      const before = rows.at(-1);
      const filled = row.flatMap((cell, column) => (cellText(text, cell) === '' ? [] : [column]));
      const rest = grid
        ? open
        : measure !== null &&
          filled.length > 0 &&
          filled.length * 2 <= row.length &&
          filled.every((column) =>
            isFull(
              before?.[column],
              (bars[column + 1] as number) - (bars[column] as number) - 1,
              text,
              measure,
            ),
          );
      if (before && rest)
        for (const column of filled)
          before[column] = [...(before[column] as TableCell), ...(row[column] as TableCell)];
      else rows.push(row);
      open = true;
    }
    return rows.length > 1
      ? { ...tableOf((lines[index] as Line).from, rows), end: (own.at(-1) as Line).end }
      : null;
  }
  return null;
};
