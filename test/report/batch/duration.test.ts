import { describe, expect, it } from 'vitest';
import { durationOf, rateOf } from '../../../src/report/batch/duration.ts';

describe('durationOf', () => {
  it.each([
    [0.04, '0.0 s'],
    [0.44, '0.4 s'],
    [4, '4 s'],
    [9.96, '10 s'],
    [45.4, '45 s'],
    [59.6, '1 min'],
    [200, '3 min 20 s'],
    [3600, '1 h'],
    [7500, '2 h 5 min'],
  ])('says %d seconds', (seconds, words) => expect(durationOf(seconds)).toBe(words));
});

describe('rateOf', () => {
  it.each([
    [880, 10, '88/s'],
    [25, 10, '2.5/s'],
    [2, 10, '12/min'],
    [0, 0, '0/min'],
  ])('says %d documents in %d s', (documents, seconds, words) =>
    expect(rateOf(documents, seconds)).toBe(words),
  );
});
