import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordSet } from '../../src/bind/wordSet.ts';

const WORDS = ['率', '死亡率', '亡率', '比例', '比'];
const set = wordSet(WORDS);

describe('wordSet', () => {
  it('takes the longest word', () => {
    expect(set.endingAt('婴儿死亡率', 5, 0)).toBe(3);
    expect(set.startingAt('比例为', 0)).toBe(2);
  });

  it('does not reach back beyond the limit', () => {
    expect(set.endingAt('婴儿死亡率', 5, 3)).toBe(2);
    expect(set.endingAt('婴儿死亡率', 5, 5)).toBe(0);
  });

  it('knows its words', () => {
    expect(set.has('比例')).toBe(true);
    expect(set.has('例')).toBe(false);
  });

  it('agrees with a search word by word', () => {
    const text = fc.array(fc.constantFrom('死', '亡', '率', '比', '例', '甲')).map((chars) => chars.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (source, place) => {
        const at = place % (source.length + 1);
        const longest = (fits: (word: string) => boolean): number =>
          Math.max(0, ...WORDS.filter(fits).map((word) => word.length));
        expect(set.endingAt(source, at, 0)).toBe(longest((word) => source.slice(0, at).endsWith(word)));
        expect(set.startingAt(source, at)).toBe(longest((word) => source.startsWith(word, at)));
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
