import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { renderExtraction } from '../../src/report/renderExtraction.ts';
import { corpusPlan, PLAN } from '../plan.ts';
import { widthOf } from './width.ts';

const EXTRACTION = extract(PLAN, { id: 'qingshan' });

describe('renderExtraction', () => {
  it('shows each target below its item, with the line of the source', () => {
    expect(renderExtraction(EXTRACTION, 80)).toContain(`青山县儿童发展规划（2021—2030年）
  青山县, county, children, 2021–2030

儿童与健康
  2 goals
    1.新生儿、婴儿死亡率分别降至3.0‰和4.5‰以下。
      ≤3.0‰       2030 新生儿死亡率 :9
      ≤4.5‰       2030 婴儿死亡率 :9
    2.儿童健康意识增强。
  1 measure
    1.加强儿童保健。到2025年，新生儿访视率达到90%以上。
      ≥90%        2025 新生儿访视率 :14
`);
  });

  it('shows what is known of a target', () => {
    const [target] = EXTRACTION.targets;
    if (!target) throw new Error('there is no target');
    const more = { per: '每年', baselineYear: 2020, baselineValue: 4.1, binding: '预期性' } as const;
    const targets = [{ ...target, ...more, strength: 'aspirational' as const }];
    expect(renderExtraction({ ...EXTRACTION, targets }, 100)).toContain(
      '新生儿死亡率 (每年, from 4.1 in 2020, aspirational, 预期性) :9\n',
    );
  });

  it('shows what stands in no item, no plan, and what is odd', () => {
    const [first, second] = EXTRACTION.targets;
    const [plan] = EXTRACTION.plans;
    if (!first || !second || !plan) throw new Error('there is too little to show');
    const at = (target: typeof first, start: number): typeof first => ({
      ...target,
      source: { ...target.source, number: { start, end: start + 1 } },
    });
    const odd: Extraction = {
      ...EXTRACTION,
      status: 'partial',
      targets: [at(first, 1), at(second, plan.span.end + 1)],
      diagnostics: [
        { severity: 'error', rule: 'a/b', message: 'odd', span: { start: 1, end: 2 }, note: 'look at it' },
        { severity: 'warning', rule: 'c/d', message: 'odder', span: { start: 7, end: 9 }, note: null },
      ],
      residue: [
        { span: { start: 0, end: 1 }, quote: '5', reason: 'age', rule: null },
        { span: { start: 3, end: 4 }, quote: '7\u001b[2J', reason: 'unrecognized', rule: null },
      ],
    };
    const output = renderExtraction(odd, 80);
    expect(output).toMatch(/^qingshan: partial, 1 plan, 2 targets, 0 trends\n/);
    expect(output).toContain('  outside of domains and projects\n      ≤3.0‰       2030 新生儿死亡率 :9\n');
    expect(output).toContain('\nin no plan\n      ≤4.5‰       2030 婴儿死亡率 :9\n');
    expect(output).toContain(
      '\ndiagnostics\n  error a/b :9: odd; look at it\n  warning c/d at characters 7–9: odder\n',
    );
    expect(output).toContain('\n2 numbers left out\n  1 age, 1 unrecognized\n  unrecognized: 7[2J\n');
  });

  it.each([40, 80, 120])('fits real plans into %i columns, no target left out', (width) => {
    const extraction = extract(corpusPlan('xihe-women-children-2021-2030').toString(), { id: 'xihe' });
    const output = renderExtraction(extraction, width);
    expect(widthOf(output)).toBeLessThanOrEqual(width);
    expect(output.match(/^ {6}\S/gm)).toHaveLength(extraction.targets.length + extraction.trends.length);
  });
});
