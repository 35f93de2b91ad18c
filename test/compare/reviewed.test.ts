import { describe, expect, it } from 'vitest';
import type { DocumentReview } from '../../src/compare/review.ts';
import type { Reviewed } from '../../src/model/decision.ts';
import type { Target } from '../../src/model/extraction.ts';
import { COMMON, compared, extraction, plan, recognized, rowIn, target, trend } from './builders.ts';

const reviewed = (
  verdicts: readonly (readonly [{ readonly id: string }, Reviewed])[],
  rejected: readonly Target[] = [],
): DocumentReview => ({ reviewed: new Map(verdicts.map(([{ id }, verdict]) => [id, verdict])), rejected });

const BASE = target('疫苗接种率');
const OWN = target('疫苗接种率', { value: 95 });

describe('a number off a picture', () => {
  const cellWith = (base: Target, own: Target, reviews: readonly (readonly [string, DocumentReview])[]) => {
    const plans = [extraction('base', [COMMON, base]), extraction('plan', [COMMON, own])];
    return rowIn(compared(plans, { baseline: 'base', reviews: new Map(reviews) }), 'vaccination').cells[
      'plan'
    ];
  };

  it.each(['accepted', 'corrected'] as const)('is as good as any once a person has %s it', (verdict) => {
    const own = recognized(OWN);
    expect(cellWith(BASE, own, [['plan', reviewed([[own, verdict]])]])).toMatchObject({
      verdict: 'stricter',
      recognized: true,
      reviewed: verdict,
    });
  });

  it('of the baseline has to be confirmed too', () => {
    const [base, own] = [recognized(BASE), recognized(OWN)];
    const ofPlan = ['plan', reviewed([[own, 'accepted']])] as const;
    expect(cellWith(base, own, [ofPlan])?.reasonCode).toBe('recognized');
    expect(cellWith(base, own, [ofPlan, ['base', reviewed([[base, 'accepted']])]])?.verdict).toBe('stricter');
  });
});

describe('what reviewers did', () => {
  const TREND = trend('毛入学率');
  const OTHER = target('疫苗接种率', { value: 80, section: 'measures' });
  const plans = [
    extraction('base', [COMMON, BASE, target('毛入学率')]),
    extraction(
      'plan',
      [
        { ...COMMON, plan: 'one' },
        { ...OWN, plan: 'one' },
        { ...OTHER, plan: 'one' },
      ],
      {
        plans: [plan({ id: 'one' }), plan({ id: 'two' })],
        trends: [{ ...TREND, plan: 'one' }],
      },
    ),
  ];
  const review = reviewed(
    [
      [OWN, 'corrected'],
      [OTHER, 'accepted'],
      [TREND, 'accepted'],
    ],
    [{ ...target('龋患率'), plan: 'two' }],
  );
  const comparison = compared(plans, { baseline: 'base', reviews: new Map([['plan', review]]) });

  it('is said of each value, also of those beside, and of a direction', () => {
    const cell = rowIn(comparison, 'vaccination').cells['plan#one'];
    expect([cell?.reviewed, cell?.others[0]?.reviewed]).toEqual(['corrected', 'accepted']);
    expect(rowIn(comparison, 'enrolment').cells['plan#one']?.reviewed).toBe('accepted');
    expect(rowIn(comparison, 'vaccination').cells['base']?.reviewed).toBeNull();
  });

  it('is counted for each plan', () => {
    const { 'plan#one': one, 'plan#two': two, base } = comparison.summary;
    expect(one).toMatchObject({ accepted: 2, corrected: 1, rejected: 0 });
    expect(two).toMatchObject({ accepted: 0, corrected: 0, rejected: 1 });
    expect(base).toMatchObject({ accepted: 0, corrected: 0, rejected: 0 });
  });
});
