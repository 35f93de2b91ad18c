import { describe, expect, it } from 'vitest';
import { instantsFrom } from '../../src/serve/instants.ts';

describe('instantsFrom', () => {
  it('gives a later instant each time, though the clock stands still or goes back', () => {
    const clock = [1000, 1000, 500, 2000];
    const instant = instantsFrom(() => clock.shift() ?? 0);
    expect([1, 2, 3, 4].map(() => Date.parse(instant(null)))).toEqual([1000, 1001, 1002, 2000]);
  });

  it('comes after a decision whose clock is ahead', () => {
    expect(instantsFrom(() => 0)('2030-01-01T00:00:00.000Z')).toBe('2030-01-01T00:00:00.001Z');
  });
});
