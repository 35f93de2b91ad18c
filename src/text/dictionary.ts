import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inDist = (name: string): string =>
  fileURLToPath(new URL(`../../dist/dictionary/${name}`, import.meta.url));

/** The files that nodejieba is loaded with. The first three are made from its own by `npm run build`. */
export const DICTIONARY = {
  dict: inDist('words.txt'),
  idfDict: inDist('idf.txt'),
  stopWordDict: inDist('stop-words.txt'),
  /** Words of the field that the general dictionary takes apart. */
  userDict: fileURLToPath(new URL('../../rules/words.txt', import.meta.url)),
} as const;

/**
 * Words that occur less often than this in jieba's count of newspapers are left out: plans do not use them, and
 * without them the dictionary loads several times as fast in half the memory.
 */
export const LEAST_COUNT = 30;

/**
 * The files, seen to be there: nodejieba ends the whole process over one that is not.
 * @throws Error that says what to do
 */
export const dictionaryFiles = (): typeof DICTIONARY => {
  const missing = Object.values(DICTIONARY).find((path) => !existsSync(path));
  if (missing !== undefined) throw new Error(`the dictionary ${missing} is not there; run \`npm run build\``);
  return DICTIONARY;
};
