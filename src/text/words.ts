import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Jieba from 'nodejieba';

export interface Word {
  readonly word: string;
  /** Part of speech as jieba tags it: n…, v…, and so on. */
  readonly tag: string;
}

/** The user dictionary: words of the field that the general one takes apart. */
const USER_DICTIONARY = fileURLToPath(new URL('../../rules/words.txt', import.meta.url));

let loaded: typeof Jieba | undefined;

/** The dictionary takes most of a second and 250 MB: it is loaded by the first phrase that needs it. */
const jieba = (): typeof Jieba => {
  if (!loaded) {
    loaded = createRequire(import.meta.url)('nodejieba') as typeof Jieba;
    loaded.load({ userDict: USER_DICTIONARY });
  }
  return loaded;
};

/** The words of a phrase; joined they are the phrase again. */
export const wordsOf = (phrase: string): string[] => jieba().cut(phrase, true);

/** The words of a phrase with their parts of speech. */
export const taggedWordsOf = (phrase: string): Word[] => jieba().tag(phrase);
