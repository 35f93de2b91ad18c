import { cellCount, type Found, tableOf } from './alignedTable.ts';
import { type Band, bandsOf } from './bands.ts';
import type { Ruling } from './drawing.ts';
import type { Run } from './runs.ts';

/** Rulings of one table begin and end together. In points. */
const SAME_EXTENT = 4;
const FEWEST_RULINGS = 3;
/** The head of a table over its first ruling is no higher. In sizes of the font. */
const HEAD = 5;
/** More rulings of one extent than this are not tried one by one. */
const MOST_RULINGS = 24;

const lengthOf = ([first]: readonly Ruling[]): number => (first ? first.to - first.from : 0);

/** Rulings that begin and end together, each kind from top to bottom; the longest kind first. */
export const families = (rulings: readonly Ruling[]): Ruling[][] => {
  const found: Ruling[][] = [];
  for (const ruling of [...rulings].sort((a, b) => a.at - b.at)) {
    const family = found.find(
      ([first]) =>
        first &&
        Math.abs(first.from - ruling.from) < SAME_EXTENT &&
        Math.abs(first.to - ruling.to) < SAME_EXTENT,
    );
    if (family) family.push(ruling);
    else if (found.length < MOST_RULINGS) found.push([ruling]);
  }
  return found
    .filter(({ length }) => length >= FEWEST_RULINGS && length <= MOST_RULINGS)
    .sort((a, b) => lengthOf(b) - lengthOf(a));
};

const isWithin = (run: Run, first: Ruling, last: Ruling): boolean =>
  run.left > first.from - SAME_EXTENT &&
  run.right < first.to + SAME_EXTENT &&
  run.top > first.at - SAME_EXTENT &&
  run.bottom < last.at + SAME_EXTENT;

/** The head of a table whose first ruling lies under it. */
const headOver = (runs: readonly Run[], first: Ruling): Band | null => {
  const over = runs.filter((run) =>
    isWithin(run, { ...first, at: first.at - HEAD * run.size }, { ...first, at: first.at }),
  );
  const band = bandsOf(over, []).at(-1);
  return band && cellCount(band) > 1 ? band : null;
};

/**
 * Tables between rulings of one length: the longest stretches of rulings that have one between them.
 * @param rulings all of the page, which part the cells
 */
export const betweenRulings = (
  runs: readonly Run[],
  family: readonly Ruling[],
  rulings: readonly Ruling[],
  page: number,
): Found[] => {
  const found: Found[] = [];
  for (let start = 0; start + FEWEST_RULINGS <= family.length; start++) {
    for (let end = family.length - 1; end >= start + FEWEST_RULINGS - 1; end--) {
      const [first, last] = [family[start], family[end]];
      if (!first || !last) continue;
      const inside = runs.filter((run) => isWithin(run, first, last));
      const bands = bandsOf(inside, rulings);
      const head = headOver(runs, first);
      const candidates = head ? [[head, ...bands], bands] : [bands];
      const tables = candidates.flatMap((each): Found[] => {
        const table = tableOf({ bands: each, fewestColumns: 2, rulings }, page);
        return table ? [{ table, runs: each.flatMap((band) => band.runs) }] : [];
      });
      if (!tables[0]) continue;
      found.push(tables[0]);
      start = end;
      break;
    }
  }
  return found;
};
