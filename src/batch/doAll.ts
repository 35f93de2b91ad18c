import { availableParallelism } from 'node:os';
import type { BatchOptions } from './batch.ts';
import { type Failure, troubleOf } from './failure.ts';
import { stateOf } from './ledger/documentFile.ts';
import type { Ledger } from './ledger/ledger.ts';
import { ledgerPath } from './ledger/readLedger.ts';
import { openPool, Stopped } from './pool/pool.ts';
import type { WorkResult } from './pool/workResult.ts';
import type { Work } from './workList.ts';

/** What was done, and why no more could be. */
export interface AllDone {
  readonly results: ReadonlyMap<Work, WorkResult>;
  /** Nothing can be written any more. */
  readonly stopped: Failure | null;
}

/** Errors that the next document would meet as well. */
const FATAL = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'ENOENT', 'EACCES']);

/** What is kept of a result for the summary: what was made and the touch are written by now. */
const light = (result: WorkResult): WorkResult => ({ ...result, made: null, touch: null });

/** Does documents until all are done, nothing can be written any more, or the batch is stopped. */
export const doAll = async (
  work: readonly Work[],
  ledger: Ledger,
  options: BatchOptions,
): Promise<AllDone> => {
  const { out, jobs = availableParallelism(), signal, onDone, pool: open = openPool } = options;
  const results = new Map<Work, WorkResult>();
  let stopped: Failure | null = null;
  let fault: unknown;
  if (work.length === 0) return { results, stopped };
  const pool = open({ ...options, out, jobs });
  const isOver = (): boolean => stopped !== null || fault !== undefined || signal?.aborted === true;
  const stop = (): void => void pool.stop();
  signal?.addEventListener('abort', stop);

  const doOne = async (each: Work): Promise<void> => {
    const before = stateOf(each);
    const result = await pool.run(each);
    if (result.unwritable !== null && FATAL.has(result.unwritable)) {
      stopped ??= result.failure;
      return;
    }
    try {
      await ledger.add(each, before, result);
    } catch (error) {
      stopped ??= { path: ledgerPath(out), ...troubleOf(error) };
      return;
    }
    results.set(each, light(result));
    onDone?.(result);
  };

  const queue = work.values();
  const serve = async (): Promise<void> => {
    for (const each of queue) {
      if (isOver()) return;
      try {
        await doOne(each);
      } catch (error) {
        if (!(error instanceof Stopped)) fault ??= error;
        return;
      }
    }
  };
  // One more than there are processes: none waits for the next document.
  await Promise.all(Array.from({ length: jobs + 1 }, serve));
  signal?.removeEventListener('abort', stop);
  await pool.stop();
  if (fault !== undefined) throw fault;
  return { results, stopped };
};
