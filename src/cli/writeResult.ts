import { dirname } from 'node:path';
import { BatchError } from '../batch/batchError.ts';
import { troubleOf } from '../batch/failure.ts';
import { prepareFolder, writeWhole } from '../batch/writeWhole.ts';
import type { Output } from './output.ts';

/** Data of a command: as a whole, or piece by piece where it may be longer than a string. */
export type Result = string | Uint8Array | Iterable<string>;

/**
 * Writes a file, or nothing where it cannot be written whole; its folder is made.
 * @throws BatchError
 */
export const writeResultFile = async (path: string, result: Result): Promise<void> => {
  await prepareFolder(dirname(path));
  try {
    await writeWhole(path, result);
  } catch (error) {
    const { what, remedy } = troubleOf(error);
    throw new BatchError([`${path} cannot be written: ${what}; ${remedy}`]);
  }
};

/** Prints a text that may come piece by piece. */
export const printResult = (result: string | Iterable<string>, output: Output): void => {
  for (const piece of typeof result === 'string' ? [result] : result) output.out(piece);
};
