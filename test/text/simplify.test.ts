import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplify } from '../../src/text/simplify.ts';
import { spellingOf } from '../../src/text/spelling.ts';

describe('simplify', () => {
  it('makes traditional characters simplified, one for one', () => {
    expect(simplify('新生兒死亡率降至2.0‰以下，學前教育毛入園率達到90%以上。')).toBe(
      '新生儿死亡率降至2.0‰以下，学前教育毛入园率达到90%以上。',
    );
  });

  it('leaves simplified text as it is', () => {
    const text = '乡镇（街道）著作权登记、中小学生体质健康';
    expect(simplify(text)).toBe(text);
  });

  it('keeps every position', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(simplify(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('spellingOf', () => {
  const source = '兒童發展規劃。中小學生視力不良率下降，頭髮乾枯。小学生。';
  const spell = spellingOf(source);
  const all = { start: 0, end: source.length };

  it('writes words as the passage writes them', () => {
    expect(spell('中小学生视力不良率', all)).toBe('中小學生視力不良率');
    expect(spell('小学生', { start: source.length - 4, end: source.length })).toBe('小学生');
    expect(spell('头发', all)).toBe('頭髮');
  });

  it('writes words that stand nowhere as the text mostly spells their characters', () => {
    expect(spell('儿童视力')).toBe('兒童視力');
  });

  it('leaves all words of a simplified text as they are', () => {
    expect(spellingOf('儿童发展规划')('儿童视力')).toBe('儿童视力');
  });
});
