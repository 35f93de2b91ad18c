import { REJECTED, REVIEWED } from '../compare/signs.ts';
import { FIELD_WORDS, type Language } from './fieldWords.ts';
import type { FindingReview, ReadField, Verdict } from './pageReview.ts';

export const REVIEW_SIGNS: Readonly<Record<Verdict, string>> = { ...REVIEWED, rejected: REJECTED };

const valueWords = ([name, value]: ReadField, language: Language): string => {
  const words = FIELD_WORDS[language];
  if (value === null) return words.noValue;
  const named: Readonly<Record<string, string>> =
    name === 'kind' ||
    name === 'strength' ||
    name === 'binding' ||
    name === 'direction' ||
    name === 'yearBasis'
      ? words[name]
      : {};
  return named[value] ?? String(value);
};

/** What the program had read otherwise: `数值 ≤2.0‰，年份 无`; empty where it had not. */
export const readWords = ({ read }: FindingReview, language: Language): string =>
  read
    .map((field) => `${FIELD_WORDS[language].read[field[0]]} ${valueWords(field, language)}`)
    .join(language === 'zh' ? '，' : ', ');

/** A decision in one line for paper: `◆ 经人工更正（甲，2026-01-02）：年份有误；程序原读：年份 2025`. */
export const reviewLine = (review: FindingReview): string => {
  const { verdict, by, when, why } = review;
  const read = readWords(review, 'zh');
  const said = [...(why === null ? [] : [why]), ...(read === '' ? [] : [`程序原读：${read}`])].join('；');
  const head = `${REVIEW_SIGNS[verdict]} ${FIELD_WORDS.zh.review[verdict]}（${by}，${when.slice(0, 10)}）`;
  return said === '' ? head : `${head}：${said}`;
};
