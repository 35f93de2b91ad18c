import type { Cause, Change } from '../../model/changes.ts';
import type { Span } from '../../model/span.ts';

/** A change with what its extractions say of its cause. */
export interface Evidence {
  readonly change: Change;
  /** The sentences that it is about, on both sides; none where it is about more than a place. */
  readonly spans: readonly Span[];
  /** What is known without weighing rules against each other. */
  readonly known: Exclude<Cause['by'], 'rule'> | null;
  /** Rules that take part on one side only, or kept a number from being read on one side only. */
  readonly direct: readonly string[];
  /** Rules that made what is only on one side. */
  readonly indirect: readonly string[];
}
