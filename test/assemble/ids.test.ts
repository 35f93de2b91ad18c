import { describe, expect, it } from 'vitest';
import { idGiver, keyOf } from '../../src/assemble/ids.ts';
import { extractText } from '../extractor.ts';

describe('keyOf', () => {
  it('is the same on every machine', () => {
    expect(keyOf(['新生儿死亡率', 2030, null])).toBe('054d0f4aafd7');
  });

  it('tells parts from each other', () => {
    const keys = [['ab', 'c'], ['a', 'bc'], ['abc'], ['1', 'c'], [1, 'c'], [null, 'c'], ['null', 'c']].map(
      keyOf,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('idGiver', () => {
  it('numbers what comes again', () => {
    const give = idGiver();
    const [first, second, other, third] = [['a'], ['a'], ['b'], ['a']].map(give);
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
    expect(other).not.toBe(first);
  });
});

describe('the id of a target', () => {
  const plan = (...items: string[]): string =>
    [
      '青山县儿童发展规划（2021—2030年）',
      '一、发展领域',
      '（一）健康',
      '主要目标：',
      ...items.map((item, index) => `${index + 1}.${item}`),
    ].join('\n');
  const idsOf = (text: string): Record<string, string> =>
    Object.fromEntries(extractText(text).targets.map(({ id, indicator }) => [indicator.text, id]));

  it('stays, whatever else changes', () => {
    const before = idsOf(plan('婴儿死亡率降至4‰以下。', '儿童近视率降至50%以下。'));
    const after = idsOf(
      plan('新生儿访视率达到90%。', '儿童近视率降至５０%以下。', '婴儿死亡率\n降至 4‰ 以下。'),
    );
    expect(after).toMatchObject(before);
  });

  it('is another for another year, strength or place', () => {
    const { targets } = extractText(
      plan('婚检率到2025年达到70%，到2030年达到80%，力争达到90%。', '婚检率达到80%。'),
    );
    expect(new Set(targets.map(({ id }) => id)).size).toBe(4);
  });
});
