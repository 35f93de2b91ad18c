import { describe, expect, it } from 'vitest';
import { extractText } from '../extractor.ts';
import { read } from './passages.ts';

describe('trends', () => {
  it.each([
    ['孕产妇死亡率、婴儿死亡率持续下降，儿童健康水平提高。', ['孕产妇死亡率 down', '婴儿死亡率 down']],
    ['逐步降低儿童肥胖率。', ['儿童肥胖率 down']],
    ['妇女参加生育保险的人数逐年增加。', ['妇女参加生育保险的人数 up']],
    [
      '九年义务教育巩固率稳步提高，高中阶段毛入学率达到95%以上。',
      ['高中阶段毛入学率 >= 95 %', '九年义务教育巩固率 up'],
    ],
    ['出生人口性别比保持稳定。', ['出生人口性别比 hold']],
    ['妇女健康水平显著提高。', []],
    ['提高教师队伍素质。', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('are found in goals and projects, not in measures', () => {
    const { trends } = extractText(
      '青山县儿童发展规划（2021—2030年）\n一、发展领域\n（一）健康\n主要目标：\n1.儿童肥胖率下降。\n策略措施：\n1.儿童龋患率下降。\n二、重点工程\n1.儿童近视率下降。',
    );
    expect(
      trends.map(({ indicator, section, domain, item }) => [indicator.text, section, domain, item]),
    ).toEqual([
      ['儿童肥胖率', 'goals', '健康', '1'],
      ['儿童近视率', 'projects', null, '1'],
    ]);
  });
});
