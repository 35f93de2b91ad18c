import type { Job } from './job.ts';
import type { WorkResult } from './workResult.ts';

/** What a worker tells. */
export type Told =
  | { readonly kind: 'ready' }
  /** It cannot work at all: its rules are faulty. */
  | { readonly kind: 'unable'; readonly faults: readonly string[] }
  | { readonly kind: 'page'; readonly done: number; readonly total: number }
  /** `spent`: it has taken so much memory that the next document is better done by another. */
  | { readonly kind: 'done'; readonly result: WorkResult; readonly spent: boolean };

/** What a worker is asked. */
export interface Asked {
  readonly job: Job;
}
