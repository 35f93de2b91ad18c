import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/read/doc/numberFormat.ts';

describe('formatNumber', () => {
  it.each([
    [0x00, [1, 10, 2030], ['1', '10', '2030']],
    [0x01, [4, 9, 14, 1999], ['IV', 'IX', 'XIV', 'MCMXCIX']],
    [0x02, [3, 40], ['iii', 'xl']],
    [0x03, [1, 26, 27, 53], ['A', 'Z', 'AA', 'AAA']],
    [0x04, [2, 28], ['b', 'bb']],
    [0x0a, [5, 10, 21], ['五', '一〇', '二一']],
    [0x0b, [10, 11, 20, 35], ['十', '十一', '二十', '三十五']],
    [0x0e, [12], ['１２']],
    [0x12, [1, 20, 21, 36, 50], ['①', '⑳', '㉑', '㊱', '㊿']],
    [0x16, [3, 12], ['03', '12']],
    [0x1a, [1, 20], ['⒈', '⒛']],
    [0x1b, [2], ['⑵']],
    [0x1c, [3], ['③']],
    [0x1d, [1, 10], ['㈠', '㈩']],
    [0x1e, [1, 10], ['甲', '癸']],
    [0x1f, [12], ['亥']],
    [0x20, [1, 12, 60], ['甲子', '乙亥', '癸亥']],
    [0x25, [9, 10, 19, 99, 101], ['九', '十', '十九', '九十九', '一百〇一']],
    [0x26, [21], ['贰拾壹']],
    [0x27, [1, 12, 105, 110, 1020], ['一', '十二', '一百零五', '一百一十', '一千零二十']],
    [0x39, [7], ['- 7 -']],
  ])('writes numbers in format %i', (format, values, texts) => {
    expect(values.map((value) => formatNumber(value, format))).toEqual(texts);
  });

  it('writes digits where the format has no such number, or is not known', () => {
    expect(formatNumber(51, 0x12)).toBe('51');
    expect(formatNumber(4000, 0x01)).toBe('4000');
    expect(formatNumber(2 ** 31 - 1, 0x03)).toBe('2147483647');
    expect(formatNumber(0, 0x1e)).toBe('0');
    expect(formatNumber(-3, 0x27)).toBe('-3');
    expect(formatNumber(5, 0x7b)).toBe('5');
  });

  it('writes nothing for bullets and where none is wanted', () => {
    expect(formatNumber(1, 0x17)).toBe('');
    expect(formatNumber(1, 0xff)).toBe('');
  });
});
