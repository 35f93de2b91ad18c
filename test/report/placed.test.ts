import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { span } from '../../src/model/span.ts';
import { placed } from '../../src/report/placed.ts';

describe('placed', () => {
  it('finds the part that each thing begins in, as a search through all of them does', () => {
    const cuts = fc.uniqueArray(fc.nat(60), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(cuts, fc.array(fc.nat(60)), (ends, things) => {
        const sorted = ends.toSorted((a, b) => a - b);
        const parts = sorted
          .slice(1)
          .flatMap((end, index) => (index % 2 ? [] : [span(sorted[index] ?? 0, end)]));
        const sortedIn = placed(things, parts.toReversed(), (thing) => thing);
        for (const part of parts)
          expect(sortedIn.in(part)).toEqual(things.filter((at) => part.start <= at && at < part.end));
        expect(sortedIn.rest).toEqual(
          things.filter((at) => !parts.some((part) => part.start <= at && at < part.end)),
        );
      }),
      { seed: 1 },
    );
  });
});
