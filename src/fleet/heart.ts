import type { Database } from './database.ts';
import { reapWorkers } from './reapWorkers.ts';
import { beat, leave, type WorkerOptions } from './workers.ts';

/** How far the whole fleet is. */
export interface FleetCounts {
  readonly queued: number;
  readonly working: number;
  readonly done: number;
  readonly failed: number;
}

export interface HeartOptions {
  readonly onCounts?: ((counts: FleetCounts) => void) | undefined;
  /** Told what stops it: the database is gone, or refuses it. */
  readonly onFault: (error: unknown) => void;
}

/** Times that a worker is heard of within its lease: one that is late is not yet lost. */
const BEATS = 3;

const COUNTS = `select count(*) filter (where state = 'queued')::int as queued,
  count(*) filter (where state = 'working')::int as working, count(*) filter (where state = 'done')::int as done,
  count(*) filter (where state = 'failed')::int as failed from zhibiao.documents`;

/**
 * Says again and again that a worker is there, and gives back what others had taken that are not.
 * @returns what ends it, and signs the worker off
 */
export const startHeart = async (
  database: Database,
  worker: WorkerOptions,
  { onCounts, onFault }: HeartOptions,
): Promise<() => Promise<void>> => {
  const once = (): Promise<FleetCounts | undefined> =>
    database.transaction(async (client) => {
      await beat(client, worker);
      await reapWorkers(client);
      return (await client.query<FleetCounts>(COUNTS)).rows[0];
    });
  let timer: NodeJS.Timeout | undefined;
  let beating: Promise<void> = Promise.resolve();
  let stopped = false;
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(
      () => {
        beating = once()
          .then((counts) => counts && onCounts?.(counts))
          .then(next, onFault);
      },
      (worker.lease * 1000) / BEATS,
    );
  };
  const counts = await once();
  if (counts) onCounts?.(counts);
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await beating;
    // Where the database is gone, the lease signs the worker off.
    await database.tryTransaction((client) => leave(client, worker.id)).catch(() => undefined);
  };
};
