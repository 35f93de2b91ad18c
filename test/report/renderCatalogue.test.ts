import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/indicators/catalogue.ts';
import { renderCatalogue } from '../../src/report/renderCatalogue.ts';
import { RULES } from '../extractor.ts';
import { entry, rulesWith } from '../indicators/rulesWith.ts';
import { widthOf } from './width.ts';

describe('renderCatalogue', () => {
  it.each([40, 80, 120])('fits into %d columns', (width) => {
    // The longest names of all are among them.
    const entries = [...catalogueOf(RULES).entries]
      .sort((a, b) => b.name.length - a.name.length)
      .slice(0, 60);
    expect(widthOf(renderCatalogue(entries, width))).toBeLessThanOrEqual(width);
  });

  it('has a table for each domain', () => {
    const { entries } = catalogueOf(
      rulesWith([
        entry('beds', '床位', { unit: ['张', '万张'], per: '每千人口' }),
        entry('courses', '课程', { domain: '教育', polarity: 'unknown', population: 'children' }),
        entry('deaths', '死亡率', { polarity: 'negative', unit: ['‰'] }),
      ]),
    );
    expect(
      renderCatalogue(entries, 60)
        .split('\n')
        .map((line) => line.replace(/ +/g, ' ')),
    ).toEqual([
      '健康',
      '',
      '床位（每千人口） 张 ↑',
      'beds 万张',
      '死亡率 ‰ ↓',
      'deaths',
      '',
      '教育',
      '',
      '课程 % ? children',
      'courses',
      '',
      '3 indicators',
      '↑ higher is better, ↓ lower is better, ↕ a value in between,',
      '? nobody can say',
      '',
    ]);
  });
});
