import { expect, it } from 'vitest';
import { read, reviewer, sha, targetAt, trendAt } from './sample.ts';

const A = targetAt(100, '疫苗接种率', { indicator: { text: '疫苗接种率', id: 'vaccination' } });
const T = trendAt(300, '健康水平');
const PLAN = read('plan', [A], { trends: [T] });

it('says what was decided, where, on what, by whom and when', () => {
  expect(reviewer('王')(PLAN, A, { decision: 'reject', why: '历史数字' })).toMatchObject({
    decision: 'reject',
    kind: 'target',
    document: 'plan',
    textSha256: sha('a'),
    place: { start: 100, end: 103 },
    quote: '90%',
    fields: { indicator: { text: '疫苗接种率', id: 'vaccination' }, value: 90, year: 2030 },
    correction: null,
    why: '历史数字',
    by: '王',
    when: '2026-01-01T00:01:00.000Z',
  });
});

it('takes the sentence for the place of a trend', () => {
  expect(reviewer()(PLAN, T, {})).toMatchObject({ kind: 'trend', place: { start: 300, end: 310 } });
});

it('keeps of a correction only what is other than it was read', () => {
  const { correction } = reviewer()(PLAN, A, {
    decision: 'correct',
    correction: { value: 95, unit: '%', year: 2030, min: null },
  });
  expect(correction).toEqual({ value: 95 });
});

it('lets new words have no entry of the old ones', () => {
  const indicator = { text: '国家免疫规划疫苗接种率', id: 'vaccination' };
  const { correction } = reviewer()(PLAN, A, { decision: 'correct', correction: { indicator } });
  expect(correction).toEqual({ indicator: { ...indicator, id: null } });
});

it('takes no correction that corrects nothing', () => {
  const nothing = { decision: 'correct', correction: { value: 90 } } as const;
  expect(() => reviewer()(PLAN, A, nothing)).toThrow('nothing is corrected');
});
