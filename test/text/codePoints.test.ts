import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsOf } from '../../src/text/codePoints.ts';

describe('codePointsOf', () => {
  it.each([
    ['', [0]],
    ['死亡率', [0, 1, 2, 3]],
    ['村1', [0, 1, 2]],
    ['𠮷村1', [0, null, 1, 2, 3]],
    ['1𠮷😀2', [0, 1, null, 2, null, 3, 4]],
  ])('counts %j', (text, points) => {
    const at = codePointsOf(text);
    // No position of ours stands between the halves of a character.
    expect(points.map((point, index) => point && at(index))).toEqual(points);
  });

  it('counts half a character as one', () => {
    const at = codePointsOf('\ud83c1\udf002');
    expect([0, 1, 2, 3, 4].map(at)).toEqual([0, 1, 2, 3, 4]);
  });

  it('agrees with the iterator of strings where a character begins', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.nat(), (text, place) => {
        const points = [...text];
        const count = place % (points.length + 1);
        expect(codePointsOf(text)(points.slice(0, count).join('').length)).toBe(count);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
