import { describe, expect, it } from 'vitest';
import { alternation, expand, type Fragments } from '../../src/rules/fragments.ts';

const FRAGMENTS: Fragments = new Map<string, readonly string[] | string>([
  ['unit', ['%', '个', '个百分点', '1.5（倍）']],
  ['digits', '\\d+'],
  ['number', '{digits}{unit}'],
  ['self', 'a{self}'],
  ['first', '{second}'],
  ['second', '{first}'],
]);

const matches = (source: string, text: string): string | undefined =>
  new RegExp(expand(source, FRAGMENTS)).exec(text)?.[0];

describe('expand', () => {
  it.each([
    ['{number}', '提高3个百分点', '3个百分点'],
    ['{number}', '达到90%', '90%'],
    ['^{unit}$', '1.5（倍）', '1.5（倍）'],
    ['^{unit}x?$', '个百分点x', '个百分点x'],
    ['^{unit}x?$', 'x', undefined],
    ['\\d{2}', '2030', '20'],
  ])('puts fragments into %s', (source, text, found) => {
    expect(matches(source, text)).toBe(found);
  });

  it('takes words as they are written', () => {
    expect(matches('^{unit}$', '1x5（倍）')).toBeUndefined();
  });

  it.each([
    ['{nothing}', 'there is no fragment {nothing}'],
    ['{self}', '{self} refers to itself: self → self'],
    ['{first}', '{first} refers to itself: first → second → first'],
  ])('refuses %s', (source, reason) => {
    expect(() => expand(source, FRAGMENTS)).toThrow(reason);
  });
});

describe('alternation', () => {
  it('puts longer words first', () => {
    expect(alternation(['a', 'abc', 'ab'])).toBe('abc|ab|a');
  });
});
