import type { Extraction } from '../../model/extraction.ts';
import type { Applied } from './applyDecisions.ts';
import { lostOf } from './lostOf.ts';

/** How many targets and trends of a document stand how; `open` of them are undecided. */
export interface OpenCounts {
  readonly open: number;
  /** Of what is open: an earlier decision no longer fits. */
  readonly unfitting: number;
  readonly accepted: number;
  readonly corrected: number;
  readonly rejected: number;
  /** Accepted or corrected, and not found any more; they are in none of the other counts. */
  readonly lost: number;
}

export const NO_OPEN_COUNTS: OpenCounts = {
  open: 0,
  unfitting: 0,
  accepted: 0,
  corrected: 0,
  rejected: 0,
  lost: 0,
};

export const openCountsOf = (extraction: Pick<Extraction, 'document'>, applied: Applied): OpenCounts => ({
  open: applied.open.length,
  unfitting: applied.open.filter(({ was }) => was !== null).length,
  accepted: applied.accepted.length,
  corrected: applied.corrected.length,
  rejected: applied.rejected.length,
  lost: lostOf(extraction, applied).length,
});

export const addCounts = (a: OpenCounts, b: OpenCounts): OpenCounts => ({
  open: a.open + b.open,
  unfitting: a.unfitting + b.unfitting,
  accepted: a.accepted + b.accepted,
  corrected: a.corrected + b.corrected,
  rejected: a.rejected + b.rejected,
  lost: a.lost + b.lost,
});
