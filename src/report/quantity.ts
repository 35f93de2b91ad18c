import type { Target } from '../model/extraction.ts';
import { fold } from '../text/fold.ts';
import { plain } from './terminal.ts';

export type Quantity = Pick<Target, 'kind' | 'comparator' | 'value' | 'min' | 'max' | 'unit'> & {
  readonly source: Pick<Target['source'], 'quote'>;
};

const SIGNS: Readonly<Record<Target['comparator'], string>> = {
  '>=': '≥',
  '<=': '≤',
  '=': '',
  '~': '≈',
  range: '',
};

/** A number with the decimals that the source prints: 2.0 stays 2.0. */
const printed = (value: number, quote: string): string =>
  fold(quote)
    .match(/\d+(?:\.\d+)?/g)
    ?.find((digits) => Number(digits) === Math.abs(value)) ?? String(Math.abs(value));

const sign = (value: number, kind: Target['kind']): string => {
  if (value < 0) return '-';
  return kind === 'change' ? '+' : '';
};

/** A target's number as a table shows it: `≤2.0‰`, `-20%`, `+3百分点`, `1–2名`, `≥3:2`. */
export const quantityOf = ({ kind, comparator, value, min, max, unit, source }: Quantity): string => {
  const number = (each: number): string => sign(each, kind) + printed(each, source.quote);
  if (comparator === 'range') return `${number(min ?? 0)}–${number(max ?? 0)}${unit ?? ''}`;
  if (unit === '比') return SIGNS[comparator] + plain(fold(source.quote)).replace(/ /g, '');
  return `${SIGNS[comparator]}${number(value ?? 0)}${unit ?? ''}`;
};
