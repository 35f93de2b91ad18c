import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import { extractText } from '../extractor.ts';

const BODY = `一、发展基础
截至2020年底，新生儿访视率达到95%。
二、发展领域
（一）儿童与健康
主要目标：
1.新生儿、婴儿死亡率分别降至3.0‰和
4. 5‰以下。
2.到2025年，7岁以下儿童健康管理率达到92%，力争达到95%。
策略措施：
1.建设“15分钟健身圈”，依托12345热线，落实《办法》第3条。
- 7 -
三、重点工程
1.健康工程。建设儿童友好社区3—5个。`;

const extraction = extractText(`青山县儿童发展规划（2021—2030年）\n${BODY}`);

describe('targets', () => {
  it('stand in the order of the text with all that a table needs', () => {
    expect(
      extraction.targets.map((target) => [
        target.indicator.text,
        target.value,
        target.year,
        target.yearBasis,
        target.strength,
        target.section,
        target.domain,
        target.item,
      ]),
    ).toEqual([
      ['新生儿死亡率', 3, 2030, 'period', 'firm', 'goals', '儿童与健康', '1'],
      ['婴儿死亡率', 4.5, 2030, 'period', 'firm', 'goals', '儿童与健康', '1'],
      ['7岁以下儿童健康管理率', 92, 2025, 'stated', 'firm', 'goals', '儿童与健康', '2'],
      ['7岁以下儿童健康管理率', 95, 2025, 'stated', 'aspirational', 'goals', '儿童与健康', '2'],
      ['儿童友好社区', null, 2030, 'period', 'firm', 'projects', null, '1'],
    ]);
  });

  it('quote the source with its blanks and breaks', () => {
    expect(extraction.targets.map(({ source }) => [source.quote, source.line])).toEqual([
      ['3.0‰', 7],
      ['4. 5‰', 8],
      ['92%', 9],
      ['95%', 9],
      ['3—5个', 14],
    ]);
  });

  it('have two ends instead of a value for a range', () => {
    expect(extraction.targets.at(-1)).toMatchObject({ comparator: 'range', value: null, min: 3, max: 5 });
    expect(extraction.targets[0]).not.toHaveProperty('min');
  });

  it('belong to their plan', () => {
    const [plan] = extraction.plans;
    expect(new Set(extraction.targets.map((target) => target.plan))).toEqual(new Set([plan?.id]));
    expect(plan).toMatchObject({
      title: '青山县儿童发展规划（2021—2030年）',
      period: [2021, 2030],
      population: 'children',
    });
  });

  it('have no plan, year and basis where there is no plan', () => {
    const [target] = extractText('学前教育毛入园率达到90%以上。').targets;
    expect(target).toMatchObject({
      value: 90,
      plan: null,
      year: null,
      yearBasis: null,
      section: 'other',
      domain: null,
      item: null,
    });
  });
});

describe('the residue', () => {
  it('says why a number is in no target', () => {
    const reasons = extraction.residue.map(({ quote, reason }) => `${quote} ${reason}`);
    expect(reasons).toEqual(
      expect.arrayContaining([
        '95% history',
        '7岁 age',
        '15分钟 name',
        '12345 name',
        '3条 citation',
        '- 7 - citation',
      ]),
    );
  });

  it('keeps to the numbers that nobody explained', () => {
    const { residue } = extractText('甲8乙。');
    expect(residue).toMatchObject([{ span: { start: 1, end: 2 }, quote: '8', reason: 'unrecognized' }]);
  });

  it('takes in full-width digits', () => {
    expect(extractText('甲８９乙。').residue.map(({ quote }) => quote)).toEqual(['８９']);
  });
});

describe('the status', () => {
  const statusOf = ({ status, diagnostics }: Extraction): [string, string[]] => [
    status,
    diagnostics.map(({ rule }) => rule),
  ];

  it('is ok for a plan', () => {
    expect(extraction.status).toBe('ok');
  });

  it('is partial for a text without a plan, and gives what could be found', () => {
    const found = extractText('学前教育毛入园率达到90%以上。');
    expect(statusOf(found)).toEqual(['partial', ['diagnose/no-plan']]);
    expect(found.targets).toHaveLength(1);
  });

  it.each(['', ' \n　\n'])('is failed for %j', (text) => {
    expect(statusOf(extractText(text))[0]).toBe('failed');
    expect(statusOf(extractText(text))[1]).toContain('read/empty');
  });
});
