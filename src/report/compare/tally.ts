import type { Comparison, ReasonCode } from '../../model/comparison.ts';
import { rowCells } from './rowCells.ts';
import { STANDINGS, type Standing, standingOf } from './signs.ts';

/** How often a plan stands how to its baseline, and what it has reached on paper. */
export interface Tally {
  readonly plan: Comparison['plans'][number];
  /** Indicators that the baseline sets to plans like this. */
  readonly indicators: number;
  readonly standings: Readonly<Record<Standing, number>>;
  readonly reached: number;
  /** Why cells are not comparable, and how many. */
  readonly reasons: ReadonlyMap<ReasonCode, number>;
}

const none = (): Record<Standing, number> =>
  Object.fromEntries([...STANDINGS, 'baseline'].map((each) => [each, 0])) as Record<Standing, number>;

/**
 * The end of a comparison for each plan that is no baseline: how it stands to what the baseline sets, and what it sets
 * beyond. Cells of neither kind count nowhere: directions and other measures of what the baseline is silent about.
 */
export const talliesOf = (comparison: Comparison): Tally[] => {
  const { plans, indicators, summary } = comparison;
  const counts = new Map(
    plans.map(({ id }) => [id, { standings: none(), reasons: new Map<ReasonCode, number>() }]),
  );
  const cellsOf = rowCells(comparison);
  for (const row of indicators)
    for (const { plan, cell } of cellsOf(row)) {
      const standing = standingOf(cell);
      const counted = counts.get(plan.id);
      if (!counted || (cell.against === null && standing !== 'beyond')) continue;
      const { standings, reasons } = counted;
      standings[standing] += 1;
      if (standing === 'incomparable') reasons.set(cell.reasonCode, (reasons.get(cell.reasonCode) ?? 0) + 1);
    }
  return plans
    .filter(({ baseline }) => !baseline)
    .map((plan) => ({
      plan,
      indicators: summary[plan.id]?.indicators ?? 0,
      standings: counts.get(plan.id)?.standings ?? none(),
      reasons: counts.get(plan.id)?.reasons ?? new Map(),
      reached: summary[plan.id]?.reachedOnPaper ?? 0,
    }));
};
