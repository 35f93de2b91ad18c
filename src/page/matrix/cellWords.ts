import type { PlanColumn } from '../../model/comparison.ts';
import { REVIEWED, type Standing } from '../../report/compare/signs.ts';
import type { Language } from '../../report/page/fieldWords.ts';
import type { MatrixValue } from '../../report/page/matrixData.ts';
import type { MatrixCell } from './model.ts';
import { WORDS } from './words.ts';

/** The year of a value, where its plan ends in another one. */
export const otherYear = ({ year }: MatrixValue, { period }: Pick<PlanColumn, 'period'>): number | null =>
  year === period?.[1] ? null : year;

/** Standings whose reason a reader needs: the others say all with their name. */
const EXPLAINED: ReadonlySet<Standing> = new Set(['stricter', 'looser', 'different', 'incomparable']);

/** Why a cell stands as it does, where its standing does not say it all. */
export const reasonWords = ({ standing, code }: MatrixCell, lang: Language): string | null =>
  EXPLAINED.has(standing) && code !== 'value' ? WORDS[lang].reasons[code] : null;

/** The sign of what a reviewer did to a value; empty where nobody did. */
export const reviewSign = ({ reviewed }: MatrixValue): string =>
  reviewed === null ? '' : REVIEWED[reviewed];

/** A value with that sign: `≤2.0‰◇`. */
export const signedWords = (value: MatrixValue): string => `${value.shown}${reviewSign(value)}`;

/** The same in words: `≤2.0‰（经人工核对）`. */
export const reviewedWords = ({ shown, reviewed }: MatrixValue, lang: Language): string => {
  const { bracketed, fields } = WORDS[lang];
  return `${shown}${reviewed === null ? '' : bracketed(fields.review[reviewed])}`;
};

/** What a plan sets, or why it sets nothing: `≤2.0‰`, `未设`. */
export const shownWords = (cell: MatrixCell, lang: Language): string => {
  const { none, nothingFound } = WORDS[lang];
  if (cell.shown) return cell.shown.shown;
  return cell.code === 'incomplete' ? nothingFound : none;
};

/** A verdict with its reason: `不可比：年份不同`. */
export const verdictWords = (cell: MatrixCell, lang: Language): string => {
  const { standings, colon } = WORDS[lang];
  const reason = reasonWords(cell, lang);
  return `${standings[cell.standing]}${reason === null ? '' : `${colon}${reason}`}`;
};
