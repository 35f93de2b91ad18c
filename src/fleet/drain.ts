import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from '../batch/pool/pool.ts';
import type { WorkResult } from '../batch/pool/workResult.ts';
import { type Claim, claimDocuments, giveBack, workOf } from './claims.ts';
import type { Conditions } from './conditions.ts';
import type { Database } from './database.ts';
import { reapWorkers } from './reapWorkers.ts';
import { type Recorded, recordResult } from './record.ts';
import { checkSeesDocuments } from './seesDocuments.ts';
import { sha256Of } from './sha256Of.ts';
import { beat, type WorkerOptions } from './workers.ts';

export interface DrainOptions {
  readonly worker: WorkerOptions;
  /** Documents to have at a time. */
  readonly most: number;
  /** The folder that stands for the one that documents were queued in. */
  readonly root?: string | undefined;
  readonly signal: AbortSignal;
  readonly onRecorded: (claim: Claim, result: WorkResult, recorded: Recorded) => void;
}

/** In ms: how long to wait for documents that others are at; they may come back. */
const POLL = 500;

/** Whether others are at documents that may come back; those of workers that vanished do so here. */
const isOpen = (database: Database, fingerprint: string): Promise<boolean> =>
  database.transaction(async (client) => {
    await reapWorkers(client);
    const { rows } = await client.query(
      "select from zhibiao.documents where fingerprint = $1 and state in ('queued', 'working') limit 1",
      [fingerprint],
    );
    return rows.length > 0;
  });

/** Whether the document could not even be opened: that may be the machine's fault. */
const isUnread = ({ sha256, crashed }: WorkResult): boolean => sha256 === null && crashed === null;

/**
 * Does documents of one fingerprint until none waits and no worker is at one.
 * @throws what stops a worker: BatchError, DatabaseGoneError; the documents that it had are then given back
 */
export const drain = async (
  database: Database,
  { fingerprint }: Conditions,
  pool: Pool,
  { worker, most, root, signal, onRecorded }: DrainOptions,
): Promise<void> => {
  const held = new Map<Claim, Promise<void>>();
  const faults: unknown[] = [];
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

  const run = async (claim: Claim): Promise<void> => {
    const work = workOf(claim, root);
    const result = await pool.run(work);
    if (isUnread(result)) await checkSeesDocuments(database, fingerprint, root);
    const sha256 = result.crashed === null ? result.sha256 : await sha256Of(work);
    onRecorded(claim, result, await recordResult(database, claim, { ...result, sha256 }));
    held.delete(claim);
  };

  const begin = (claim: Claim): void => {
    const running = run(claim).catch((error: unknown) => {
      // What is stopped on purpose is no fault; it stays held, to be given back.
      if (!signal.aborted) faults.push(error);
    });
    held.set(claim, running);
  };

  const claim = (free: number): Promise<Claim[]> =>
    free > 0
      ? database.transaction(async (client) => {
          // One that was taken for dead is back, and must be known before it has anything to lose.
          await beat(client, worker);
          return claimDocuments(client, {
            worker: worker.id,
            fingerprint,
            held: [...held.keys()],
            most: free,
          });
        })
      : Promise.resolve([]);

  const pause = async (free: number): Promise<void> => {
    const timer = new AbortController();
    const timed = free > 0 ? [sleep(POLL, undefined, { signal: timer.signal }).catch(() => undefined)] : [];
    await Promise.race([aborted, ...held.values(), ...timed]);
    timer.abort();
  };

  try {
    await checkSeesDocuments(database, fingerprint, root);
    while (!signal.aborted && faults.length === 0) {
      const claims = await claim(most - held.size);
      for (const each of claims) begin(each);
      if (held.size === 0 && !(await isOpen(database, fingerprint))) break;
      await pause(most - held.size);
    }
  } catch (error) {
    faults.push(error);
  }
  await pool.stop();
  await Promise.all(held.values());
  // Where the database is gone, the lease gives them back.
  if (held.size > 0)
    await database.tryTransaction((client) => giveBack(client, [...held.keys()])).catch(() => undefined);
  if (faults.length > 0 && !signal.aborted) throw faults[0];
};
