import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../src/examples/summaryOf.ts';
import { extractText } from '../extractor.ts';

const TITLE = '青山县旅游发展“十四五”规划';
const HEAD = `${TITLE}\n一、发展目标\n1.旅游总收入突破`;

/** Pages as converters part them. */
const said = (...pages: readonly string[]): string[] => extractText(pages.join('\f')).targets.map(summaryOf);

describe('what belongs to a page and not to its text', () => {
  it.each([
    ['a number between marks', '- 3 -\n', ''],
    ['a number with the count of all', '第 3 页 共 20 页\n', ''],
    ['a number of so many', '3/20\n', ''],
    ['a bare number', '3\n', ''],
    ['a bare number, and the title again', '3\n', `${TITLE}\n`],
    ['a number and another name of the plan', '- 3 -\n', '青山县“十四五”规划汇编\n'],
  ])('does not part a sentence: %s', (_, foot, head) => {
    const pages = [
      `${HEAD}\n${foot}`,
      `${head}1000亿元，接待游客\n${foot.replace('3', '4')}`,
      `${head}2000万人次。\n${foot.replace('3', '5')}`,
    ];
    expect(said(...pages)).toEqual(['旅游总收入 >= 1000 亿元', '接待游客 = 2000 万人次']);
  });

  it('leaves a title on the first page and lines that come once', () => {
    const extraction = extractText(`${HEAD}1000亿元。\f2.旅游景区达到\f30个。`);
    expect(extraction.plans.map(({ title }) => title)).toEqual([TITLE]);
    expect(extraction.targets.map(summaryOf)).toEqual(['旅游总收入 >= 1000 亿元', '旅游景区 = 30 个']);
  });

  it('accounts for its numbers', () => {
    const { residue } = extractText(`${HEAD}\n17\n\f1000亿元。\n18\n`);
    expect(residue.filter(({ reason }) => reason === 'citation').map(({ quote }) => quote)).toEqual([
      '17',
      '18',
    ]);
  });
});

describe('marks of notes', () => {
  it.each(['①', '②③', '[1]', '³'])('do not part a value from what bounds it: %s', (mark) => {
    expect(said(`${HEAD}1000亿元${mark}，接待游客${mark}2000万人次以上${mark}。`)).toEqual([
      '旅游总收入 >= 1000 亿元',
      '接待游客 >= 2000 万人次',
    ]);
  });
});
