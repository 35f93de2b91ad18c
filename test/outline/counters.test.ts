import { describe, expect, it } from 'vitest';
import { type Counters, counts, resetBelow } from '../../src/outline/counters.ts';
import { type Marker, markerOf } from '../../src/outline/marker.ts';

const marker = (line: string): Marker => {
  const found = markerOf(line);
  if (!found) throw new Error(`${line} begins with no number`);
  return found;
};

const counted = (digit: number): Counters => new Map([['digit', digit]]);

describe('counts', () => {
  it.each([
    ['the next number', counted(2), '3.甲', true, true],
    ['the next number where a line breaks inside a sentence', counted(2), '3.甲', false, true],
    ['a number that skips one', counted(2), '4.甲', true, true],
    ['a list that begins again', counted(9), '1.甲', true, true],
    ['an age with the number that comes next', counted(5), '6.3岁以下', true, true],
    ['an age with another number', counted(2), '6.3岁以下', true, false],
    ['a number far ahead', counted(2), '30.甲', true, false],
    ['a number that goes back', counted(5), '3.甲', true, false],
    ['a number that skips inside a sentence', counted(2), '4.甲', false, false],
  ] as const)('tells whether %s counts', (_, counters, line, fresh, expected) => {
    expect(counts(counters, marker(line), fresh, true)).toBe(expected);
  });
});

describe('resetBelow', () => {
  it('forgets what stands below a heading and nothing above it', () => {
    const counters: Counters = new Map([
      ['cn', 2],
      ['cnParen', 3],
      ['digit', 4],
    ]);
    resetBelow(counters, 'cnParen');
    expect([...counters]).toEqual([
      ['cn', 2],
      ['cnParen', 3],
    ]);
  });
});
