import { describe, expect, it } from 'vitest';
import { Comparison } from '../../../src/model/comparison.ts';
import { renderJson } from '../../../src/report/compare/renderJson.ts';
import { HOSTILE_SAMPLE, SAMPLE, UNCHECKED_SAMPLE } from './sample.ts';

const parsed = (compared: typeof SAMPLE): Record<string, unknown> =>
  JSON.parse([...renderJson(compared)].join('')) as Record<string, unknown>;

describe('renderJson', () => {
  it('gives back the comparison', () => {
    for (const compared of [SAMPLE, HOSTILE_SAMPLE, UNCHECKED_SAMPLE])
      expect(Comparison.parse(parsed(compared))).toEqual(compared.comparison);
  });

  it('comes a row at a time', () => {
    expect([...renderJson(SAMPLE)].length).toBeGreaterThan(SAMPLE.comparison.indicators.length);
  });

  it('says where the documents are, and which nobody has checked', () => {
    expect(parsed(UNCHECKED_SAMPLE)).toMatchObject({
      unchecked: ['national'],
      sources: { city: 'city.txt', county: 'county.txt', national: 'corpus/references' },
    });
    expect(parsed(SAMPLE)).toMatchObject({ unchecked: [] });
  });

  it('is whole where nothing is in it', () => {
    const empty = { ...SAMPLE, comparison: { ...SAMPLE.comparison, indicators: [], plans: [] } };
    expect(parsed(empty)).toMatchObject({ indicators: [], plans: [] });
  });
});
