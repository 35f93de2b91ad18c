import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Another process may make it at the same time. */
const makeOne = (path: string): void => {
  try {
    mkdirSync(path);
  } catch (error) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
};

/**
 * Makes a folder, and those above it that are not there. Node's own way never ends where the system says that there is
 * no such place above though there is: in a current folder that was deleted, and in `/proc`.
 * @returns the first folder that was made; undefined where all were there
 * @throws the error of the file system
 */
export const makeFolder = (path: string): string | undefined => {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  if (missing.length === 0) makeOne(resolve(path));
  for (const each of missing) makeOne(each);
  return missing[0];
};
