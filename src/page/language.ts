import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { FIELD_WORDS, type FieldWords, type Language } from '../report/page/fieldWords.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';
import { zh } from './words/zh.ts';

export const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

/** The language that the page is shown in. */
export const LanguageContext = createContext<Language>('zh');

/** What the page says. */
export const useWords = (): Words => WORDS[useContext(LanguageContext)];

/** What the page calls the values of fields. */
export const useFieldWords = (): FieldWords => FIELD_WORDS[useContext(LanguageContext)];
