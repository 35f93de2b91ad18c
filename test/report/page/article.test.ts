import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Residue, Target, Trend } from '../../../src/model/extraction.ts';
import { addressOf } from '../../../src/report/page/address.ts';
import { articleOf } from '../../../src/report/page/article.ts';
import { visible } from '../../../src/report/page/html.ts';
import type { Marked } from '../../../src/report/page/notes.ts';
import { CORPUS } from '../../corpus.ts';
import { extractText } from '../../extractor.ts';
import { PLAN } from '../../plan.ts';

const pageOf = (text: string, marked: Marked, id = 'd') =>
  load(`<div id="all">${[...articleOf(text, marked, id)].join('')}</div>`);

const shownOf = (text: string): string => visible(text).replace(/\r\n?/g, '\n');

const PIECES = ['2.0‰', '，', '降至', '\n', '\r\n', '\r', '  ', '\t', '<script>', '</noscript>', '&amp;'];
const STRANGE = ['"', "'", '\0', '\u001b[31m', '\u202e', '𠀀', '\ud800', '\ufeff', '\u2028', '一、总则'];

const texts = fc.array(fc.constantFrom(...PIECES, ...STRANGE), { maxLength: 40 }).map((all) => all.join(''));

const spans = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));

const [TARGET] = extractText(PLAN).targets as [Target];

const marked = fc.record({
  targets: fc.array(
    spans.map((number): Target => ({ ...TARGET, id: 'x', source: { ...TARGET.source, number } })),
    { maxLength: 6 },
  ),
  trends: fc.array(
    spans.map(
      (sentence): Trend => ({
        ...TARGET,
        direction: 'up',
        source: { sentence, quote: '', prefix: '', suffix: '', line: 1, page: null },
      }),
    ),
    { maxLength: 4 },
  ),
  residue: fc.array(
    spans.map((span): Residue => ({ span, quote: '', reason: 'age', rule: null })),
    { maxLength: 6 },
  ),
});

describe('articleOf', () => {
  it('holds the text, and nothing else, wherever marks lie', () => {
    fc.assert(
      fc.property(texts, marked, (text, notes) => {
        expect(pageOf(text, { plans: [], ...notes })('#all').text()).toBe(shownOf(text));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('covers with each mark what it is about', () => {
    fc.assert(
      fc.property(texts, marked, (text, notes) => {
        const $ = pageOf(text, { plans: [], ...notes });
        const characters = [...text];
        for (const [at, { source }] of notes.targets.entries()) {
          const { start, end } = source.number;
          // Blanks at the ends of lines stand between the blocks.
          const covered = (words: string): string => words.replace(/\s/gu, '');
          const expected = covered(visible(characters.slice(start, end).join('')));
          expect(covered($(`[data-target~="${at}"]`).text())).toBe(expected);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it.each(CORPUS)('marks every target, trend and left number of $id', ({ id, text, extraction }) => {
    const $ = pageOf(text, extraction, id);
    expect($('#all').text()).toBe(shownOf(text));
    const slice = ({ start, end }: { start: number; end: number }): string =>
      [...text].slice(start, end).join('');
    for (const [at, target] of extraction.targets.entries()) {
      expect($(`mark[data-target~="${at}"]`).text()).toBe(slice(target.source.number));
      expect($(`[id="${addressOf(id, target.id)}"]`)).toHaveLength(1);
    }
    for (const at of extraction.trends.keys()) expect($(`u[data-trend~="${at}"]`).length).toBeGreaterThan(0);
    for (const [at, { span }] of extraction.residue.entries())
      expect($(`[data-residue~="${at}"]`).text()).toBe(slice(span));
    const domains = extraction.plans.flatMap((plan) => plan.domains);
    expect($('h3')).toHaveLength(extraction.plans.length);
    expect($('h5').length).toBeGreaterThanOrEqual(domains.length);
    for (const { span } of domains) expect($(`h5[data-at="${span.start}"]`)).toHaveLength(1);
  });

  it('says where each block begins, in code points', () => {
    const text = '𠀀𠀀\n  第二行';
    const $ = pageOf(text, { plans: [], targets: [], trends: [], residue: [] });
    expect(
      $('[data-at]')
        .toArray()
        .map((each) => $(each).attr('data-at')),
    ).toEqual(['0', '5']);
  });

  it('gives two targets of one number both their addresses', () => {
    const twice = ['a', 'b'].map((id) => ({
      ...TARGET,
      id,
      source: { ...TARGET.source, number: { start: 0, end: 2 } },
    }));
    const $ = pageOf('90%', { plans: [], targets: twice, trends: [], residue: [] });
    expect($('mark').attr('data-target')).toBe('0 1');
    expect($(`[id="${addressOf('d', 'a')}"], [id="${addressOf('d', 'b')}"]`)).toHaveLength(2);
  });

  it('takes a line of a million characters, and many marks in one line', () => {
    const text = '9，'.repeat(100_000);
    const residue = Array.from(
      { length: 20_000 },
      (_, at): Residue => ({
        span: { start: 2 * at, end: 2 * at + 1 },
        quote: '9',
        reason: 'age',
        rule: null,
      }),
    );
    const html = [...articleOf(text, { plans: [], targets: [], trends: [], residue }, 'd')].join('');
    expect(html.match(/data-residue/g)).toHaveLength(20_000);
  });
});
