import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../../src/compare/sideBySide.ts';
import type { Domain, Extraction } from '../../../src/model/extraction.ts';
import { span } from '../../../src/model/span.ts';
import { renderDiff } from '../../../src/report/compare/renderDiff.ts';
import { CATALOGUE, extraction, plan } from '../../compare/builders.ts';
import { widthOf } from '../width.ts';
import { printed } from './sample.ts';

const domain = (name: string, texts: readonly string[]): Domain => ({
  name,
  span: span(0, 0),
  goals: texts.map((text, at) => ({ item: String(at + 1), text: `${at + 1}.${text}`, span: span(0, 0) })),
  measures: [],
});

/** The same wherever its targets were made. */
const fromLineOne = (made: Extraction): Extraction => ({
  ...made,
  targets: made.targets.map((each, at) => ({ ...each, source: { ...each.source, line: at + 1 } })),
});

const diff = (a: Extraction, b: Extraction, width = 80): string =>
  renderDiff(sideBySide(a, b, { catalogue: CATALOGUE }), width);

const OLD = fromLineOne(
  extraction(
    'old',
    [
      printed('疫苗接种率', '90%', { value: 90, year: 2025 }),
      printed('新生儿死亡率', '3.2‰', { comparator: '<=', value: 3.2, unit: '‰', year: 2025 }),
      printed('托位数', '4.5个', { value: 4.5, unit: '个', per: '每千人口', year: 2025 }),
      printed('旧率', '50%', { value: 50, year: 2025 }),
    ],
    {
      title: '青山县“十四五”规划',
      plans: [
        plan({
          period: [2021, 2025],
          domains: [
            domain('儿童与健康', [
              '新生儿死亡率控制在3.2‰以下。',
              '提高儿童及其照护人的健康素养。',
              '儿童口腔保健得到加强，龋齿减少。',
            ]),
            domain('儿童与安全', ['儿童食品安全得到有效保障。']),
          ],
        }),
      ],
    },
  ),
);

const NEW = fromLineOne(
  extraction(
    'new',
    [
      printed('疫苗接种率', '90%', { value: 90 }),
      printed('新生儿死亡率', '2.0‰', { comparator: '<=', value: 2, unit: '‰' }),
      printed('托位数', '4个', { value: 4, unit: '个', per: '每千人口', strength: 'aspirational' }),
      printed('新率', '60%', { value: 60 }),
    ],
    {
      title: '青山县规划（2026—2030年）',
      plans: [
        plan({
          period: [2026, 2030],
          domains: [
            domain('儿童与健康', [
              '新生儿死亡率控制在2.0‰以下。',
              '儿童食品安全得到有效保障。',
              '建设儿童友好医院，服务便捷。',
            ]),
            domain('儿童与安全', ['提高儿童及其照护人的健康素养。']),
          ],
        }),
      ],
    },
  ),
);

describe('renderDiff', () => {
  it('says what became of the targets and of the goals', () => {
    expect(diff(OLD, NEW)).toBe(`A  青山县“十四五”规划, 2021–2025
B  青山县规划（2026—2030年）, 2026–2030

targets: 0 same, 3 changed, 1 added, 1 dropped
  B against A: 1 stricter, 1 equal, 1 looser

changed
  = 疫苗接种率: ≥90% :1 → ≥90% :1 (year)
  ▲ 新生儿死亡率: ≤3.2‰ :2 → ≤2.0‰ :2 (lowered, year)
  ▽ 托位数: ≥4.5个 每千人口 :3 → ≥4个* 每千人口 :3 (lowered, year, softened)

dropped
  - 旧率°: ≥50% :4

added
  + 新率°: ≥60% :4

goals: 2 same, 1 reworded, 1 added, 1 dropped; 2 moved

儿童与健康
  ~ 1  新生儿死亡率控制在[-3.2‰-]{+2.0‰+}以下。
  → 儿童与健康 2 → 儿童与安全 1  提高儿童及其照护人的健康素养。
  - 3  儿童口腔保健得到加强，龋齿减少。

儿童与安全
  → 儿童与安全 1 → 儿童与健康 2  儿童食品安全得到有效保障。

儿童与健康
  + 3  建设儿童友好医院，服务便捷。

B asks: ▲ for more, = the same, ▽ for less, ≠ something else, ? not comparable;
+ only B has it, - only A.
Goals: ~ reworded, → moved, [-only A-], {+only B+}. * striven for (力争), ° not
in the catalogue.
`);
  });

  it.each([50, 80, 120])('stays within %i columns', (width) => {
    expect(widthOf(diff(OLD, NEW, width))).toBeLessThanOrEqual(width);
  });

  it('says that nothing differs', () => {
    expect(diff(OLD, OLD)).toMatch(/\nnothing differs in 1 plan\n$/);
  });

  it('names plans that only one side has', () => {
    const women = plan({ id: 'w', population: 'women', title: '妇女规划' });
    const two = { ...OLD, plans: [...OLD.plans, women] };
    expect(diff(two, NEW)).toContain('only in A: 妇女规划, 2021–2030\n');
    expect(diff(NEW, two)).toContain('only in B: 妇女规划, 2021–2030\n');
  });

  it('says why a target may have no counterpart', () => {
    const output = diff(OLD, { ...NEW, status: 'partial' });
    expect(output).toContain('(the other document was not read completely)');
    expect(output).toContain('partial');
  });

  it('lets no text of a plan steer the terminal', () => {
    const hostile = { ...NEW, plans: [plan({ title: '\u001b[31m甲' })] };
    expect(diff(OLD, hostile)).not.toContain('\u001b');
  });
});
