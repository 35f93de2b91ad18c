import { describe, expect, it } from 'vitest';
import { yearFinder } from '../../src/mention/year.ts';
import { RULES } from '../extractor.ts';

const finder = yearFinder(RULES, () => 2030);

describe('years that something is due by', () => {
  it.each([
    ['到2025年，甲率达到90%', [[2025]]],
    ['2025年底前建成', [[2025]]],
    ['至2025年末达到', [[2025]]],
    ['到2023年、2025年分别达到', [[2023, 2025]]],
    ['到2025年和2030年，分别提高', [[2025, 2030]]],
    ['到2023、2025年分别达到', [[2023, 2025]]],
    ['到2025年达到80%，到2030年达到90%', [[2025], [2030]]],
    ['到二〇三五年，基本实现', [[2035]]],
    ['到二○二五年', [[2025]]],
    ['到“十四五”末，达到', [[2025]]],
    ['到规划期末，达到', [[2030]]],
    ['到期末达到', [[2030]]],
    ['2021—2025年建设', [[2025]]],
    ['达到2025人', []],
    ['2025亩', []],
    ['甲率达到90%', []],
  ])('%s', (text, years) => {
    expect(finder.years(text).map((each) => each.years)).toEqual(years);
  });

  it('stand with the words that belong to them', () => {
    const text = '力争到2025年底前建成';
    const [years] = finder.years(text);
    expect(text.slice(years?.start, years?.end)).toBe('到2025年底前');
  });
});

describe('what a change is counted from', () => {
  it.each([
    ['以2020年数据为基数下降20%', [2020], null],
    ['以2020年为基期下降20%', [2020], null],
    ['比2020年提高3个百分点', [2020], null],
    ['较2020年下降18%', [2020], null],
    ['与2020年相比下降18%', [2020], null],
    ['较“十三五”末提高20%', [2020], null],
    ['分别在2019年和2022年基础上提高10%', [2019, 2022], null],
    ['由2020年的10.2年提高到11年', [2020], 10.2],
    ['从2020年的85%提高到90%', [2020], 85],
    ['从目前的30%提高到50%', [], 30],
    ['增加到2020年的1.5倍', [2020], null],
  ])('%s', (text, years, value) => {
    expect(finder.baselines(text).map((each) => [each.years, each.value])).toEqual([[years, value]]);
  });

  it.each(['到2025年达到90%', '2025年比例达到90%', '男女比例为1.05', '在2025年前建成'])(
    'is not in %s',
    (text) => {
      expect(finder.baselines(text)).toEqual([]);
    },
  );
});
