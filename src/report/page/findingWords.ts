import type { Residue, Target, Trend } from '../../model/extraction.ts';
import { ARROWS } from '../compare/signs.ts';
import { FIELD_WORDS, type Language } from './fieldWords.ts';

/** A target in one line: `新生儿死亡率 ≤2.0‰ 2030`; `shown` is its number as a table shows it. */
export const targetWords = (
  { indicator, per, year }: Pick<Target, 'indicator' | 'per' | 'year'>,
  shown: string,
): string =>
  [`${indicator.text}${per === null ? '' : `（${per}）`}`, shown, ...(year === null ? [] : [year])].join(' ');

/** A trend in one line: `妇女人均预期寿命 ↑`. */
export const trendWords = ({ indicator, direction }: Trend): string =>
  `${indicator.text} ${ARROWS[direction]}`;

/** Why a number was not taken: `未取用：年龄`. */
export const residueWords = ({ reason }: Residue, language: Language): string =>
  language === 'zh'
    ? `未取用：${FIELD_WORDS.zh.reason[reason]}`
    : `not taken: ${FIELD_WORDS.en.reason[reason]}`;
