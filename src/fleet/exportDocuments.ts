import type { Failure } from '../batch/failure.ts';
import { troubleOf } from '../batch/failure.ts';
import { writeFiles } from '../batch/writeExtraction.ts';
import { prepareFolder } from '../batch/writeWhole.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Database } from './database.ts';

/** What an export wrote, and what there was not to write. */
export interface Exported {
  readonly written: number;
  /** Documents that are not done yet. */
  readonly waiting: number;
  readonly failures: readonly Failure[];
}

interface Listed {
  readonly id: string;
  readonly path: string;
  readonly state: 'queued' | 'working' | 'done' | 'failed';
  readonly failure: string | null;
  readonly remedy: string | null;
  /** Of its files in bytes; null where there are none. */
  readonly size: number | null;
}

interface Files {
  readonly id: string;
  readonly path: string;
  readonly status: Extraction['status'];
  readonly json: string;
  readonly text: Buffer | null;
}

/** In bytes, and in documents: what is held in memory at a time. */
const MOST_BYTES = 16 * 2 ** 20;
const MOST = 100;

/** Documents that are fetched together. */
const portions = (listed: readonly Listed[]): string[][] => {
  const all: string[][] = [];
  let room = 0;
  for (const { id, size } of listed) {
    const last = all.at(-1);
    if (size === null) continue;
    if (last && last.length < MOST && size <= room) last.push(id);
    else {
      all.push([id]);
      room = MOST_BYTES;
    }
    room -= size;
  }
  return all;
};

const list = async (database: Database): Promise<Listed[]> =>
  database.transaction(async (client) => {
    const { rows } = await client.query<Listed>(
      `select d.id, d.path, d.state, d.failure, d.remedy,
         (octet_length(f.json) + coalesce(octet_length(f.text), 0))::float8 as size
       from zhibiao.documents d left join zhibiao.files f on f.document = d.id order by d.id collate "C"`,
    );
    return rows;
  });

const fetch = async (database: Database, ids: readonly string[]): Promise<Files[]> =>
  database.transaction(async (client) => {
    const { rows } = await client.query<Files>(
      `select d.id, d.path, d.status, f.json, f.text from zhibiao.documents d join zhibiao.files f on f.document = d.id
       where d.id = any($1) order by d.id collate "C"`,
      [ids],
    );
    return rows;
  });

const write = async (out: string, { id, path, status, json, text }: Files): Promise<Failure | null> => {
  try {
    await writeFiles(out, { id, status, json, text: text?.toString() ?? null });
    return null;
  } catch (error) {
    const { what, remedy } = troubleOf(error);
    return { path, what: `${out}/${id}.json cannot be written: ${what}`, remedy };
  }
};

const failureOf = ({ path, failure, remedy }: Listed): Failure => ({
  path,
  what: failure ?? 'it failed',
  remedy: remedy ?? 'queue it again',
});

/**
 * Writes the files of a local run from a database.
 * @throws BatchError for a folder that cannot be written; DatabaseGoneError
 */
export const exportDocuments = async (
  database: Database,
  out: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Exported> => {
  const listed = await list(database);
  const total = listed.filter(({ size }) => size !== null).length;
  if (total > 0) await prepareFolder(out);
  const failures = listed.filter(({ state }) => state === 'failed').map(failureOf);
  let done = 0;
  let written = 0;
  for (const ids of portions(listed))
    for (const files of await fetch(database, ids)) {
      const failure = await write(out, files);
      if (failure) failures.push(failure);
      else written += 1;
      done += 1;
      onProgress(done, total);
    }
  const waiting = listed.filter(({ state }) => state === 'queued' || state === 'working').length;
  return { written, waiting, failures };
};
