import { closeSync, fstatSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BatchError } from './batchError.ts';
import { troubleOf } from './failure.ts';
import { makeFolder } from './makeFolder.ts';

let count = 0;

/** A name that no other process and no other write of this one takes; hidden, so that no batch reads what is left. */
const besideName = (): string => {
  count += 1;
  return `.zhibiao-${process.pid}-${count}.tmp`;
};

/** A file as the file system knows it. */
export interface WrittenFile {
  readonly size: number;
  readonly mtimeMs: number;
}

const writeData = (path: string, data: string | Uint8Array | Iterable<string>): WrittenFile => {
  const file = openSync(path, 'w');
  try {
    const pieces = typeof data === 'string' || data instanceof Uint8Array ? [data] : data;
    for (const piece of pieces) writeFileSync(file, piece);
    const { size, mtimeMs } = fstatSync(file);
    return { size, mtimeMs };
  } finally {
    closeSync(file);
  }
};

/**
 * Writes a file beside its place and moves it there: at every moment the place holds the old file or the new one.
 * @throws the error of the file system
 */
export const writeWhole = async (
  path: string,
  data: string | Uint8Array | Iterable<string>,
): Promise<WrittenFile> => {
  const beside = join(dirname(path), besideName());
  try {
    // One after the other without a pause: a process that writes has nothing else to do.
    const written = writeData(beside, data);
    renameSync(beside, path);
    return written;
  } catch (error) {
    try {
      rmSync(beside, { force: true });
    } catch {
      // Why it could not be written matters, not why it cannot be cleared away.
    }
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
    makeFolder(folder);
    await writeFile(trial, '');
    await rm(trial);
  } catch (error) {
    const { what, remedy } = troubleOf(error);
    throw new BatchError([`${folder}: the output folder cannot be written: ${what}; ${remedy}`]);
  }
};
