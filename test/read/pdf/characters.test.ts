import { describe, expect, it } from 'vitest';
import { ordinary } from '../../../src/read/pdf/characters.ts';

describe('ordinary', () => {
  it('puts characters in the place of radicals', () => {
    expect(ordinary('⼉⼥⼾⻔⺠⻓⻝⻛⻘⻅⻋⻮⻬⻣⻩⻆⻰⻢⾭')).toBe('儿女户门民长食风青见车齿齐骨黄角龙马青');
  });

  it('puts characters in the place of compatibility ideographs and ligatures', () => {
    expect(ordinary('\uf900\uf9f4ﬁ')).toBe('豈林fi');
  });

  it('leaves the signs of Chinese text and the private use area alone', () => {
    const text = '（％）：；，～①㎡℃“”〔—Ａ１\ue5d2';
    expect(ordinary(text)).toBe(text);
  });

  it('leaves out what nobody sees, and writes a bar as a dash', () => {
    expect(ordinary('2021\u20152030\u200b年\u00ad\ufeff')).toBe('2021—2030年');
  });

  it('knows a character for each simplified radical', () => {
    const simplified = '⻅⻈⻉⻋⻐⻓⻔⻙⻚⻛⻜⻠⻢⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳⺠⻘⻝⻣⻆⻤⻗';
    expect(ordinary(simplified)).toMatch(/^[\u4e00-\u9fff]+$/);
  });
});
