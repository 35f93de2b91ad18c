import type { Box } from './drawing.ts';

/** Something on a page that stands in the flow of reading. */
export interface Placed extends Box {
  /** Lines of text, or something that fills its place whole. */
  readonly isText: boolean;
  /** Of the text; 0 for others. */
  readonly size: number;
}

/** What stands in one column, and which column that is among those of its page: `''` for the whole width. */
export interface Column<T extends Placed> {
  readonly slot: string;
  readonly items: readonly T[];
}

/** Fewer lines side by side are no columns. */
const FEWEST = 4;
/** Columns within columns go no deeper. */
const DEEPEST = 3;
/** How many places a gutter is looked for. */
const CANDIDATES = 4;
/** So much of its width a line of running text fills. */
const FULL = 0.6;
/** So many lines of a column are running text. */
const PROSE = 0.5;

const extent = (items: readonly Box[]): readonly [left: number, right: number] => [
  items.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
  items.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
];

/** Places where many lines begin, right of others: the left edges of possible right columns. */
const candidatesOf = <T extends Placed>(items: readonly T[]): number[] => {
  const [left, right] = extent(items);
  const [from, to] = [left + 0.2 * (right - left), left + 0.8 * (right - left)];
  const counts = new Map<number, { count: number; least: number }>();
  for (const item of items) {
    if (!item.isText || item.left < from || item.left > to) continue;
    const key = Math.round(item.left / 2);
    const found = counts.get(key);
    counts.set(key, {
      count: (found?.count ?? 0) + 1,
      least: Math.min(found?.least ?? item.left, item.left),
    });
  }
  return [...counts.values()]
    .filter(({ count }) => count >= FEWEST - 1)
    .sort((a, b) => b.count - a.count)
    .slice(0, CANDIDATES)
    .map(({ least }) => least - 2);
};

const isProse = (items: readonly Placed[]): boolean => {
  const texts = items.filter(({ isText }) => isText);
  const [left, right] = extent(texts);
  const rows = new Set(texts.map(({ bottom }) => Math.round(bottom)));
  const full = texts.filter((item) => item.right - item.left >= FULL * (right - left));
  return (
    rows.size >= FEWEST && full.length >= PROSE * texts.length && right - left >= 8 * (texts[0]?.size ?? 0)
  );
};

type Stretch<T> =
  | { readonly kind: 'whole'; readonly items: T[] }
  | { readonly kind: 'beside'; readonly items: T[] };

/** The items from top to bottom, parted into those that cross the gutter and those that stand beside it. */
const stretchesOf = <T extends Placed>(items: readonly T[], gutter: number): Stretch<T>[] => {
  const stretches: Stretch<T>[] = [];
  for (const item of items) {
    const kind = item.left < gutter && item.right > gutter ? 'whole' : 'beside';
    const last = stretches.at(-1);
    if (last?.kind === kind) last.items.push(item);
    else stretches.push({ kind, items: [item] });
  }
  return stretches;
};

const leftOf = <T extends Placed>(items: readonly T[], gutter: number): T[] =>
  items.filter(({ right }) => right <= gutter);
const rightOf = <T extends Placed>(items: readonly T[], gutter: number): T[] =>
  items.filter(({ right }) => right > gutter);

const isParted = <T extends Placed>({ kind, items }: Stretch<T>, gutter: number): boolean =>
  kind === 'beside' && isProse(leftOf(items, gutter)) && isProse(rightOf(items, gutter));

const partedCount = <T extends Placed>(items: readonly T[], gutter: number): number =>
  stretchesOf(items, gutter)
    .filter((stretch) => isParted(stretch, gutter))
    .reduce((sum, stretch) => sum + stretch.items.length, 0);

const split = <T extends Placed>(items: readonly T[], slot: string, depth: number): Column<T>[] => {
  const best = candidatesOf(items)
    .map((gutter) => ({ gutter, count: partedCount(items, gutter) }))
    .reduce((a, b) => (b.count > a.count ? b : a), { gutter: 0, count: 0 });
  if (depth === 0 || best.count === 0) return [{ slot, items }];

  const columns: Column<T>[] = [];
  let whole: T[] = [];
  const close = (): void => {
    if (whole.length > 0) columns.push({ slot, items: whole });
    whole = [];
  };
  for (const stretch of stretchesOf(items, best.gutter)) {
    if (!isParted(stretch, best.gutter)) {
      whole = whole.concat(stretch.items);
      continue;
    }
    close();
    columns.push(
      ...split(leftOf(stretch.items, best.gutter), `${slot}l`, depth - 1),
      ...split(rightOf(stretch.items, best.gutter), `${slot}r`, depth - 1),
    );
  }
  close();
  return columns;
};

/**
 * What stands on a page, parted into columns in reading order: what goes over the whole width comes between the
 * columns over it and those under it. Columns are told by their running text, so that lines of a table with blanks
 * between its cells are none.
 */
export const columnsOf = <T extends Placed>(items: readonly T[]): Column<T>[] =>
  split(
    [...items].sort((a, b) => a.top - b.top),
    '',
    DEEPEST,
  );
