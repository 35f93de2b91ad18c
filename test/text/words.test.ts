import { describe, expect, it } from 'vitest';
import { taggedWordsOf, wordsOf } from '../../src/text/words.ts';

const PHRASES = ['5岁以下儿童生长迟缓率', '3岁以下婴幼儿托位数', 'ＡＢＣ １２３ 𠮷😀', '\n\t。，', ''];

describe('words', () => {
  it.each(PHRASES)('are the phrase again: %j', (phrase) => {
    expect(wordsOf(phrase).join('')).toBe(phrase);
    expect(
      taggedWordsOf(phrase)
        .map(({ word }) => word)
        .join(''),
    ).toBe(phrase);
  });

  it('keep together what the user dictionary lists', () => {
    expect(wordsOf('5岁以下儿童生长迟缓率')).toContain('生长迟缓率');
  });
});
