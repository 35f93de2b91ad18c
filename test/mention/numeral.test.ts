import { describe, expect, it } from 'vitest';
import { chineseNumber, fraction, numberOf, tenths } from '../../src/mention/numeral.ts';

describe('chineseNumber', () => {
  it.each([
    ['零', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['一百零五', 105],
    ['三百二十', 320],
    ['两千', 2000],
    ['一千二百三十四', 1234],
    ['二〇三五', 2035],
    ['二零二五', 2025],
  ])('reads %s', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it.each(['甲', '一甲', '5'])('does not read %s', (text) => {
    expect(chineseNumber(text)).toBeNaN();
  });
});

describe('numberOf', () => {
  it.each([
    ['0', 0],
    ['10.50', 10.5],
    ['1,234,567.8', 1234567.8],
    ['十五', 15],
  ])('reads %s', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });
});

describe('fraction', () => {
  it.each([
    ['百', '九十五', 95, '%'],
    ['百', '百', 100, '%'],
    ['百', '95.5', 95.5, '%'],
    ['百', '三点五', 3.5, '%'],
    ['千', '三', 3, '‰'],
    ['万', '五', 5, '/万'],
    ['十万', '十', 10, '/10万'],
    ['三', '一', 33.33, '%'],
    ['三', '二', 66.67, '%'],
    ['四', '三', 75, '%'],
    ['十', '一', 10, '%'],
  ])('%s分之%s', (whole, part, value, unit) => {
    expect(fraction(whole, part)).toEqual({ value, unit });
  });
});

describe('tenths', () => {
  it.each([
    ['三', undefined, 30],
    ['六', '五', 65],
    ['七', '半', 75],
  ])('%s成%s', (tens, ones, percent) => {
    expect(tenths(tens, ones)).toBe(percent);
  });
});
