import { relative, resolve, sep } from 'node:path';

/** From the current folder, with forward slashes: the same on every machine that keeps the corpus at the same place. */
export const sourcePath = (path: string): string => relative('.', resolve(path)).split(sep).join('/');
