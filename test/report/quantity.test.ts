import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/model/extraction.ts';
import { quantityOf } from '../../src/report/quantity.ts';
import { foundTarget } from '../evaluate/builders.ts';

const quantity = (quote: string, rest: Partial<Target>): string => {
  const target = foundTarget({ start: 0, end: 1 }, '率', rest);
  return quantityOf({ ...target, source: { ...target.source, quote } });
};

describe('quantityOf', () => {
  it.each<[string, string, Partial<Target>]>([
    ['≤2.0‰', '2.0‰', { comparator: '<=', value: 2, unit: '‰' }],
    ['≥90%', '９０％', { value: 90 }],
    ['100%', '百分之百', { comparator: '=', value: 100 }],
    ['≤10.5/10万', '10.5/10 万', { comparator: '<=', value: 10.5, unit: '/10万' }],
    ['≈3.5%', '3.5%', { comparator: '~', value: 3.5 }],
    ['2', '2', { comparator: '=', value: 2, unit: null }],
    ['-20%', '20%', { kind: 'change', comparator: '=', value: -20 }],
    ['≤-0.5百分点', '0.5个百分点', { kind: 'change', comparator: '<=', value: -0.5, unit: '百分点' }],
    ['≥+3百分点', '3个百分点', { kind: 'change', comparator: '>=', value: 3, unit: '百分点' }],
    ['1–2名', '1-2名', { comparator: 'range', value: null, min: 1, max: 2, unit: '名' }],
    [
      '-1–-0.5百分点',
      '0.5—1 个百分点',
      { kind: 'change', comparator: 'range', value: null, min: -1, max: -0.5, unit: '百分点' },
    ],
    ['≥3:2', '3：2', { value: 1.5, unit: '比' }],
  ])('writes %s', (written, quote, rest) => {
    expect(quantity(quote, rest)).toBe(written);
  });
});
