import type { Failure } from './failure.ts';
import type { Pool, PoolOptions } from './pool/pool.ts';
import type { WorkResult } from './pool/workResult.ts';

export interface BatchOptions extends Omit<PoolOptions, 'out' | 'jobs' | 'oneLine'> {
  /** The folder to write to; made if it is not there. */
  readonly out: string;
  /** Processes at a time; as many as the machine has cores if left out. */
  readonly jobs?: number;
  /** Files that list paths, a line each; `-` is standard input. */
  readonly from?: readonly string[];
  /** Does all documents, whatever has changed. */
  readonly force?: boolean;
  /** Tries again what failed before, though nothing has changed. */
  readonly retryFailed?: boolean;
  /** Stops the batch at once; what is finished is kept. */
  readonly signal?: AbortSignal;
  /** Called when it is known what is to do. */
  readonly onStart?: (batch: Started) => void;
  /** Called after each document that was done. */
  readonly onDone?: (result: WorkResult) => void;
  /** Opens the pool, in place of the program's own. */
  readonly pool?: (options: PoolOptions) => Pool;
}

/** What a batch is going to do. */
export interface Started {
  readonly documents: number;
  /** How many of them need not be done. */
  readonly unchanged: number;
  /** Paths that could not be looked into. */
  readonly failures: readonly Failure[];
}

/** What became of a document of a batch. */
export interface BatchDocument {
  readonly result: WorkResult;
  /** It had become that in an earlier run, and would again. */
  readonly unchanged: boolean;
}

export interface Batch {
  /** Those that were done, and those that need not be, in the order of the work list. */
  readonly documents: readonly BatchDocument[];
  /** Paths that could not be looked into. */
  readonly failures: readonly Failure[];
  /** How many documents are left to do, where the batch was stopped. */
  readonly undone: number;
  /** Why it stopped by itself: nothing can be written any more. */
  readonly stopped: Failure | null;
  /** The rules were changed while it ran, and what was done may be made with these or those. */
  readonly rulesChanged: boolean;
}
