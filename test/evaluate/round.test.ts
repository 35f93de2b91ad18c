import { expect, it } from 'vitest';
import { round4, shareOf } from '../../src/evaluate/round.ts';

it.each([
  [1 / 32, 0.0312],
  [3 / 32, 0.0938],
  [29 / 32, 0.9062],
  [31 / 32, 0.9688],
  [2 / 3, 0.6667],
  [0.00005, 0.0001],
  [0.99995, 1],
  [1, 1],
  [0, 0],
])('rounds %d to %d as Python does', (share, expected) => {
  expect(round4(share)).toBe(expected);
});

it('takes a share of nothing for 0', () => {
  expect(shareOf(0, 0)).toBe(0);
});
