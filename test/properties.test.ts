import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/extract.ts';
import type { Extraction } from '../src/model/extraction.ts';
import { CORPUS } from './corpus.ts';
import { RULES } from './extractor.ts';
import { faultsOf } from './faults.ts';
import { planLikeText } from './fragments.ts';

/** Texts that once broke a property. */
const HARD = [
  '甲率达到9\n— 12 —\n0%以上。',
  '0\n— 12 —\n名',
  '甲率达到12,34590%以上的学校。',
  '12,3450个',
  '比例达到3:0，',
  '比例达到0:0，',
  '达到零分之一。',
  `达到${'9'.repeat(400)}%。`,
  '2022年13月1日\n一、主要目标\n1.甲率达到90%。',
  '𠮷村5%。😀6‰',
  '\ud83c5%\udf00',
  '\0',
];

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
  it.each(HARD.map((text) => [text.slice(0, 30), text]))('accounts for each number of %j', (_, text) => {
    expect(faultsOf(text, extractionOf(text))).toEqual([]);
  });

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
