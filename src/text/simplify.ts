import dictionary from 'opencc-js/dict/TSCharacters';
import { mappedAt, mapUnits, unitMap } from './unitMap.ts';

const SIMPLIFIED = unitMap(
  dictionary.split('|').map((entry): [string, string] => {
    const [traditional = '', simplified = ''] = entry.split(' ');
    return [traditional, simplified];
  }),
);

/** Where a text has characters that simplifying changes. */
export const traditionalAt = (text: string): number[] => mappedAt(text, SIMPLIFIED);

/**
 * The text with traditional characters made simplified, each by itself, so that every position stays what it was.
 * Rules know simplified characters only; which characters go together is OpenCC's table TSCharacters.
 */
export const simplify = (text: string): string => mapUnits(text, SIMPLIFIED);
