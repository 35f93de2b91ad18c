import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weigh } from '../../src/compare/weigh.ts';
import { Polarity, Verdict } from '../../src/model/comparison.ts';
import type { Target } from '../../src/model/extraction.ts';
import { compared, extraction, plan, target, trend } from './builders.ts';

const INDICATORS = [
  '新生儿死亡率',
  '疫苗接种率',
  '儿童伤害死亡率',
  '性别比',
  '图书页数',
  '托位数',
  '无名率',
  '社工',
];

const quantity: fc.Arbitrary<Partial<Target>> = fc.oneof(
  fc.record({ comparator: fc.constantFrom('>=', '<=', '=', '~'), value: fc.integer({ min: -3, max: 3 }) }),
  fc
    .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 3 }))
    .map(([min, wide]) => ({ comparator: 'range' as const, value: null, min, max: min + wide })),
);

const targets: fc.Arbitrary<Target[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom(...INDICATORS),
      quantity,
      fc.record({
        kind: fc.constantFrom('level', 'change'),
        unit: fc.constantFrom('%', '‰', null),
        per: fc.constantFrom(null, '每村', '每千人口'),
        year: fc.constantFrom(2025, 2030, null),
        strength: fc.constantFrom('firm', 'aspirational'),
        section: fc.constantFrom('goals', 'measures'),
        baselineYear: fc.constantFrom(2020, null),
      }),
    )
    .map(([indicator, value, rest]) => target(indicator, { ...value, ...rest })),
  { maxLength: 12 },
);

const document = (id: string) =>
  fc
    .record({
      own: targets,
      directions: fc.array(fc.constantFrom(...INDICATORS), { maxLength: 3 }),
      population: fc.constantFrom('children', 'women', null),
      status: fc.constantFrom('ok', 'partial'),
    })
    .map(({ own, directions, population, status }) =>
      extraction(id, [...own, target('共有率'), target('毛入学率')], {
        plans: [plan({ population })],
        trends: directions.map((name) => trend(name)),
        status,
      }),
    );

const SWAPPED: Readonly<Record<string, string>> = { stricter: 'looser', looser: 'stricter' };

const RUNS = { seed: 20_210, numRuns: 300 } as const;

describe('weighing', () => {
  it('turns stricter into looser where the two change places', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Polarity.options),
        quantity,
        quantity,
        fc.boolean(),
        (polarity, a, b, firm) => {
          const one = target('x', { ...a, strength: firm ? 'firm' : 'aspirational' });
          const other = target('x', b);
          const there = weigh(one, other, polarity);
          const back = weigh(other, one, polarity);
          expect(back.verdict).toBe(SWAPPED[there.verdict] ?? there.verdict);
          expect(back.reasonCode).toBe(there.reasonCode);
        },
      ),
      RUNS,
    );
  });

  it('finds a target equal to itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Polarity.options), quantity, (polarity, value) => {
        const one = target('x', value);
        expect(weigh(one, one, polarity)).toMatchObject({ verdict: 'equal', reasonCode: 'same' });
      }),
      RUNS,
    );
  });
});

describe('comparing', () => {
  it('finds a plan equal to itself in everything that it sets', () => {
    fc.assert(
      fc.property(document('a'), (a) => {
        const again = { ...a, document: { ...a.document, id: 'b' } };
        const { indicators, summary } = compared([a, again], { baseline: 'a' });
        for (const { cells } of indicators)
          expect(cells['b']?.verdict).toBe(
            cells['a']?.verdict === 'baseline' ? 'equal' : cells['a']?.verdict,
          );
        expect(summary['b']?.equal).toBe(summary['a']?.baseline);
      }),
      RUNS,
    );
  });

  it('gives every cell one verdict that holds, and counts it once', () => {
    fc.assert(
      fc.property(document('a'), document('b'), document('c'), (...documents) => {
        const { indicators, summary, plans } = compared(documents, { baseline: 'b' });
        for (const { cells } of indicators)
          for (const { id, status } of plans) {
            const cell = cells[id];
            if (!cell) continue;
            if (cell.verdict === 'missing') expect(status).toBe('ok');
            if (cell.verdict === 'baseline') expect(id).toBe('b');
            expect(cell.targets[0] ?? null).toBe(cell.target);
            expect(cell.reason).not.toBe('');
          }
        for (const counts of Object.values(summary))
          expect(Verdict.options.reduce((sum, verdict) => sum + counts[verdict], 0)).toBe(counts.indicators);
      }),
      RUNS,
    );
  });

  it('does not depend on the order of the extractions', () => {
    fc.assert(
      fc.property(document('a'), document('b'), document('c'), (a, b, c) => {
        expect(compared([c, a, b])).toEqual(compared([a, b, c]));
      }),
      { ...RUNS, numRuns: 50 },
    );
  });
});
