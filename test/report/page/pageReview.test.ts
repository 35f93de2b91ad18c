import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../src/report/page/address.ts';
import { articleOf } from '../../../src/report/page/article.ts';
import { documentDataOf } from '../../../src/report/page/documentDataOf.ts';
import { documentDataFrom, documentJsonOf } from '../../../src/report/page/documentJson.ts';
import { figuresDataOf } from '../../../src/report/page/figuresData.ts';
import { listingOf } from '../../../src/report/page/listing.ts';
import { NO_PAGE_REVIEW, pageReviewOf } from '../../../src/report/page/pageReview.ts';
import { quotesOf } from '../../../src/report/page/quotes.ts';
import { readWords, reviewLine } from '../../../src/report/page/reviewWords.ts';
import { applyDecisions } from '../../../src/review/decisions/applyDecisions.ts';
import { CATALOGUE } from '../../compare/builders.ts';
import { DECISIONS, IDS, LEFT, READ, REVIEW, TEXT } from './reviewedPlan.ts';

const page = (html: Iterable<string>) => load([...html].join(''));

const listing = (review = REVIEW) => page(listingOf(LEFT, review))('body').text();

describe('pageReviewOf', () => {
  it('says who decided what, when and why, and what was read otherwise', () => {
    expect([...REVIEW.taken.keys()]).toEqual([IDS.accepted, IDS.corrected]);
    expect(REVIEW.taken.get(IDS.accepted)).toEqual({
      verdict: 'accepted',
      by: '李',
      when: '2026-01-01T00:01:00.000Z',
      why: null,
      read: [],
    });
    expect(REVIEW.taken.get(IDS.corrected)).toMatchObject({
      verdict: 'corrected',
      why: '<b>原文</b>',
      read: [
        ['value', '≤4.5‰'],
        ['baselineYear', null],
        ['strength', 'firm'],
      ],
    });
    expect(REVIEW.rejected.map(({ found, review }) => [found.id, review.verdict, review.why])).toEqual([
      [IDS.rejected, 'rejected', '是成绩'],
      [IDS.trend, 'rejected', null],
    ]);
  });

  it('takes a correction that the program now reads by itself for accepted', () => {
    const now = applyDecisions(LEFT, DECISIONS);
    const { taken } = pageReviewOf(now.extraction, now.settled);
    expect(taken.get(IDS.corrected)).toMatchObject({ verdict: 'accepted', read: [] });
  });

  it('puts what was read in words of both languages', () => {
    const review = REVIEW.taken.get(IDS.corrected);
    expect(review && readWords(review, 'zh')).toBe('数值 ≤4.5‰，基期年份 无，力度 确定');
    expect(review && readWords(review, 'en')).toBe('value ≤4.5‰, baseline year none, strength firm');
    expect(review && reviewLine(review)).toBe(
      '◆ 经人工更正（李，2026-01-01）：<b>原文</b>；程序原读：数值 ≤4.5‰，基期年份 无，力度 确定',
    );
  });
});

describe('a document that was reviewed', () => {
  const $ = page(['<div id="all">', ...articleOf(TEXT, LEFT, 'plan', REVIEW), '</div>']);
  const at = (id: string) => $(`[id="${addressOf('plan', id)}"]`);

  it('has its text as it was, with all marks in place', () => {
    expect($('#all').text()).toBe(TEXT);
    expect(at(IDS.accepted).attr('data-review')).toBe('accepted');
    expect(at(IDS.corrected).attr('data-review')).toBe('corrected');
    expect([at(IDS.rejected).prop('tagName'), at(IDS.rejected).text()]).toEqual(['S', '90%']);
    expect(at(IDS.rejected).attr('title')).toContain('经人工剔除');
    const pieces = $('s.trend[data-rejected="1"]');
    expect(pieces.last().attr('data-review')).toBe('rejected');
    expect(pieces.filter('[data-review]')).toHaveLength(1);
  });

  it('shows them too where the text is gone', () => {
    const quotes = page(quotesOf(LEFT, REVIEW));
    expect(quotes('s')).toHaveLength(2);
    expect(quotes('mark[data-review]')).toHaveLength(2);
  });

  it('lists them with what was decided, and nothing of it where nobody decided', () => {
    const words = listing();
    expect(words).toContain('人工剔除（2）');
    expect(words).toContain('✕ 经人工剔除（李，2026-01-01）：是成绩');
    expect(words).toContain('◇ 经人工核对（李，2026-01-01）');
    expect(words).toContain('程序原读：数值 ≤4.5‰');
    expect(words).toContain('：<b>原文</b>；');
    expect(listing(NO_PAGE_REVIEW)).not.toMatch(/复核|人工/);
  });

  it('gives the page all of it, and cites what was corrected as such', () => {
    const data = documentDataOf(LEFT, REVIEW);
    expect(documentDataFrom(documentJsonOf(data))).toEqual(data);
    const [accepted, corrected] = data.targets;
    expect(accepted?.cited).not.toContain('人工');
    expect(corrected?.cited).toMatch(/第9行（经人工更正）$/);
    expect(corrected?.shown).toBe('≥5‰');
    expect(data.rejected.map(({ id, cited }) => [id, cited])).toEqual([
      [IDS.rejected, null],
      [IDS.trend, null],
    ]);
    expect(data.targets.length + data.trends.length + data.rejected.length).toBe(
      READ.targets.length + READ.trends.length,
    );
  });

  it('is counted', () => {
    expect(figuresDataOf([LEFT], CATALOGUE, [REVIEW]).reviews).toEqual({
      accepted: 1,
      corrected: 1,
      rejected: 2,
    });
    expect(figuresDataOf([LEFT], CATALOGUE).reviews).toBeNull();
  });
});
