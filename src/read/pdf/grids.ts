import type { Box, Ruling } from './drawing.ts';
import { joinRulings, NEAR } from './joinRulings.ts';

/** A net of rulings: the places of its columns and rows, and to which cell each square of the net belongs. */
export interface Grid extends Box {
  /** Edges of columns, from left to right. */
  readonly xs: readonly number[];
  /** Edges of rows, from top to bottom. */
  readonly ys: readonly number[];
  /** For each row and column the number of its cell; squares with no ruling between them are one cell. */
  readonly cells: readonly (readonly number[])[];
}

/** A net of more squares is a drawing on squared paper. */
const MOST_SQUARES = 20_000;
/** How much of an edge between two squares a ruling must cover to part them. */
const COVERED = 0.5;

/** Roots of a union-find over the numbers below `size`. */
const sets = (size: number) => {
  const parents = Array.from({ length: size }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    let step = index;
    while (parents[step] !== root) {
      const next = parents[step] ?? root;
      parents[step] = root;
      step = next;
    }
    return root;
  };
  const join = (a: number, b: number): void => {
    const [low, high] = [Math.min(find(a), find(b)), Math.max(find(a), find(b))];
    parents[high] = low;
  };
  return { find, join };
};

/** The places, each cluster of near ones as its mean. */
const edgesOf = (places: readonly number[]): number[] => {
  const clusters: number[][] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = clusters.at(-1);
    if (last && place - (last[0] ?? 0) <= NEAR) last.push(place);
    else clusters.push([place]);
  }
  return clusters.map((cluster) => cluster.reduce((sum, place) => sum + place, 0) / cluster.length);
};

/** The first index whose place is not below; `rulings` are sorted by place. */
const firstFrom = (rulings: readonly Ruling[], place: number): number => {
  let [low, high] = [0, rulings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rulings[middle]?.at ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Rulings that touch, as groups. */
const groupsOf = (horizontal: readonly Ruling[], vertical: readonly Ruling[]) => {
  const { find, join } = sets(horizontal.length + vertical.length);
  for (const [index, level] of horizontal.entries()) {
    for (let other = firstFrom(vertical, level.from - NEAR); other < vertical.length; other++) {
      const upright = vertical[other];
      if (!upright || upright.at > level.to + NEAR) break;
      if (level.at >= upright.from - NEAR && level.at <= upright.to + NEAR)
        join(index, horizontal.length + other);
    }
  }
  const groups = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>();
  const group = (index: number) => {
    const root = find(index);
    const found = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, found);
    return found;
  };
  for (const [index, ruling] of horizontal.entries()) group(index).horizontal.push(ruling);
  for (const [index, ruling] of vertical.entries()) group(horizontal.length + index).vertical.push(ruling);
  return [...groups.values()].filter((each) => each.horizontal.length > 0 && each.vertical.length > 0);
};

/** Whether a ruling at the place parts the two squares on both sides of it between `from` and `to`. */
const isParted = (rulings: readonly Ruling[], place: number, from: number, to: number): boolean => {
  let covered = 0;
  for (let index = firstFrom(rulings, place - NEAR); index < rulings.length; index++) {
    const ruling = rulings[index];
    if (!ruling || ruling.at > place + NEAR) break;
    covered += Math.max(0, Math.min(to, ruling.to) - Math.max(from, ruling.from));
  }
  return covered >= (to - from) * COVERED;
};

const gridOf = (horizontal: readonly Ruling[], vertical: readonly Ruling[]): Grid | null => {
  // A table may be open at its sides: its outer edges are where its rulings end.
  const xs = edgesOf([...vertical.map(({ at }) => at), ...ends(horizontal)]);
  const ys = edgesOf([...horizontal.map(({ at }) => at), ...ends(vertical)]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > MOST_SQUARES) return null;
  const { find, join } = sets(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0];
      const [top, bottom] = [ys[row] ?? 0, ys[row + 1] ?? 0];
      const square = row * columns + column;
      if (column + 1 < columns && !isParted(vertical, right, top, bottom)) join(square, square + 1);
      if (row + 1 < rows && !isParted(horizontal, bottom, left, right)) join(square, square + columns);
    }
  }
  return {
    left: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    xs,
    ys,
    cells: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) => find(row * columns + column)),
    ),
  };
};

const ends = (rulings: readonly Ruling[]): number[] => {
  const from = rulings.reduce((least, ruling) => Math.min(least, ruling.from), Number.POSITIVE_INFINITY);
  const to = rulings.reduce((most, ruling) => Math.max(most, ruling.to), Number.NEGATIVE_INFINITY);
  return [from, to];
};

/** The nets that the rulings of a page make, from top to bottom. */
export const grids = (horizontal: readonly Ruling[], vertical: readonly Ruling[]): Grid[] =>
  groupsOf(joinRulings(horizontal), joinRulings(vertical))
    .map((group) => gridOf(group.horizontal, group.vertical))
    .filter((grid) => grid !== null)
    .sort((a, b) => a.top - b.top);
