import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/outline/line.ts';

const lines = (text: string): [number, string][] =>
  linesOf(text).map(({ number, start, end }) => [number, text.slice(start, end)]);

describe('linesOf', () => {
  it('leaves out blanks at the ends and lines of blanks, and counts every line', () => {
    expect(lines('  一　\n\n 　\n二 三\t')).toEqual([
      [1, '一'],
      [4, '二 三'],
    ]);
  });

  it.each(['\n', '\r\n', '\r', '\u2028', '\u2029', '\v', '\f', '\u0085'])('ends a line at %j', (end) => {
    expect(lines(`一${end}二`)).toEqual([
      [1, '一'],
      [2, '二'],
    ]);
  });

  it('has none for an empty text', () => {
    expect(lines('')).toEqual([]);
    expect(lines('\ufeff \n')).toEqual([]);
  });
});
