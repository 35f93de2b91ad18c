import type { ReasonCode } from '../../model/comparison.ts';
import type { Standing } from '../../report/compare/signs.ts';

/** What the matrix says in English of verdicts and their reasons. */

export const ENGLISH_STANDINGS: Readonly<Record<Standing, string>> = {
  baseline: 'Baseline',
  stricter: 'Stricter',
  equal: 'Equal',
  looser: 'Looser',
  missing: 'Not set',
  'trend-only': 'Direction only',
  different: 'Different',
  incomparable: 'Not comparable',
  beyond: 'Not in baseline',
};

export const ENGLISH_MEANINGS: Readonly<Record<Standing, string>> = {
  baseline: 'The plan that others are held against',
  stricter: 'Stricter: asks for more than the baseline',
  equal: 'Equal: asks for the same as the baseline',
  looser: 'Looser: asks for less than the baseline',
  missing: 'Not set: the baseline sets it, the whole plan does not',
  'trend-only': 'A direction without a number',
  different: 'Different from the baseline, and nobody can say which is stricter',
  incomparable: 'Not comparable: another unit, year, denominator or population, or a document read in part',
  beyond: 'Set by the plan, not found in the baseline',
};

export const ENGLISH_REASONS: Readonly<Record<ReasonCode, string>> = {
  baseline: 'baseline',
  same: 'the same',
  value: 'another value',
  strength: 'firm against aspirational',
  approximate: 'one is approximate',
  range: 'another range',
  mixed: 'stricter in one respect, looser in another',
  polarity: 'better way unknown',
  missing: 'not set',
  trend: 'a direction only',
  unit: 'another unit',
  per: 'another denominator',
  year: 'another year',
  'baseline-year': 'another base year',
  kind: 'a level against a change',
  bound: 'bounds the other side only',
  population: 'another population',
  recognized: 'read off a picture, unchecked',
  incomplete: 'read in part, or a selection',
  'not-in-baseline': 'not set by the baseline',
};

/** The domains of the catalogue. */
export const ENGLISH_DOMAINS: Readonly<Record<string, string>> = {
  健康: 'Health',
  教育: 'Education',
  经济: 'Economy',
  参与决策和管理: 'Participation',
  社会保障: 'Social security',
  福利: 'Welfare',
  家庭: 'Family',
  环境: 'Environment',
  安全: 'Safety',
  法律: 'Law',
  法律保护: 'Legal protection',
};
