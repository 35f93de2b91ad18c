import { randomUUID } from 'node:crypto';
import type { Failure } from '../batch/failure.ts';
import type { Work } from '../batch/workList.ts';
import { dropJobs, makeQueue, putJobs } from './boss.ts';
import { type Conditions, storeConditions } from './conditions.ts';
import type { Client } from './connect.ts';
import type { Database } from './database.ts';
import { type Entry, entryOf, isAlike, type Known, knownOf, verdictOf } from './queueEntry.ts';
import { sha256Of } from './sha256Of.ts';

/** What became of the documents that were to be queued. */
export interface Queued {
  readonly queued: number;
  /** Those that waited or were under way already. */
  readonly waiting: number;
  /** Those with a result of the same bytes, program, rules and options. */
  readonly unchanged: number;
  /** Of these, those that failed. */
  readonly failedBefore: number;
  readonly failures: readonly Failure[];
}

export interface QueueOptions {
  /** Whether documents with a result are done again, and take the place of others of the same id. */
  readonly force?: boolean | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Documents of one transaction. */
const CHUNK = 200;

/** In bytes: an id is a file name, with its ending. */
const LONGEST_ID = 250;

const put = async (
  client: Client,
  entries: readonly Entry[],
  known: ReadonlyMap<string, Known>,
  fingerprint: string,
): Promise<void> => {
  if (entries.length === 0) return;
  for (const old of entries.flatMap(({ id }) => known.get(id) ?? []))
    await dropJobs(client, old.fingerprint, [old.job]);
  const rows = entries.map(({ expectedSha256, ...entry }) => ({
    ...entry,
    expected_sha256: expectedSha256,
    fingerprint,
    job: randomUUID(),
  }));
  await client.query(
    `insert into zhibiao.documents (id, path, folder, entry, expected_sha256, fingerprint, job)
     select id, path, folder, entry, expected_sha256, fingerprint, job
     from json_populate_recordset(null::zhibiao.documents, $1::json)
     on conflict (id) do update set
       path = excluded.path, folder = excluded.folder, entry = excluded.entry,
       expected_sha256 = excluded.expected_sha256, fingerprint = excluded.fingerprint, job = excluded.job,
       state = 'queued', claim = null, worker = null, vanished = 0, failure = null, remedy = null,
       queued_at = now(), started_at = null, finished_at = null`,
    [JSON.stringify(rows)],
  );
  await putJobs(
    client,
    fingerprint,
    rows.map(({ job }) => job),
  );
};

/** The bytes of those documents alone that could be as they were. */
const hashes = async (
  database: Database,
  entries: readonly Entry[],
  fingerprint: string,
): Promise<Map<string, string | null>> => {
  const known = await database.transaction((client) => knownOf(client, entries));
  const sums = new Map<string, string | null>();
  for (const entry of entries) {
    const old = known.get(entry.id);
    if (old?.triedSha256 && isAlike(old, entry, fingerprint))
      sums.set(entry.id, await sha256Of({ path: entry.file, entry: entry.entry }));
  }
  return sums;
};

const taken = ({ id, file }: Entry, known: Known | undefined): Failure => ({
  path: file,
  what: `the database has another document of the id ${id}: ${known?.folder}/${known?.path}`,
  remedy: 'give them ids in a manifest.yaml, or put this one in its place with --force',
});

const tooLong = ({ file }: Entry): Failure => ({
  path: file,
  what: 'the name is too long',
  remedy: 'give a shorter id in a manifest.yaml',
});

/**
 * Puts documents into the queue, those alone of which something else could come out than is known; each is in it once.
 * @throws DatabaseGoneError
 */
export const queueDocuments = async (
  database: Database,
  conditions: Conditions,
  work: readonly Work[],
  { force = false, onProgress }: QueueOptions = {},
): Promise<Queued> => {
  const { fingerprint } = conditions;
  const all = work.map(entryOf);
  const entries = all.filter(({ id }) => Buffer.byteLength(id) <= LONGEST_ID);
  const failures = all.filter(({ id }) => Buffer.byteLength(id) > LONGEST_ID).map(tooLong);
  const tally = { queue: 0, waiting: 0, unchanged: 0, 'failed-before': 0, taken: 0 };
  await database.transaction(async (client) => {
    await storeConditions(client, conditions);
    await makeQueue(client, fingerprint);
  });
  for (let at = 0; at < entries.length; at += CHUNK) {
    const chunk = entries.slice(at, at + CHUNK);
    const sums = force ? new Map<string, null>() : await hashes(database, chunk, fingerprint);
    const decided = await database.transaction(async (client) => {
      const known = await knownOf(client, chunk);
      const verdicts = chunk.map((entry) => ({
        entry,
        old: known.get(entry.id),
        verdict: verdictOf(known.get(entry.id), entry, fingerprint, sums.get(entry.id), force),
      }));
      const chosen = verdicts.flatMap(({ entry, verdict }) => (verdict === 'queue' ? [entry] : []));
      await put(client, chosen, known, fingerprint);
      return verdicts;
    });
    for (const { entry, old, verdict } of decided) {
      tally[verdict] += 1;
      if (verdict === 'taken') failures.push(taken(entry, old));
    }
    onProgress?.(Math.min(at + CHUNK, entries.length), entries.length);
  }
  const { queue, waiting, unchanged } = tally;
  const failedBefore = tally['failed-before'];
  return { queued: queue, waiting, unchanged: unchanged + failedBefore, failedBefore, failures };
};
