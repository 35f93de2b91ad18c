import type { Line } from './line.ts';
import { distance, MEASURES, type Printed, printedOn, type Seen } from './printed.ts';
import { cellOn, type TableCell, type TextTable } from './textTable.ts';

/** A line of dashes, and one whose blanks part columns. */
const RULE = /^(?:-{2,}|={2,})(?: +(?:-{2,}|={2,}))*$/;
const PARTED = / /;
const GAP = / +/g;
const ANY_GAP = /[ \u3000]+/g;

/** No header takes more lines, and no table has more. */
const MOST_HEADER = 6;
const MOST_LINES = 600;

const columnAt = (piece: Seen, columns: readonly Seen[]): number => {
  let best = 0;
  columns.forEach((column, at) => {
    if (distance(column, piece) < distance(columns[best] as Seen, piece)) best = at;
  });
  return best;
};

/** Lines as one row: each cell has the pieces below its column. */
const rowOf = (text: string, lines: readonly Line[], columns: readonly Printed[]): TableCell[] => {
  const row: TableCell[] = columns.map(() => []);
  for (const line of lines)
    for (const piece of printedOn(text, line, ANY_GAP, MEASURES[0])) {
      const at = columnAt(piece, columns);
      row[at] = [...(row[at] as TableCell), ...cellOn(text, piece)];
    }
  return row;
};

/** Lines that blank ones part into rows; each line is a row where none does. */
const rowsIn = (lines: readonly Line[], wrapped: boolean): Line[][] => {
  const groups: Line[][] = [];
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1);
    if (before && wrapped && line.number === before.number + 1) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
};

const isApart = (lines: readonly Line[]): boolean =>
  lines.some((line, at) => at > 0 && line.number > (lines[at - 1] as Line).number + 1);

/**
 * A table of pandoc whose columns are as wide as the dashes of a line below its header, or ahead of its rows where it
 * has none. Blank lines part its rows where lines of dashes stand at both of its ends.
 * @param text the source itself: folding changes how wide characters are
 */
export const ruleTable = (text: string, lines: readonly Line[], index: number): TextTable | null => {
  const ruleAt = (at: number): string | null => {
    const line = lines[at];
    const char = line && text.charAt(line.start);
    if (!line || (char !== '-' && char !== '=')) return null;
    const raw = text.slice(line.start, line.end);
    return RULE.test(raw) ? raw : null;
  };
  const opening = ruleAt(index);
  const first = lines[index] as Line;
  const below = lines[index + 1]?.number === first.number + 1 && ruleAt(index + 1) !== null;
  if (opening === null && !(below && PARTED.test(text.slice(first.start, first.end)))) return null;
  let rule = index;
  while (rule < lines.length && rule - index <= MOST_HEADER && !PARTED.test(ruleAt(rule) ?? '')) {
    if (rule > index && ruleAt(rule) !== null) return null;
    rule += 1;
  }
  if (!PARTED.test(ruleAt(rule) ?? '')) return null;
  const header = lines.slice(opening === null ? index : index + 1, rule);
  const columns = printedOn(text, lines[rule] as Line, GAP, MEASURES[0]);
  let last = rule + 1;
  while (last < lines.length && last - rule < MOST_LINES && ruleAt(last) === null) {
    if (opening === null && (lines[last] as Line).number > (lines[last - 1] as Line).number + 1) break;
    last += 1;
  }
  const closed = ruleAt(last) !== null;
  const body = lines.slice(rule + 1, last);
  if (body.length === 0 || (opening !== null && !closed)) return null;
  const groups = rowsIn(body, opening !== null && (isApart(body) || !PARTED.test(opening)));
  const rows = [...(header.length > 0 ? [header] : []), ...groups].map((group) =>
    rowOf(text, group, columns),
  );
  return { start: first.from, end: (lines[closed ? last : last - 1] as Line).end, rows };
};
