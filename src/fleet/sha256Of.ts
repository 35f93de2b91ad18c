import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { readArchived } from '../batch/archiveWork.ts';
import type { Work } from '../batch/workList.ts';

/** The sha256 of a document's bytes; null where they cannot be read. */
export const sha256Of = async ({ path, entry }: Pick<Work, 'path' | 'entry'>): Promise<string | null> => {
  const hash = createHash('sha256');
  try {
    if (entry === null) await pipeline(createReadStream(path), hash);
    else hash.update(await readArchived(path.slice(0, -entry.length - 1), entry));
  } catch {
    // Why it cannot be read is said by whoever extracts it.
    return null;
  }
  return hash.digest('hex');
};
