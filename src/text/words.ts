import { createRequire } from 'node:module';
import type * as Jieba from 'nodejieba';
import { dictionaryFiles } from './dictionary.ts';

export interface Word {
  readonly word: string;
  /** Part of speech as jieba tags it: n…, v…, and so on. */
  readonly tag: string;
}

let loaded: typeof Jieba | undefined;

/** The dictionary takes time and memory: it is loaded by the first phrase that needs it. */
const jieba = (): typeof Jieba => {
  if (!loaded) {
    const files = dictionaryFiles();
    loaded = createRequire(import.meta.url)('nodejieba') as typeof Jieba;
    loaded.load(files);
  }
  return loaded;
};

/** The words of a phrase; joined they are the phrase again. */
export const wordsOf = (phrase: string): string[] => jieba().cut(phrase, true);

/** The words of a phrase with their parts of speech. */
export const taggedWordsOf = (phrase: string): Word[] => jieba().tag(phrase);
