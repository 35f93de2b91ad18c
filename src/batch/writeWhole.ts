import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BatchError } from './batchError.ts';
import { troubleOf } from './failure.ts';

let count = 0;

/** A name that no other process and no other write of this one takes; hidden, so that no batch reads what is left. */
const besideName = (): string => {
  count += 1;
  return `.zhibiao-${process.pid}-${count}.tmp`;
};

/** Writes a file beside its place and moves it there: at every moment the place holds the old file or the new one. */
export const writeWhole = async (
  path: string,
  data: string | Uint8Array | Iterable<string>,
): Promise<void> => {
  const beside = join(dirname(path), besideName());
  try {
    await writeFile(beside, data);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
};

/**
 * Makes a folder and tries it out.
 * @throws BatchError where it cannot be made or written to
 */
export const prepareFolder = async (folder: string): Promise<void> => {
  const trial = join(folder, besideName());
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(trial, '');
    await rm(trial);
  } catch (error) {
    const { what, remedy } = troubleOf(error);
    throw new BatchError([`${folder}: the output folder cannot be written: ${what}; ${remedy}`]);
  }
};
