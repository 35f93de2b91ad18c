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

/** What Windows calls Unicode, by its byte order mark. */
const utf16Of = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
};

const inUtf8 = (bytes: Uint8Array): Buffer => {
  const encoding = utf16Of(bytes);
  return Buffer.from(encoding === null ? bytes : new TextDecoder(encoding).decode(bytes));
};

/** Names of several encodings may stand in one list. */
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
  // A character a byte: what ends a line is no part of a character in UTF-8 and GBK.
  const raw = inUtf8(bytes).toString('latin1');
  const parts = raw.includes('\0') ? raw.split('\0') : raw.split(/\r\n|\n|\r/);
  return parts.flatMap((part, index) => {
    const path = decoded(Buffer.from(part, 'latin1'));
    return path.trim() === '' ? [] : [{ path, at: `${name}:${index + 1}` }];
  });
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
