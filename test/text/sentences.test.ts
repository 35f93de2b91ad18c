import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.ts';

const split = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each([
    ['', []],
    ['死亡率下降', ['死亡率下降']],
    ['死亡率下降。', ['死亡率下降。']],
    ['一段。二段！三段？四段', ['一段。', '二段！', '三段？', '四段']],
    ['他说“好。”再说', ['他说“好。”', '再说']],
    ['（见附件。）然后。', ['（见附件。）', '然后。']],
    ['达到3.5%，其中；到2025年：', ['达到3.5%，其中；到2025年：']],
    ['。。', ['。', '。']],
  ])('parts %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('leaves no character out', () => {
    const text = '一。二！”三？）四；五。';
    expect(split(text).join('')).toBe(text);
  });
});
