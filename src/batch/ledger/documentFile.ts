import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { archivePath } from '../archivePath.ts';
import { readArchived } from '../archiveWork.ts';
import type { Work } from '../workList.ts';
import { type FileState, fileState } from './fileState.ts';

/** In bytes: what is larger is not hashed a second time only to remember that it failed. */
const LARGEST = 100 * 2 ** 20;

/** The state of the file of a document, or of its archive; null where there is none that can be seen. */
export const stateOf = (work: Pick<Work, 'path' | 'entry'>): FileState | null => {
  try {
    return fileState(archivePath(work));
  } catch {
    return null;
  }
};

/** The sha256 of a document's bytes; null where they cannot be had. */
export const hashOf = async ({ path, entry }: Work, { size }: FileState): Promise<string | null> => {
  if (size > LARGEST) return null;
  try {
    const bytes =
      entry === null ? await readFile(path) : await readArchived(archivePath({ path, entry }), entry);
    return createHash('sha256').update(bytes).digest('hex');
  } catch {
    return null;
  }
};
