import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/model/decision.ts';
import { span } from '../../../src/model/span.ts';
import { goldOf } from '../../../src/review/decisions/goldOf.ts';
import { read, reviewer, shifted, targetAt, trendAt } from './sample.ts';

const A = targetAt(100, '疫苗接种率');
const B = targetAt(200, '毛入学率');
const C = targetAt(300, '托位数');
const T = trendAt(400, '健康水平');
const PLAN = read('plan', [A, B, C], { trends: [T] });
const decide = reviewer();
const ACCEPTED = decide(PLAN, A, {});

const goldIn = (plan: typeof PLAN, decisions: readonly Decision[], text = '') => {
  const made = goldOf(text, plan, decisions);
  return (
    made && {
      gold: made.gold.targets?.map(({ indicator, value, span: at }) => [indicator, value, at]),
      judged: made.judged.targets.map(({ id }) => id),
      undecided: made.undecided,
    }
  );
};

describe('gold', () => {
  it('is what was accepted or corrected; what was rejected must not be found', () => {
    const decisions = [
      ACCEPTED,
      decide(PLAN, B, { decision: 'correct', correction: { value: 95 } }),
      decide(PLAN, C, { decision: 'reject' }),
    ];
    expect(goldIn(PLAN, decisions)).toEqual({
      gold: [
        ['疫苗接种率', 90, span(100, 103)],
        ['毛入学率', 95, span(200, 203)],
      ],
      judged: [A.id, B.id, C.id],
      undecided: 1,
    });
  });

  it('is of trends too', () => {
    const made = goldOf('', PLAN, [decide(PLAN, T, {})]);
    expect(made?.gold).toMatchObject({ targets: null, trends: [{ indicator: '健康水平', direction: 'up' }] });
    expect([made?.judged.trends, made?.judged.targets]).toEqual([[T], []]);
  });

  it('is what is not found any more', () => {
    const now = read('plan', [B]);
    expect(goldIn(now, [ACCEPTED])).toEqual({
      gold: [['疫苗接种率', 90, span(100, 103)]],
      judged: [],
      undecided: 1,
    });
  });

  it('is looked up by its words in a text that has changed', () => {
    const { prefix, quote, suffix } = A.source;
    const now = read('plan', [], { text: 'b' });
    const words = `${prefix}${quote}${suffix}`;
    const at = span(1 + prefix.length, 1 + prefix.length + quote.length);
    expect(goldIn(now, [ACCEPTED], `😀${words}`)?.gold).toEqual([['疫苗接种率', 90, at]]);
    expect(goldIn(now, [ACCEPTED], words + words)).toBeNull();
    expect(goldIn(now, [ACCEPTED], '别的')).toBeNull();
  });

  it('is held against a reading that is another now', () => {
    const now = read('plan', [{ ...shifted(A, 7), value: 80 }], { text: 'b' });
    expect(goldIn(now, [ACCEPTED])).toEqual({
      gold: [['疫苗接种率', 90, span(107, 110)]],
      judged: [A.id],
      undecided: 0,
    });
  });

  it('says nothing of a new reading where another one was rejected', () => {
    const now = read('plan', [{ ...A, value: 80 }]);
    expect(goldIn(now, [decide(PLAN, A, { decision: 'reject' })])).toEqual({
      gold: [],
      judged: [],
      undecided: 1,
    });
  });

  it('is none without decisions', () => {
    expect(goldOf('', PLAN, [])).toBeNull();
  });
});
