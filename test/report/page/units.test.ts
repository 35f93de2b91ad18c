import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitsOf } from '../../../src/report/page/units.ts';
import { codePointsOf } from '../../../src/text/codePoints.ts';

it('unitsOf turns back what codePointsOf does', () => {
  const texts = fc.array(fc.constantFrom('a', '民', '𠀀', '\ud800', '\udc00'), { maxLength: 20 });
  fc.assert(
    fc.property(texts, (pieces) => {
      const text = pieces.join('');
      const [units, points] = [unitsOf(text), codePointsOf(text)];
      let at = 0;
      for (const [position, character] of [...text].entries()) {
        expect([units(position), points(at)]).toEqual([at, position]);
        at += character.length;
      }
      expect(units([...text].length + 9)).toBe(text.length);
    }),
    { seed: 3, numRuns: 200 },
  );
});
