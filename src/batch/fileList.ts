import { readFileSync } from 'node:fs';
import { BatchError } from './batchError.ts';
import { troubleOf } from './failure.ts';

/** A file or folder that the user named, and where: null for the command itself. */
export interface NamedPath {
  readonly path: string;
  /** `list.txt:12`, in a list. */
  readonly at: string | null;
}

/** The list that is read from standard input. */
const STDIN = '-';

const decoded = (bytes: Uint8Array): string => {
  try {
    // The decoder takes away a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

/** The paths that a list gives: one a line, or, where a NUL occurs, one before each NUL. Empty ones are left out. */
export const pathsIn = (bytes: Uint8Array, name: string): NamedPath[] => {
  const text = decoded(bytes);
  const parts = text.includes('\0') ? text.split('\0') : text.split(/\r\n|\n|\r/);
  return parts.flatMap((part, index) =>
    part.trim() === '' ? [] : [{ path: part, at: `${name}:${index + 1}` }],
  );
};

/**
 * Reads a list of paths, from a file or, for `-`, from standard input. Paths lead from the current folder.
 * @throws BatchError where the list cannot be read
 */
export const readFileList = (list: string): NamedPath[] => {
  const name = list === STDIN ? 'standard input' : list;
  try {
    return pathsIn(readFileSync(list === STDIN ? 0 : list), name);
  } catch (error) {
    const { what, remedy } = troubleOf(error);
    throw new BatchError([`${name}: the list cannot be read: ${what}; ${remedy}`]);
  }
};
