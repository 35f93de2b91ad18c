import type { DocumentReview } from '../../compare/review.ts';
import type { Reviewed } from '../../model/decision.ts';
import type { Applied } from './applyDecisions.ts';

/** What a comparison has to know of the decisions that were applied to an extraction. */
export const reviewOf = ({ accepted, corrected, rejected }: Applied): DocumentReview => ({
  reviewed: new Map<string, Reviewed>([
    ...accepted.map((id) => [id, 'accepted'] as const),
    ...corrected.map((id) => [id, 'corrected'] as const),
  ]),
  rejected,
});
