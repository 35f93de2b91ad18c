import type { ColumnSummary, Comparison, PlanColumn } from '../../model/comparison.ts';

/** How many targets and trends of a plan reviewers decided on. */
export interface ReviewCounts extends Pick<ColumnSummary, 'accepted' | 'corrected' | 'rejected'> {
  readonly plan: PlanColumn;
  /** Of the plan, counted from 1. */
  readonly number: number;
}

/** The plans that reviewers decided anything on. */
export const reviewCountsOf = ({ plans, summary }: Comparison): ReviewCounts[] =>
  plans.flatMap((plan, index) => {
    const { accepted = 0, corrected = 0, rejected = 0 } = summary[plan.id] ?? {};
    return accepted + corrected + rejected === 0
      ? []
      : [{ plan, number: index + 1, accepted, corrected, rejected }];
  });
