import type { Language } from '../../report/page/fieldWords.ts';
import { type MatrixWords, zh } from './wordsChinese.ts';
import { en } from './wordsEnglish.ts';

/** What the matrix and its chart say. */
export const WORDS: Readonly<Record<Language, MatrixWords>> = { zh, en };
