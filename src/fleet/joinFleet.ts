import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { BatchError } from '../batch/batchError.ts';
import type { Failure } from '../batch/failure.ts';
import { openPool, type Pool, type PoolOptions } from '../batch/pool/pool.ts';
import { buildOf, type Conditions, openConditions, versionOf, withRules } from './conditions.ts';
import type { Database } from './database.ts';
import { drain } from './drain.ts';
import { type HeartOptions, startHeart } from './heart.ts';
import { LEASE } from './workers.ts';

export interface JoinOptions extends Pick<PoolOptions, 'jobs'>, Pick<HeartOptions, 'onCounts'> {
  /** The limits of a document: in seconds and MB. */
  readonly timeout?: number | undefined;
  readonly memory?: number | undefined;
  readonly maxSize?: number | undefined;
  /** The folder that stands here for the one that documents were queued in; without it that one itself. */
  readonly root?: string | undefined;
  /** Whether to wait for more documents when all are done. */
  readonly stay?: boolean | undefined;
  /** In seconds: when the worker is not heard of for so long, its documents go to others. */
  readonly lease?: number | undefined;
  readonly signal: AbortSignal;
  readonly onMessage?: (line: string) => void;
  /** Told of each document that this worker has done, and why it failed if it did. */
  readonly onDocument?: (failure: Failure | null) => void;
  /** What does the documents, in place of the program's own processes. */
  readonly pool?: (options: PoolOptions) => Pool;
}

/** What a worker did. */
export interface Joined {
  readonly done: number;
  readonly failures: readonly Failure[];
  /** Results that counted no more: another worker had the document by then. */
  readonly late: number;
}

/** In ms: how often a worker that stays looks for more. */
const STAY = 1000;

/** One more than there are processes, so that none waits for the database. */
const AHEAD = 1;

const otherBuild = ({ version, build }: Conditions, own: string): BatchError =>
  new BatchError([
    `the documents of the queue were put in by zhibiao ${version} (build ${build}), this is ${versionOf()} (build ${own}); run the same program on all machines, or queue them again with this one`,
  ]);

const limitsOf = ({ timeout, memory, maxSize }: JoinOptions): Partial<PoolOptions> => ({
  ...(timeout === undefined ? {} : { timeout }),
  ...(memory === undefined ? {} : { memory }),
  ...(maxSize === undefined ? {} : { maxSize }),
});

/**
 * Works for a fleet until the queue is empty, or, asked to stay, until it is told to stop.
 * @throws BatchError where all documents in the queue are for another program, and where none is on this machine;
 * DatabaseGoneError
 */
export const joinFleet = async (database: Database, options: JoinOptions): Promise<Joined> => {
  const { jobs, root, stay = false, lease = LEASE, signal } = options;
  const { onMessage = () => undefined, onDocument, onCounts, pool = openPool } = options;
  const worker = { id: randomUUID(), jobs, lease };
  const build = buildOf();
  const report = { done: 0, failures: [] as Failure[], late: 0 };
  const lost = new AbortController();
  const stopping = AbortSignal.any([signal, lost.signal]);

  const drainOne = (conditions: Conditions): Promise<void> =>
    withRules(conditions, async (rules) => {
      const opened = pool({ jobs, out: null, rules, ocr: conditions.ocr, ...limitsOf(options) });
      await drain(database, conditions, opened, {
        worker,
        most: jobs + AHEAD,
        root,
        signal: stopping,
        onRecorded: ({ path }, { failure }, recorded) => {
          const failed = failure && { ...failure, path };
          if (recorded === 'late') report.late += 1;
          else if (failed) report.failures.push(failed);
          else report.done += 1;
          if (recorded !== 'late') onDocument?.(failed);
        },
      });
    });

  const stopHeart = await startHeart(database, worker, {
    onCounts,
    onFault: (error) => lost.abort(error),
  });
  try {
    while (!stopping.aborted) {
      const open = await database.transaction(openConditions);
      const mine = open.find((conditions) => conditions.build === build);
      const [other] = open;
      if (mine) await drainOne(mine);
      else if (stay) await sleep(STAY, undefined, { signal: stopping }).catch(() => undefined);
      else if (other && report.done + report.failures.length === 0) throw otherBuild(other, build);
      else {
        if (other) onMessage('other documents of the queue wait for another version of zhibiao');
        break;
      }
    }
    if (lost.signal.aborted) throw lost.signal.reason;
    return report;
  } finally {
    await stopHeart();
  }
};
