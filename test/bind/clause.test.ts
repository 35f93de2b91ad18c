import { describe, expect, it } from 'vitest';
import { clauseEnd, clauseStart, clausesIn } from '../../src/bind/clause.ts';

const SENTENCE = '一，二（三，四）五；六《七。》八：九。';

const clauseAt = (text: string, at: number): string =>
  text.slice(clauseStart(text, 0, at), clauseEnd(text, at));

describe('clauses', () => {
  it('end at commas and stops outside of brackets', () => {
    const clauses = clausesIn(SENTENCE, 0, SENTENCE.length).map(({ start, end }) =>
      SENTENCE.slice(start, end),
    );
    expect(clauses).toEqual(['一', '二（三，四）五', '六《七。》八', '九']);
  });

  it.each([
    ['五', '二（三，四）五'],
    ['八', '六《七。》八'],
    ['九', '九'],
    ['四', '四'],
  ])('hold %s', (char, clause) => {
    expect(clauseAt(SENTENCE, SENTENCE.indexOf(char))).toBe(clause);
  });

  it('do not begin before the limit', () => {
    expect(clauseStart('甲乙丙', 1, 3)).toBe(1);
  });

  it('survive a bracket that never opens or never closes', () => {
    expect(clausesIn('甲）乙，丙', 0, 5).length).toBeGreaterThan(0);
    expect(clauseAt('（甲，乙', 3)).toBe('乙');
  });
});
