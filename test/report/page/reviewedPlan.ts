import type { Target, Trend } from '../../../src/model/extraction.ts';
import { pageReviewOf } from '../../../src/report/page/pageReview.ts';
import { applyDecisions } from '../../../src/review/decisions/applyDecisions.ts';
import { extractText } from '../../extractor.ts';
import { PLAN } from '../../plan.ts';
import { reviewer } from '../../review/decisions/sample.ts';

/** A plan with a target accepted, one corrected, one rejected, and its trend rejected. */
export const TEXT = PLAN.replace('以下。', '以下，城乡差距逐步缩小。');
export const READ = extractText(TEXT, 'plan');

const decide = reviewer('李\u202e');
const [first, second, third] = READ.targets as [Target, Target, Target];
const [trend] = READ.trends as [Trend];

export const DECISIONS = [
  decide(READ, first, { decision: 'accept' }),
  decide(READ, second, {
    decision: 'correct',
    correction: { comparator: '>=', value: 5, baselineYear: 2020, strength: 'aspirational' },
    why: '<b>原文</b>',
  }),
  decide(READ, third, { decision: 'reject', why: '是成绩' }),
  decide(READ, trend, { decision: 'reject' }),
];

const applied = applyDecisions(READ, DECISIONS);

export const LEFT = applied.extraction;
export const REVIEW = pageReviewOf(LEFT, applied.settled);
export const IDS = { accepted: first.id, corrected: second.id, rejected: third.id, trend: trend.id };
