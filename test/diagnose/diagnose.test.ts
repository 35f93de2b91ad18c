import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/extraction.ts';
import { CORPUS } from '../corpus.ts';
import { extractText } from '../extractor.ts';

const plan = (...lines: string[]): string =>
  ['清河县儿童发展规划（2021—2030年）', '一、主要目标', ...lines].join('\n');

const diagnostics = (text: string): readonly Diagnostic[] => extractText(text).diagnostics;
const rules = (text: string): string[] => diagnostics(text).map(({ rule }) => rule);

/** What the only diagnostic points at. */
const pointed = (text: string): string => {
  const { span } = diagnostics(text)[0] ?? {};
  return span ? [...text].slice(span.start, span.end).join('') : '';
};

describe('unequal lists', () => {
  it.each([
    ['1.新生儿访视率、产妇访视率分别达到90%、80%和70%。', '3 values are shared out over 2 indicators'],
    ['1.新生儿访视率、产妇访视率、婚检率分别达到90%和80%。', '2 values are shared out over 3 indicators'],
  ])('%s', (line, message) => {
    expect(diagnostics(plan(line))).toMatchObject([
      { rule: 'diagnose/unequal-lists', severity: 'warning', message },
    ]);
  });

  it.each([
    '1.新生儿访视率、产妇访视率分别达到90%和80%。',
    '1.婴儿、5岁以下儿童死亡率和婚检率分别达到3‰、5‰和80%。',
    '1.婚检率到2025年、2030年分别达到90%和80%。',
    '1.新生儿访视率、产妇访视率均达到90%。',
  ])('not in %s', (line) => {
    expect(rules(plan(line))).toEqual([]);
  });
});

describe('unlikely units', () => {
  it.each([
    ['1.婴儿死亡率降至4.5%以下。', '4.5%', '婴儿死亡率 is printed as 4.5%; it is given in ‰ / /千'],
    ['1.孕产妇死亡率降至10‰以下。', '10‰', '孕产妇死亡率 is printed as 10‰; it is given in /10万'],
  ])('%s', (line, quote, message) => {
    expect(diagnostics(plan(line))).toMatchObject([
      { rule: 'diagnose/unlikely-unit', severity: 'warning', message },
    ]);
    expect(pointed(plan(line))).toBe(quote);
  });

  it.each([
    '1.婴儿死亡率降至4.5‰以下。',
    '1.婴儿死亡率比2020年下降10%。',
    '1.孕产妇死亡率降至10/10万以下。',
    '1.儿童近视率降至50%以下。',
  ])('not in %s', (line) => {
    expect(rules(plan(line))).toEqual([]);
  });
});

describe('two values for one year', () => {
  it('says where the other one stands', () => {
    const text = plan('1.自来水普及率达到95%。', '2.其他。', '3.自来水普及率达到90%。');
    expect(diagnostics(text)).toMatchObject([
      {
        rule: 'diagnose/two-values',
        severity: 'warning',
        message: '自来水普及率 is 90% here and 95% on line 3, both for 2030',
      },
    ]);
    expect(pointed(text)).toBe('90%');
  });

  it.each([
    ['1.婚检率达到95%。', '2.婚检率达到95%。'],
    ['1.婚检率到2025年达到80%，到2030年达到90%。', '2.乙。'],
    ['1.婚检率达到80%，力争达到90%。', '2.乙。'],
    ['1.每千名儿童拥有床位3张。', '2.每千名老年人拥有床位30张。'],
  ])('not in %s %s', (...lines) => {
    expect(rules(plan(...lines))).toEqual([]);
  });

  it('not in two plans of one file', () => {
    const women = plan('1.自来水普及率达到95%。').replace('儿童', '妇女');
    expect(rules(`${women}\n${plan('1.自来水普及率达到90%。')}`)).toEqual([]);
  });
});

describe('skipped items', () => {
  it('says which number is missing', () => {
    const text = plan('1.甲。', '2.乙。', '4.丙。');
    expect(diagnostics(text)).toMatchObject([
      { rule: 'diagnose/skipped-item', severity: 'warning', message: 'number 3 is missing: 4 follows' },
    ]);
    expect(pointed(text)).toBe('4.');
  });

  it.each([
    [['1.甲。', '2.乙。', '二、主要措施', '1.丙。']],
    [['1.新生儿、婴儿和5岁以下儿童死亡率分别降至3‰、', '5.3‰和6.5‰以下。', '2.乙。']],
    [['1.甲。', '2.3岁以下儿童乙率达到90%。', '3.丙。']],
  ])('not in %j', (lines) => {
    expect(rules(plan(...lines))).toEqual([]);
  });
});

describe('ambiguous regions', () => {
  const ambiguous = plan('1.甲率达到90%。').replace('清河县', '新城区');

  it('names the codes', () => {
    const [diagnostic] = diagnostics(ambiguous);
    expect(diagnostic).toMatchObject({ rule: 'diagnose/ambiguous-region', severity: 'warning' });
    expect(diagnostic?.message).toContain('150102、610102');
  });

  it('not where the text tells', () => {
    expect(rules(`${ambiguous}\n西安市新城区人民政府`)).toEqual([]);
  });
});

describe('no plan', () => {
  it('is an error without a place', () => {
    expect(diagnostics('甲率达到90%。')).toMatchObject([
      { rule: 'diagnose/no-plan', severity: 'error', span: null },
    ]);
  });
});

describe('all diagnostics', () => {
  it('stand in the order of the text', () => {
    const found = diagnostics(
      plan(
        '1.婴儿死亡率降至4.5%。',
        '3.新生儿访视率、产妇访视率分别达到90%、80%和70%。',
        '4.婴儿死亡率降至5‰。',
      ),
    );
    expect(found.map(({ rule }) => rule)).toEqual([
      'diagnose/unlikely-unit',
      'diagnose/skipped-item',
      'diagnose/unequal-lists',
    ]);
  });

  it('say what to do, and leave no word open', () => {
    const found = CORPUS.flatMap(({ extraction }) => extraction.diagnostics);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ message, note }) => /[{}]/.test(message) || !note)).toEqual([]);
  });

  it('raise the death rates of 细河区 that are printed in %, and nothing else', () => {
    const found = CORPUS.map(({ id, extraction }) => [id, extraction.diagnostics.map(({ rule }) => rule)]);
    expect(found).toEqual([
      ['kelan-children-14th-fyp', []],
      ['qingyuan-children-2021-2030', []],
      ['xihe-women-children-2021-2030', Array.from({ length: 6 }, () => 'diagnose/unlikely-unit')],
    ]);
  });
});
