import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import { digestOf } from '../../src/report/digest.ts';
import { PLAN } from '../plan.ts';

const EXTRACTION = extract(PLAN, { id: 'qingshan' });

describe('digestOf', () => {
  it('counts what a plan holds', () => {
    expect(digestOf(EXTRACTION)).toMatchObject({
      id: 'qingshan',
      status: 'ok',
      warnings: 0,
      outside: null,
      plans: [
        {
          title: '青山县儿童发展规划（2021—2030年）',
          region: '青山县',
          population: 'children',
          period: [2021, 2030],
          domains: 1,
          goals: 2,
          measures: 1,
          trends: 0,
          targets: [
            { indicator: '新生儿死亡率', quantity: '≤3.0‰', year: 2030, per: null, strength: 'firm' },
            { indicator: '婴儿死亡率', quantity: '≤4.5‰', year: 2030 },
            { indicator: '新生儿访视率', quantity: '≥90%', year: 2025 },
          ],
        },
      ],
    });
  });

  it('keeps what stands in no plan', () => {
    const targets = EXTRACTION.targets.map((target) => ({ ...target, plan: null }));
    const digest = digestOf({ ...EXTRACTION, targets });
    expect(digest.plans[0]?.targets).toEqual([]);
    expect(digest.outside?.targets).toHaveLength(3);
  });
});
