import { type Span, span } from '../model/span.ts';
import { columnsWide } from '../text/columns.ts';
import type { Line } from './line.ts';

/** Where something is seen: its columns on a page with characters of one width. */
export interface Seen {
  readonly left: number;
  readonly right: number;
}

/** A piece of a line between blanks, and where it is seen. */
export interface Printed extends Span, Seen {}

/** How many columns a text takes: Chinese characters are two wide, or as wide as all others. */
export type Measure = (text: string) => number;

/** Widths of characters that were measured: measuring whole lines would cost more than all else. */
const widths = new Map<string, number>();

const charWide = (char: string): number => {
  const wide = widths.get(char) ?? columnsWide(char);
  widths.set(char, wide);
  return wide;
};

const wideOf: Measure = (text) => {
  let sum = 0;
  for (const char of text) sum += charWide(char);
  return sum;
};

/** Terminals and editors give a Chinese character two columns; `pdftotext -layout` counts characters. */
export const MEASURES: readonly [Measure, Measure] = [wideOf, (text) => text.length];

/** The pieces of a line that gaps part. */
export const printedOn = (text: string, line: Line, gap: RegExp, measure: Measure): Printed[] => {
  const pieces: Printed[] = [];
  let from = line.from;
  let left = 0;
  const push = (to: number): void => {
    const right = left + measure(text.slice(from, to));
    if (to > from) pieces.push({ ...span(from, to), left, right });
    left = right;
  };
  for (const match of text.slice(line.from, line.end).matchAll(gap)) {
    push(line.from + match.index);
    left += measure(match[0]);
    from = line.from + match.index + match[0].length;
  }
  push(line.end);
  return pieces;
};

/** How far apart two are seen; negative where one stands over the other. */
export const distance = (one: Seen, other: Seen): number =>
  Math.max(one.left, other.left) - Math.min(one.right, other.right);

/** The column that each piece of a line stands below, from left to right; two may share one. */
export const columnsOf = (pieces: readonly Seen[], columns: readonly Seen[]): number[] => {
  if (pieces.length === columns.length) return pieces.map((_, index) => index);
  // The cheapest way to put all in their order, column by column.
  const SHARED = 4;
  const costOf = (piece: Seen, column: Seen): number => {
    const apart = distance(piece, column);
    return apart > 0 ? apart : Math.max(apart, -6) / 6;
  };
  let costs = columns.map((column) => (pieces[0] ? costOf(pieces[0], column) : 0));
  const ways: number[][] = [];
  for (const piece of pieces.slice(1)) {
    const way: number[] = [];
    let before = Number.POSITIVE_INFINITY;
    let from = 0;
    costs = columns.map((column, at) => {
      const shared = (costs[at] as number) + SHARED;
      way[at] = before <= shared ? from : at;
      const cost = Math.min(before, shared) + costOf(piece, column);
      if ((costs[at] as number) < before) [before, from] = [costs[at] as number, at];
      return cost;
    });
    ways.push(way);
  }
  let at = costs.indexOf(Math.min(...costs));
  const result = [at];
  for (const way of ways.reverse()) {
    at = way[at] as number;
    result.unshift(at);
  }
  return pieces.length === 0 ? [] : result;
};

/** What stands one below the other; for each line the pieces of it. */
export interface Stack extends Seen {
  readonly pieces: readonly (readonly Printed[])[];
}

export const union = (pieces: readonly Seen[]): Seen => ({
  left: Math.min(...pieces.map(({ left }) => left)),
  right: Math.max(...pieces.map(({ right }) => right)),
});

/** What stands one below the other, from left to right; each with its pieces line by line. */
export const stacksOf = (lines: readonly (readonly Printed[])[]): Stack[] => {
  let stacks: Stack[] = [];
  lines.forEach((line, turn) => {
    for (const piece of line) {
      const touching = stacks.filter((stack) => distance(stack, piece) < 0);
      const pieces = lines.map((_, at) => [
        ...touching.flatMap((stack) => stack.pieces[at] ?? []),
        ...(at === turn ? [piece] : []),
      ]);
      stacks = [
        ...stacks.filter((stack) => !touching.includes(stack)),
        { ...union([...touching, piece]), pieces },
      ];
    }
  });
  return stacks.sort((one, other) => one.left - other.left);
};

/** The columns that pieces stand in, from left to right: those that stand one over the other share one. */
export const columnsIn = (pieces: readonly Seen[]): Seen[] => {
  const columns: Seen[] = [];
  for (const piece of [...pieces].sort((one, other) => one.left - other.left)) {
    const last = columns.at(-1);
    if (last && distance(last, piece) < 0) columns[columns.length - 1] = union([last, piece]);
    else columns.push({ left: piece.left, right: piece.right });
  }
  return columns;
};
