import { expect, it } from 'vitest';
import { applyDecisions } from '../../../src/review/decisions/applyDecisions.ts';
import { reviewOf } from '../../../src/review/decisions/reviewOf.ts';
import { CATALOGUE } from '../../compare/builders.ts';
import { read, reviewer, targetAt, trendAt } from './sample.ts';

const A = targetAt(100, '疫苗接种率');
const B = targetAt(200, '毛入学率');
const C = targetAt(300, '托位数', { comparator: 'range', value: null, min: 1, max: 2 });
const T = trendAt(400, '健康水平');
const U = trendAt(500, '教育水平');
const PLAN = read('plan', [A, B, C], { trends: [T, U] });

const decide = reviewer();
const DECISIONS = [
  decide(PLAN, A, { decision: 'reject' }),
  decide(PLAN, B, { decision: 'accept' }),
  decide(PLAN, C, {
    decision: 'correct',
    correction: {
      comparator: '>=',
      value: 2,
      min: null,
      max: null,
      indicator: { text: '疫苗接种率', id: null },
    },
  }),
  decide(PLAN, T, { decision: 'reject' }),
  decide(PLAN, U, { decision: 'correct', correction: { direction: 'hold' } }),
];

it('leaves out what was rejected and corrects what was corrected', () => {
  const { extraction, accepted, corrected, rejected } = applyDecisions(PLAN, DECISIONS);
  const { min: _, max: __, ...rest } = C;
  const indicator = { text: '疫苗接种率', id: null };
  expect(extraction.targets).toEqual([B, { ...rest, comparator: '>=', value: 2, indicator }]);
  expect(extraction.trends).toEqual([{ ...U, direction: 'hold' }]);
  expect([accepted, corrected, rejected]).toEqual([[B.id], [C.id, U.id], [A, T]]);
});

it('looks corrected words up in the catalogue', () => {
  const { extraction } = applyDecisions(PLAN, DECISIONS, CATALOGUE);
  expect(extraction.targets.map(({ indicator }) => indicator.id)).toEqual([null, 'vaccination']);
});

it('keeps ids, places, quotes and rules', () => {
  const [, corrected] = applyDecisions(PLAN, DECISIONS).extraction.targets;
  expect([corrected?.id, corrected?.source, corrected?.rules]).toEqual([C.id, C.source, C.rules]);
});

it('does nothing without decisions', () => {
  expect(applyDecisions(PLAN, []).extraction).toEqual(PLAN);
});

it('leaves what a decision no longer fits as it is read now', () => {
  const now = read('plan', [{ ...A, value: 80 }]);
  const { extraction, unfitting } = applyDecisions(now, DECISIONS.slice(0, 1));
  expect([extraction.targets, unfitting]).toEqual([now.targets, DECISIONS.slice(0, 1)]);
});

it('counts a correction that came true as accepted', () => {
  const now = read('plan', [{ ...A, value: 80 }]);
  const corrected = decide(PLAN, A, { decision: 'correct', correction: { value: 80 } });
  expect(applyDecisions(now, [corrected])).toMatchObject({ accepted: [A.id], corrected: [] });
});

it('tells a comparison what was done', () => {
  const { reviewed, rejected } = reviewOf(applyDecisions(PLAN, DECISIONS));
  expect([...reviewed]).toEqual([
    [B.id, 'accepted'],
    [C.id, 'corrected'],
    [U.id, 'corrected'],
  ]);
  expect(rejected).toEqual([A, T]);
});
