import { describe, expect, it } from 'vitest';
import { passageIn } from '../../src/serve/passage.ts';

const spanIn = (text: string, words: string) => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return { start, end: start + [...words].length };
};

describe('passageIn', () => {
  const TEXT = '一\n\n二\n三\n𠮷县死亡率降至3.0‰、\n\n4.0‰以下。后话。\n五\n六\n七\n';

  it('gives the lines of the sentence, and two on each side', () => {
    const sentence = spanIn(TEXT, '𠮷县死亡率降至3.0‰、\n\n4.0‰以下。');
    expect(passageIn(TEXT, spanIn(TEXT, '4.0‰'), sentence)).toEqual({
      above: ['二', '三'],
      before: '𠮷县死亡率降至3.0‰、\n',
      quote: '4.0‰',
      after: '以下。后话。',
      below: ['五', '六'],
      missing: null,
    });
  });

  it('cuts what is far from the place off', () => {
    const long = `${'前'.repeat(5000)}90%${'后'.repeat(5000)}`;
    const { before, quote, after } = passageIn(long, spanIn(long, '90%'), { start: 0, end: 10_003 });
    expect(quote).toBe('90%');
    expect(before).toMatch(/^…前{900}$/);
    expect(after).toMatch(/^后{900}…$/);
  });

  it('takes the end of a text without a line break', () => {
    expect(passageIn('达到90%', { start: 2, end: 5 }, { start: 0, end: 5 })).toMatchObject({
      above: [],
      before: '达到',
      after: '',
      below: [],
    });
  });
});
