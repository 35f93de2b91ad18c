import { relative, resolve, sep } from 'node:path';
import type { Work } from '../batch/workList.ts';
import type { Client } from './connect.ts';

/** A document to queue, by its place. */
export interface Entry {
  readonly id: string;
  readonly path: string;
  readonly folder: string;
  readonly entry: string | null;
  readonly expectedSha256: string | null;
  readonly file: string;
}

/** A document that the database has. */
export interface Known extends Omit<Entry, 'file'> {
  readonly state: 'queued' | 'working' | 'done' | 'failed';
  readonly fingerprint: string;
  readonly triedSha256: string | null;
  readonly job: string;
}

/** `taken`: the database has another document of the id. */
export type Verdict = 'queue' | 'waiting' | 'unchanged' | 'failed-before' | 'taken';

/** A document of a work list, by its place from the current folder. */
export const entryOf = ({ id, path, entry, sha256 }: Work): Entry => ({
  id,
  path: relative('.', resolve(path)).split(sep).join('/'),
  folder: process.cwd(),
  entry,
  expectedSha256: sha256,
  file: path,
});

/** What the database knows of documents, by their ids; locked until the transaction ends. */
export const knownOf = async (client: Client, entries: readonly Entry[]): Promise<Map<string, Known>> => {
  const { rows } = await client.query<Known>(
    `select id, path, folder, entry, expected_sha256 as "expectedSha256", state, fingerprint,
       tried_sha256 as "triedSha256", job
     from zhibiao.documents where id = any($1) for update`,
    [entries.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

const isSamePlace = (known: Known, entry: Entry): boolean =>
  known.path === entry.path || resolve(known.folder, known.path) === resolve(entry.folder, entry.path);

/** Whether extracting the document again could give nothing else, as far as is known without its bytes. */
export const isAlike = (known: Known, entry: Entry, fingerprint: string): boolean =>
  known.fingerprint === fingerprint &&
  known.path === entry.path &&
  known.expectedSha256 === entry.expectedSha256;

/**
 * What is to become of a document.
 * @param sha256 of its bytes as they are now, where they were looked at
 */
export const verdictOf = (
  known: Known | undefined,
  entry: Entry,
  fingerprint: string,
  sha256: string | null | undefined,
  force: boolean,
): Verdict => {
  if (!known) return 'queue';
  if (!force && !isSamePlace(known, entry)) return 'taken';
  if (!isAlike(known, entry, fingerprint)) return 'queue';
  if (known.state === 'queued' || known.state === 'working') return 'waiting';
  if (force || !sha256 || sha256 !== known.triedSha256) return 'queue';
  return known.state === 'failed' ? 'failed-before' : 'unchanged';
};
