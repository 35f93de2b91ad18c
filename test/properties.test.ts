import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/extract.ts';
import type { Extraction } from '../src/model/extraction.ts';
import { CORPUS, RULES } from './corpus.ts';
import { faultsOf } from './faults.ts';
import { planLikeText } from './fragments.ts';

const extractionOf = (text: string): Extraction => extract(text, { id: 'random', rules: RULES });

describe('every extraction of the corpus', () => {
  it.each(CORPUS)('accounts for each number of $id at its place', ({ text, extraction }) => {
    expect(extraction.targets.length).toBeGreaterThan(30);
    expect(faultsOf(text, extraction)).toEqual([]);
  });

  it.each(CORPUS)('gives the same JSON twice: $id', ({ text }) => {
    expect(JSON.stringify(extractionOf(text))).toBe(JSON.stringify(extractionOf(text)));
  });
});

describe('every extraction of any text', () => {
  it('accounts for each number at its place', () => {
    fc.assert(
      fc.property(planLikeText, (text) => {
        expect(faultsOf(text, extractionOf(text))).toEqual([]);
      }),
      { seed: 20210906, numRuns: 1500 },
    );
  });

  it('gives the same JSON twice', () => {
    fc.assert(
      fc.property(planLikeText, (text) => {
        const again = extract(text, { id: 'random' });
        expect(JSON.stringify(extractionOf(text))).toBe(JSON.stringify(again));
      }),
      { seed: 20210907, numRuns: 200 },
    );
  });

  it('survives a journey through JSON', () => {
    fc.assert(
      fc.property(planLikeText, (text) => {
        const extraction = extractionOf(text);
        expect(JSON.parse(JSON.stringify(extraction))).toEqual(extraction);
      }),
      { seed: 20210908, numRuns: 200 },
    );
  });
});
