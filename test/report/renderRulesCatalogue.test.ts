import { describe, expect, it } from 'vitest';
import { countExamples, renderRules, renderRulesReadme } from '../../src/report/renderRules.ts';
import { NamesRule } from '../../src/rules/indicatorSchema.ts';
import type { Rule } from '../../src/rules/schema.ts';
import { entry } from '../indicators/rulesWith.ts';

const INDICATORS: Rule = {
  id: 'indicators/own',
  kind: 'indicators',
  summary: 'Own.',
  indicators: [
    entry('beds', '床位', { per: '每千人口', notMeant: ['病床'], examples: ['床位', '床位数'] }),
    entry('courses', '课程', { domain: '教育', polarity: 'interval', unit: ['门', '个'] }),
  ],
};

const NAMES = NamesRule.parse({
  id: 'indicators/names',
  kind: 'names',
  summary: 'Names.',
  ignored: [{ pattern: '^全市', why: 'the region', examples: [['全市甲率', '甲率']] }],
  same: [{ words: ['妇女', '女性'], examples: [['女性率', '妇女率']] }],
  shapes: [{ pattern: '^(.)占(.)$', to: '$2$1', why: 'the order', examples: [['甲占乙', '乙甲']] }],
  apart: [
    {
      words: ['城市', '农村'],
      why: 'the place',
      examples: [
        ['城市甲率', '甲率'],
        ['农村甲率', '甲率'],
      ],
    },
  ],
});

const PAIRS: Rule = {
  id: 'indicators/pairs',
  kind: 'pairs',
  summary: 'Pairs.',
  pairs: [{ names: ['甲率', { name: '乙率', per: '每千人口' }], why: 'they differ' }],
};

const RULES = [INDICATORS, NAMES, PAIRS];

describe('the catalogue among the rules', () => {
  it('counts its examples', () => {
    expect(RULES.map(countExamples)).toEqual([
      { match: 3, noMatch: 1 },
      { match: 3, noMatch: 2 },
      { match: 0, noMatch: 1 },
    ]);
  });

  it('leaves no trace that could be counted', () => {
    expect(renderRules(RULES, new Map(), 80)).toMatch(/^indicators\/own +3 \+ 1 +- +- +Own\.$/m);
  });

  it('is in the README as tables and lists', () => {
    const readme = renderRulesReadme(RULES);
    expect(readme.slice(readme.indexOf('## Indicators\n'))).toBe(`## Indicators

### indicators/own

Own.

| 健康 | id | unit | polarity |
| --- | --- | --- | --- |
| 床位（每千人口） | \`beds\` | % | positive |

| 教育 | id | unit | polarity |
| --- | --- | --- | --- |
| 课程 | \`courses\` | 门, 个 | interval |

## Names of indicators

### indicators/names

Names.

- dropped: \`^全市\` (the region): 全市甲率 = 甲率
- one: 妇女, 女性: 女性率 = 妇女率
- turned: \`^(.)占(.)$\` to \`$2$1\` (the order): 甲占乙 = 乙甲
- apart: 城市, 农村 (the place): 城市甲率 ≠ 甲率; 农村甲率 ≠ 甲率

## Indicators that look alike

### indicators/pairs

Pairs.

- 甲率 ≠ 乙率（每千人口） (they differ)
`);
  });
});
