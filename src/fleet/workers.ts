import { hostname } from 'node:os';
import type { Client } from './connect.ts';

/** A process of `zhibiao work`. */
export interface WorkerOptions {
  readonly id: string;
  readonly jobs: number;
  /** In seconds: when it was not seen for so long, its documents go to others. */
  readonly lease: number;
}

/** In seconds. */
export const LEASE = 30;

/** Says that a worker is there, as often as a few times a lease. */
export const beat = async (client: Client, { id, jobs, lease }: WorkerOptions): Promise<void> => {
  await client.query(
    `insert into zhibiao.workers (id, host, pid, jobs, lease) values ($1, $2, $3, $4, $5 * interval '1 second')
     on conflict (id) do update set seen_at = now()`,
    [id, hostname(), process.pid, jobs, lease],
  );
};

/** Says that a worker is gone. */
export const leave = async (client: Client, id: string): Promise<void> => {
  await client.query('delete from zhibiao.workers where id = $1', [id]);
};
