import type { Cell, ColumnSummary } from '../model/comparison.ts';
import type { Reviewed } from '../model/decision.ts';
import type { PlanTargets } from './columns.ts';

const NO_COUNTS: ColumnSummary = {
  indicators: 0,
  baseline: 0,
  stricter: 0,
  equal: 0,
  looser: 0,
  missing: 0,
  'trend-only': 0,
  different: 0,
  incomparable: 0,
  notInBaseline: 0,
  reachedOnPaper: 0,
  accepted: 0,
  corrected: 0,
  rejected: 0,
};

/** The counts of a plan before its cells are counted: what reviewers decided on it. */
export const countsOf = ({ targets, trends, review }: PlanTargets): ColumnSummary => {
  const reviewed = [...targets, ...trends].map(({ id }) => review.reviewed.get(id));
  const count = (verdict: Reviewed): number => reviewed.filter((each) => each === verdict).length;
  return {
    ...NO_COUNTS,
    accepted: count('accepted'),
    corrected: count('corrected'),
    rejected: review.rejected.length,
  };
};

/** Counts a cell of a plan; only of what the baseline sets the verdict counts. */
export const addTo = (summary: ColumnSummary, cell: Cell): void => {
  const { verdict, reasonCode, against, reachedOnPaper } = cell;
  if (verdict === 'baseline' || against !== null) {
    summary.indicators += 1;
    summary[verdict] += 1;
  }
  if (reasonCode === 'not-in-baseline') summary.notInBaseline += 1;
  if (reachedOnPaper) summary.reachedOnPaper += 1;
};
