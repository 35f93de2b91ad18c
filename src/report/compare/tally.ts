import type { Comparison } from '../../model/comparison.ts';
import { STANDINGS, type Standing, standingOf } from './signs.ts';

/** How often a plan stands how to its baseline, and what it has reached on paper. */
export interface Tally {
  readonly plan: Comparison['plans'][number];
  /** Indicators that the baseline sets to plans like this. */
  readonly indicators: number;
  readonly standings: Readonly<Record<Standing, number>>;
  readonly reached: number;
}

/**
 * The end of a comparison for each plan that is no baseline. What stands between the two counts are cells that have
 * no place in the baseline's indicators: directions, and values that are measured otherwise.
 */
export const talliesOf = ({ plans, indicators, summary }: Comparison): Tally[] =>
  plans
    .filter(({ baseline }) => !baseline)
    .map((plan) => {
      const standings = Object.fromEntries([...STANDINGS, 'baseline'].map((each) => [each, 0])) as Record<
        Standing,
        number
      >;
      for (const { cells } of indicators) {
        const cell = cells[plan.id];
        if (cell && (cell.against !== null || standingOf(cell) === 'beyond'))
          standings[standingOf(cell)] += 1;
      }
      const { indicators: all = 0, reachedOnPaper = 0 } = summary[plan.id] ?? {};
      return { plan, indicators: all, standings, reached: reachedOnPaper };
    });
