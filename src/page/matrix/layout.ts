import type { Line } from './view.ts';

/** Sizes of the grid in CSS pixels. */
export interface Layout {
  /** The columns that stay: names, and the baseline. */
  readonly name: number;
  readonly base: number;
  readonly column: number;
  /** Where each line begins, and behind them where the last one ends. */
  readonly tops: readonly number[];
  /** Of the heading, which stays. */
  readonly head: number;
}

/** What a scrolled element shows, in CSS pixels. */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A half-open range of places. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A length for a style. */
export const px = (length: number): string => `${length}px`;

export const NARROW = 640;
const DOMAIN_LINE = 34;
export const GROUP_LINE = 26;
const [HEAD_LINE, NARROW_HEAD_LINE] = [84, 100];

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** @param grouped whether headings of levels and provinces stand above those of plans */
export const layoutOf = (
  lines: readonly Line[],
  plans: number,
  { width, grouped }: { readonly width: number; readonly grouped: boolean },
): Layout => {
  const narrow = width < NARROW;
  const name = narrow ? 116 : clamp(width * 0.24, 190, 300);
  const base = narrow ? 66 : 112;
  const room = width - name - base;
  const tops = [0];
  for (const line of lines)
    tops.push((tops.at(-1) as number) + ('row' in line ? (narrow ? 68 : 54) : DOMAIN_LINE));
  return {
    name,
    base,
    column: narrow ? Math.max(84, room / 2) : clamp(room / Math.max(plans, 1), 132, 220),
    tops,
    head: (narrow ? NARROW_HEAD_LINE : HEAD_LINE) + (grouped ? 2 * GROUP_LINE : 0),
  };
};

/** The last place of an ascending list whose number is not above a value. */
const lastUpTo = (list: readonly number[], value: number): number => {
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
};

const [MORE_LINES, MORE_COLUMNS] = [4, 1];

/** The lines that are seen, and some around them for the next movement. */
export const linesSeen = ({ tops, head }: Layout, { top, height }: Viewport): Range => ({
  from: Math.max(0, lastUpTo(tops, top) - MORE_LINES),
  to: Math.min(tops.length - 1, lastUpTo(tops, top + height - head) + 1 + MORE_LINES),
});

/** How many lines fit under the heading, about. */
export const linesOnPage = ({ tops, head }: Layout, { height }: Viewport): number =>
  Math.max(1, Math.floor((height - head) / ((tops.at(-1) as number) / (tops.length - 1))) - 1);

/** The plans that are seen, by their places among the columns. */
export const columnsSeen = (
  { name, base, column }: Layout,
  { left, width }: Viewport,
  plans: number,
): Range => ({
  from: Math.max(0, Math.floor(left / column) - MORE_COLUMNS),
  to: Math.min(plans, Math.ceil((left + width - name - base) / column) + MORE_COLUMNS),
});

/** The places of a range, with one that is drawn wherever it is. */
export const placesOf = ({ from, to }: Range, always: number, count: number): number[] => {
  const seen = Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);
  return always >= 0 && always < count && !seen.includes(always) ? [...seen, always] : seen;
};

const into = (start: number, end: number, seen: number, size: number): number => {
  if (start < seen) return start;
  return end > seen + size ? end - size : seen;
};

/** Where to scroll to so that a cell is seen. */
export const revealing = (
  { name, base, column, tops, head }: Layout,
  { left, top, width, height }: Viewport,
  at: Active,
): { readonly left: number; readonly top: number } => {
  const plan = at.column - FIRST_PLAN;
  return {
    left: plan < 0 ? left : into(plan * column, (plan + 1) * column, left, width - name - base),
    top: at.line < 0 ? top : into(tops[at.line] ?? 0, tops[at.line + 1] ?? 0, top, height - head),
  };
};

/** The cell that keys act on. Lines count from 0, the heading is -1; names are column 0, the baseline is 1. */
export interface Active {
  readonly line: number;
  readonly column: number;
}

export const FIRST_PLAN = 2;
