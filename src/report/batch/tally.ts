import type { Extraction } from '../../model/extraction.ts';
import { addCounts, type Counts, NO_COUNTS } from './counts.ts';

/** What became of one document of a batch. */
export interface DocumentOutcome {
  readonly path: string;
  readonly status: Extraction['status'];
  readonly counts: Counts | null;
  readonly failure: Reason | null;
  readonly seconds: number;
  /** Not done again: what is remembered of it still holds. */
  readonly unchanged: boolean;
}

/** Why a document failed. */
export interface Reason {
  readonly what: string;
  readonly remedy: string;
}

/** Documents that failed for one reason. */
export interface FailureGroup extends Reason {
  readonly documents: number;
  /** The first of them. */
  readonly paths: readonly string[];
}

/** A batch in numbers that take no more room for more documents. */
export interface Tally {
  readonly documents: number;
  /** Of all documents: those that need not be done again, could be read in part only, failed now or before. */
  readonly unchanged: number;
  readonly partial: number;
  readonly failed: number;
  /** Of the failed: those that were not tried again. */
  readonly failedBefore: number;
  readonly counts: Counts;
  /** Of those that were done, the slowest first. */
  readonly slowest: readonly Pick<DocumentOutcome, 'path' | 'seconds'>[];
  /** By reason. */
  readonly failures: ReadonlyMap<string, FailureGroup>;
}

export const EMPTY_TALLY: Tally = {
  documents: 0,
  unchanged: 0,
  partial: 0,
  failed: 0,
  failedBefore: 0,
  counts: NO_COUNTS,
  slowest: [],
  failures: new Map(),
};

const SLOWEST = 5;
const PATHS = 3;
const GROUPS = 100;

const withSlow = (slowest: Tally['slowest'], { path, seconds }: DocumentOutcome): Tally['slowest'] =>
  (slowest.at(SLOWEST - 1)?.seconds ?? -1) >= seconds
    ? slowest
    : [...slowest, { path, seconds }].sort((one, other) => other.seconds - one.seconds).slice(0, SLOWEST);

const OTHERS: Reason = { what: 'for other reasons', remedy: 'see above' };

const withFailure = (failures: Tally['failures'], { path, failure }: DocumentOutcome): Tally['failures'] => {
  if (failure === null) return failures;
  const { what, remedy } = failures.has(failure.what) || failures.size < GROUPS ? failure : OTHERS;
  const known = failures.get(what);
  const paths = known?.paths ?? [];
  const group = {
    what,
    remedy,
    documents: (known?.documents ?? 0) + 1,
    paths: paths.length < PATHS ? [...paths, path] : paths,
  };
  return new Map(failures).set(what, group);
};

/** A tally with one more document. */
export const addOutcome = (tally: Tally, outcome: DocumentOutcome): Tally => ({
  documents: tally.documents + 1,
  unchanged: tally.unchanged + Number(outcome.unchanged && outcome.failure === null),
  partial: tally.partial + Number(outcome.status === 'partial'),
  failed: tally.failed + Number(outcome.failure !== null),
  failedBefore: tally.failedBefore + Number(outcome.unchanged && outcome.failure !== null),
  counts: outcome.counts && outcome.failure === null ? addCounts(tally.counts, outcome.counts) : tally.counts,
  slowest: outcome.unchanged ? tally.slowest : withSlow(tally.slowest, outcome),
  failures: withFailure(tally.failures, outcome),
});
