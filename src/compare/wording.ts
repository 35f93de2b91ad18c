import type { Target } from '../model/extraction.ts';

/** What a target commits to. */
export type Commitment = Pick<Target, 'kind' | 'comparator' | 'value' | 'min' | 'max' | 'unit' | 'strength'>;

const SIGNS: Readonly<Record<Target['comparator'], string>> = {
  '>=': '≥',
  '<=': '≤',
  '=': '',
  '~': '≈',
  range: '',
};

/** A target's number for a sentence: `≤2‰`, `-20%`, `1–2名`, `88% (aspirational)`. */
export const say = ({ kind, comparator, value, min, max, unit, strength }: Commitment): string => {
  const number = (each: number | null | undefined): string =>
    `${kind === 'change' && (each ?? 0) > 0 ? '+' : ''}${each ?? '?'}`;
  const numbers = comparator === 'range' ? `${number(min)}–${number(max)}` : number(value);
  return `${SIGNS[comparator]}${numbers}${unit ?? ''}${strength === 'firm' ? '' : ' (aspirational)'}`;
};

/** A denominator for a sentence. */
export const perWords = (per: string | null): string => (per === null ? 'with no denominator' : `per ${per}`);
