import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/model/comparison.ts';
import { citationOf, quoteOf } from '../../../src/report/compare/citation.ts';
import { SAMPLE, UNCHECKED_SAMPLE } from './sample.ts';

const cellOf = ({ comparison }: typeof SAMPLE, id: string, plan: string): Cell =>
  comparison.indicators.find((row) => row.id === id)?.cells[plan] as Cell;

const CELL = cellOf(SAMPLE, 'mortality', 'county');
const PLAN = { title: '白水县规划', documentNumber: '白政发〔2022〕3号', document: 'county' };

describe('citationOf', () => {
  it('names plan, number, part, item, words and line', () => {
    expect(citationOf(PLAN, { ...CELL, line: 7 }, undefined)).toBe(
      '《白水县规划》（白政发〔2022〕3号），儿童与健康，主要目标第1项：“率达到3.2‰以上。”，第7行',
    );
  });

  it('takes the page where there are pages, and leaves out what is not known', () => {
    const bare = { ...CELL, domain: null, item: null, section: 'overview', page: 3 } as const;
    expect(citationOf({ ...PLAN, title: null, documentNumber: null }, bare, undefined)).toBe(
      'county，总体目标：“率达到3.2‰以上。”，第3页',
    );
    expect(citationOf({ ...PLAN, title: '《甲》' }, bare, undefined)).toMatch(/^《甲》（/);
  });

  it('quotes nothing from a reference that nobody has checked', () => {
    const { plans } = UNCHECKED_SAMPLE.comparison;
    const [plan] = plans;
    const row = UNCHECKED_SAMPLE.comparison.indicators.find(({ cells }) => plan && cells[plan.id]);
    const cell = row?.cells[plan?.id ?? ''] as Cell;
    const words = citationOf(PLAN, cell, UNCHECKED_SAMPLE.documents.get('national'));
    expect(words).toMatch(/（通常引用的数字，未与公报核对）$/);
    expect(words).not.toContain('“');
  });
});

describe('quoteOf', () => {
  const quote = (prefix: string, suffix: string): string | null =>
    quoteOf({ target: 't', prefix, quote: '2.0‰', suffix });

  it('ends where its sentence ends', () => {
    expect(quote('一句。率 降至 ', '以下。二句')).toBe('率降至2.0‰以下。');
    expect(quote('率降至', '以下，地区差')).toBe('…率降至2.0‰以下，地区差…');
    expect(quote('一句。\n3. 率降至', '')).toBe('率降至2.0‰');
    expect(quote('一句。\n（3）率降至', '以下')).toBe('（3）率降至2.0‰以下…');
  });

  it('is the sentence of a direction, and nothing where nothing is said', () => {
    expect(quoteOf({ target: null, prefix: '甲', quote: '率提高。', suffix: '乙' })).toBe('率提高。');
    expect(quoteOf({ target: null, prefix: null, quote: null, suffix: null })).toBeNull();
  });
});
