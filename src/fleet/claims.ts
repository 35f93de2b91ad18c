import { resolve } from 'node:path';
import type { Work } from '../batch/workList.ts';
import { dropJobs, giveBackJobs, takeJobs } from './boss.ts';
import type { Client } from './connect.ts';

/** A document that a worker has taken. */
export interface Claim {
  readonly id: string;
  /** Its path from the folder that it was queued in; the source's path in its extraction. */
  readonly path: string;
  readonly folder: string;
  readonly entry: string | null;
  readonly expectedSha256: string | null;
  readonly job: string;
  /** New each time that a document is taken: the result of an older claim is late. */
  readonly claim: string;
  readonly fingerprint: string;
}

const CLAIMED = `id, path, folder, entry, expected_sha256 as "expectedSha256", job, claim, fingerprint`;

export interface ClaimOptions {
  readonly worker: string;
  readonly fingerprint: string;
  /** What the worker has already. */
  readonly held: readonly Claim[];
  readonly most: number;
}

/** What a worker has without knowing: the database went away before it could tell. */
const untoldClaims = async (
  client: Client,
  { worker, fingerprint, held }: ClaimOptions,
): Promise<Claim[]> => {
  const { rows } = await client.query<Claim>(
    `select ${CLAIMED} from zhibiao.documents
     where worker = $1 and fingerprint = $2 and state = 'working' and claim <> all($3)`,
    [worker, fingerprint, held.map(({ claim }) => claim)],
  );
  return rows;
};

/** Takes up to so many documents for a worker. */
export const claimDocuments = async (client: Client, options: ClaimOptions): Promise<Claim[]> => {
  const { worker, fingerprint, most } = options;
  const untold = await untoldClaims(client, options);
  if (untold.length > 0) return untold;
  const jobs = await takeJobs(client, fingerprint, most);
  if (jobs.length === 0) return [];
  const { rows } = await client.query<Claim>(
    `update zhibiao.documents
     set state = 'working', worker = $1, claim = gen_random_uuid(), started_at = now()
     where job = any($2) and state = 'queued'
     returning ${CLAIMED}`,
    [worker, jobs],
  );
  const claimed = new Set(rows.map(({ job }) => job));
  await dropJobs(
    client,
    fingerprint,
    jobs.filter((job) => !claimed.has(job)),
  );
  return rows;
};

/** Gives documents back that a worker had taken and does not finish. */
export const giveBack = async (client: Client, claims: readonly Claim[]): Promise<void> => {
  const { rows } = await client.query<{ job: string; fingerprint: string }>(
    `update zhibiao.documents set state = 'queued', worker = null, claim = null, started_at = null
     where claim = any($1) and state = 'working' returning job, fingerprint`,
    [claims.map(({ claim }) => claim)],
  );
  for (const { job, fingerprint } of rows) await giveBackJobs(client, fingerprint, [job]);
};

/** Where a document lies on this machine. */
export const workOf = (
  {
    id,
    path,
    folder,
    entry,
    expectedSha256,
  }: Pick<Claim, 'id' | 'path' | 'folder' | 'entry' | 'expectedSha256'>,
  root: string | undefined,
): Work => ({ id, path: resolve(root ?? folder, path), entry, sha256: expectedSha256 });
