import { completeJobs, giveBackJobs } from './boss.ts';
import type { Client } from './connect.ts';

/** A document is recorded as failed once so many workers have vanished over it. */
export const TRIES = 5;

interface Lost {
  readonly id: string;
  readonly job: string;
  readonly fingerprint: string;
  readonly vanished: number;
}

/**
 * Workers that were not seen for as long as their lease: since they were last, or since the server started, for while
 * it is away nobody can be seen.
 */
const DEAD = `delete from zhibiao.workers where id in (
  select id from zhibiao.workers
  where greatest(seen_at, pg_postmaster_start_time()) + lease < now() for update skip locked)`;

/** A worker that is recording just now is not as dead as it seemed. */
const LOST = `select id, job, fingerprint, vanished from zhibiao.documents d
  where worker is not null and state = 'working'
    and not exists (select from zhibiao.workers w where w.id = d.worker)
  for update skip locked`;

const giveBackLost = async (client: Client, { id, job, fingerprint }: Lost): Promise<void> => {
  await client.query(
    `update zhibiao.documents set state = 'queued', worker = null, claim = null, started_at = null,
       vanished = vanished + 1 where id = $1`,
    [id],
  );
  await giveBackJobs(client, fingerprint, [job]);
};

const failLost = async (client: Client, { id, job, fingerprint }: Lost): Promise<void> => {
  await client.query(
    `update zhibiao.documents set state = 'failed', worker = null, claim = null, tried_sha256 = null,
       finished_at = now(), vanished = vanished + 1, failure = $2,
       remedy = 'see what it needs of memory and time, and queue it again' where id = $1`,
    [id, `${TRIES} workers vanished while they were at it`],
  );
  await completeJobs(client, fingerprint, [job]);
};

/**
 * Gives back what workers had taken that are not seen any more.
 * @returns how many documents that were
 */
export const reapWorkers = async (client: Client): Promise<number> => {
  await client.query(DEAD);
  const { rows } = await client.query<Lost>(LOST);
  for (const lost of rows) await (lost.vanished + 1 < TRIES ? giveBackLost : failLost)(client, lost);
  return rows.length;
};
