import { describe, expect, it } from 'vitest';
import { renderTable } from '../../../src/report/compare/renderTable.ts';
import { extraction, plan, region } from '../../compare/builders.ts';
import { columnsOf, widthOf } from '../width.ts';
import { comparedWith, EXTRACTIONS, HOSTILE_SAMPLE, printed, SAMPLE, UNCHECKED_SAMPLE } from './sample.ts';

const lineWith = (output: string, word: string): string =>
  output.split('\n').find((line) => line.includes(word)) ?? '';

const COUNTIES = Array.from({ length: 12 }, (_, number) =>
  extraction(`county${number}`, [printed('疫苗接种率', '90%'), printed('毛入学率', '90%', { year: 2025 })], {
    plans: [plan({ region: region(`第${number}县`, 'county', String(110_100 + number)) })],
  }),
);

describe('renderTable', () => {
  it('has a row for an indicator under its domain and a column for a plan', () => {
    expect(renderTable(SAMPLE, 80)).toBe(`[1] 青山市儿童发展规划, prefecture 441800, 2021–2030, the baseline
[2] 白水县儿童发展规划, county 610527, 2021–2030

                          [1]       [2]
                          青山市    白水县
                          children  children
                          2030      2030
                          baseline
健康
  新生儿死亡率            ≤2.0‰     ▽ ≤3.2‰
  疫苗接种率              ≥95%      = ≥95% (+1)
安全
  儿童伤害死亡率（变化）  -20%      ▲ -25%
教育
  毛入学率                ≥92%      ~ ↑
福利
  托位数（每千人口）      ≥4.5个    ▲ ≥5个*✓
儿童与健康
  儿童友好基地°                     + 1–2个

▲ stricter   = equal   ▽ looser   ~ a direction only
+ not found in the baseline   ✓ reached on paper   * striven for (力争)
(+1) one more value in the plan   ° not in the catalogue, compared by its words

against city                                                of  ▲  =  ▽  ~  +  ✓
[2] 白水县 children                                          5  2  1  1  1  1  1
`);
  });

  it('puts the plans of the baseline into one column, and says that nobody has checked them', () => {
    const output = renderTable(UNCHECKED_SAMPLE, 80);
    expect(lineWith(output, '[1] [2]').trim().split(/ {2,}/)).toEqual(['[1] [2]', '[3]', '[4]']);
    expect(output.replace(/\s+/g, ' ')).toContain('they were not held against the gazette');
    expect(renderTable(SAMPLE, 80)).not.toContain('gazette');
  });

  it.each([60, 80, 100, 160])('stays within %i columns', (width) => {
    for (const compared of [SAMPLE, UNCHECKED_SAMPLE, HOSTILE_SAMPLE, comparedWith(COUNTIES, 'county3')])
      expect(widthOf(renderTable(compared, width))).toBeLessThanOrEqual(width);
  });

  it('shows more plans than fit in blocks, each beside the baseline', () => {
    const output = renderTable(comparedWith(COUNTIES, 'county3'), 80);
    const heads = output.split('\n').filter((line) => /^ +\[4\]/.test(line));
    expect(heads.length).toBeGreaterThan(1);
    const numbers = heads.flatMap((line) => line.match(/\[\d+\]/g) ?? []).filter((each) => each !== '[4]');
    expect(numbers).toEqual(COUNTIES.map((_, at) => `[${at + 1}]`).filter((each) => each !== '[4]'));
    const [first = '', ...rows] = output.split('\n').filter((line) => line.includes('疫苗接种率'));
    for (const row of rows) expect(columnsOf(row)[1]).toBe(columnsOf(first)[1]);
  });

  it("shows the year where it is not the plan's last", () => {
    expect(renderTable(comparedWith(COUNTIES, 'county3'), 80)).toMatch(
      / {2}毛入学率 +≥90% +.*\n +2025 +2025/,
    );
  });

  it('says at the end why values are not comparable', () => {
    const other = extraction('other', [
      printed('疫苗接种率', '90%', { year: 2028 }),
      printed('毛入学率', '9‰', { unit: '‰', year: 2025 }),
    ]);
    const output = renderTable(comparedWith([...COUNTIES.slice(0, 1), other], 'county0'), 80);
    expect(output).toContain('\n? [2] year 1, unit 1\n');
    expect(renderTable(SAMPLE, 80)).not.toContain('\n? ');
  });

  it('says so where the first plan was taken as the baseline', () => {
    const compared = comparedWith(EXTRACTIONS, 'city');
    const unnamed = { ...compared, comparison: { ...compared.comparison, baselineNamed: false } };
    expect(renderTable(unnamed, 80)).toContain('city was taken as the baseline');
  });

  it('shows one plan alone', () => {
    const output = renderTable(comparedWith(EXTRACTIONS.slice(0, 1), 'city'), 80);
    expect(output).toContain('  新生儿死亡率            ≤2.0‰\n');
    expect(output).not.toContain('against');
  });

  it('lets no text of a plan steer the terminal', () => {
    expect(renderTable(HOSTILE_SAMPLE, 80)).not.toContain('\u001b');
  });
});
