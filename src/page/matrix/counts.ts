import type { Standing } from '../../report/compare/signs.ts';
import { MATRIX_STANDINGS } from '../../report/page/matrixFields.ts';
import type { MatrixModel } from './model.ts';

/** How many cells stand how. */
export type Counts = Readonly<Record<Standing, number>>;

const NO_CELL = -1;

/** Counts the cells of some rows and plans. */
export const countsOf = (
  { standings, data }: MatrixModel,
  rows: Iterable<number>,
  plans: readonly number[],
): Counts => {
  const counts = MATRIX_STANDINGS.map(() => 0);
  for (const row of rows)
    for (const plan of plans) {
      const standing = standings[row * data.plans.length + plan] ?? NO_CELL;
      if (standing !== NO_CELL) counts[standing] = (counts[standing] ?? 0) + 1;
    }
  return Object.fromEntries(MATRIX_STANDINGS.map((standing, at) => [standing, counts[at]])) as Counts;
};

/** The share of what could be held against the baseline that is stricter; 0 where nothing could. */
export const shareStricter = ({ stricter, equal, looser, missing, different }: Counts): number => {
  const held = stricter + equal + looser + missing + different;
  return held === 0 ? 0 : stricter / held;
};
