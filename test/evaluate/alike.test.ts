import { describe, expect, it } from 'vitest';
import { alike, dice, norm, unit } from '../../src/evaluate/alike.ts';

describe('norm', () => {
  it('makes half-width what it knows and leaves out blanks, quotes and enumeration commas', () => {
    expect(norm('５岁（含）．：，－％“x”"《y》、 　\u0085\u001cz')).toBe('5岁(含).:,-%xyz');
  });

  it('keeps a byte order mark, as Python does', () => {
    expect(norm('a\ufeffb')).toBe('a\ufeffb');
  });
});

describe('dice', () => {
  it.each([
    ['新生儿死亡率', '婴儿死亡率', 0.6666666666666666],
    ['𠮷县人口', '𠮷县人数', 0.6666666666666666],
    ['aaa', 'aa', 0.6666666666666666],
    ['abab', 'baba', 0.6666666666666666],
    ['a\ufeffb', 'ab', 0],
    ['率', '比', 0],
    ['', '、', 1],
    ['《妇女》比 例', '妇女比例', 1],
  ])('of %j and %j is %d', (left, right, expected) => {
    expect(dice(left, right)).toBe(expected);
  });
});

describe('alike', () => {
  it('takes the wording that is the most alike', () => {
    expect(alike({ indicator: '甲率', also: ['婴儿死亡率', '新生儿死亡率'] }, '新生儿死亡率')).toBe(1);
    expect(alike({ indicator: '甲率' }, '乙比')).toBe(0);
  });
});

describe('unit', () => {
  it.each([
    ['个小时', '小时'],
    ['个', '个'],
    ['个百分点', '百分点'],
    ['１/１０万', '/10万'],
    ['十万分之', '/10万'],
    ['万分之', '/万'],
    ['％', '%'],
    ['constructor', 'constructor'],
    [null, ''],
  ])('of %j is %j', (text, expected) => {
    expect(unit(text)).toBe(expected);
  });
});
