import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Makes a folder, and those above it that are not there. Node never stops to look for the folders above a relative path
 * where the current folder was deleted; so it gets a full one.
 * @returns the first folder that was made; undefined where all were there
 * @throws the error of the file system
 */
export const makeFolder = (path: string): string | undefined => mkdirSync(resolve(path), { recursive: true });
