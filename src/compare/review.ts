import type { Reviewed } from '../model/decision.ts';
import type { Target } from '../model/extraction.ts';

/** What reviewers did to a document before it is compared; what they rejected is not in it any more. */
export interface DocumentReview {
  /** What was accepted or corrected, by the id of the target or trend. */
  readonly reviewed: ReadonlyMap<string, Reviewed>;
  /** What was rejected, with the plan that it was read in. */
  readonly rejected: readonly Pick<Target, 'plan'>[];
}

export const NO_REVIEW: DocumentReview = { reviewed: new Map(), rejected: [] };
