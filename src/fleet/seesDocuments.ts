import { existsSync } from 'node:fs';
import { BatchError } from '../batch/batchError.ts';
import { type Claim, workOf } from './claims.ts';
import type { Database } from './database.ts';

/** Enough that not all of them went away since they were queued. */
const SAMPLE = 20;

type Place = Pick<Claim, 'id' | 'path' | 'folder' | 'entry' | 'expectedSha256'>;

const fileOf = (place: Place, root: string | undefined): string => {
  const { path, entry } = workOf(place, root);
  return entry === null ? path : path.slice(0, -entry.length - 1);
};

/**
 * Sees to it that a machine without the shared folder does not take documents only to fail them all.
 * @throws BatchError where none of the documents is where it is looked for
 */
export const checkSeesDocuments = async (
  database: Database,
  fingerprint: string,
  root: string | undefined,
): Promise<void> => {
  const places = await database.transaction(async (client) => {
    const { rows } = await client.query<Place>(
      `select id, path, folder, entry, expected_sha256 as "expectedSha256" from zhibiao.documents
       where fingerprint = $1 order by random() limit $2`,
      [fingerprint, SAMPLE],
    );
    return rows;
  });
  const [first] = places;
  if (!first || places.some((place) => existsSync(fileOf(place, root)))) return;
  throw new BatchError([
    `${fileOf(first, root)}: no document of the queue is on this machine; mount the folder that holds them, or name with --root DIR the folder that stands for ${first.folder}`,
  ]);
};
