import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compare } from '../../src/compare/compare.ts';
import { referenceOf } from '../../src/compare/references.ts';
import { catalogueOf } from '../../src/indicators/catalogue.ts';
import type { Cell, ColumnSummary, IndicatorRow } from '../../src/model/comparison.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { loadRules } from '../../src/rules/loadRules.ts';
import { CORPUS } from '../corpus.ts';

const PLANS = ['national', 'qingyuan', 'kelan', 'women', 'children'] as const;
type PlanName = (typeof PLANS)[number];

type Expected = Readonly<Record<PlanName, string>> & {
  readonly indicator: string;
  readonly kind?: IndicatorRow['kind'];
};

const EXPECTED = parse(
  readFileSync(new URL('corpus.expected.yaml', import.meta.url), 'utf8'),
) as readonly Expected[];

const comparison = compare(
  [...CORPUS.map(({ extraction }) => extraction), referenceOf('national') as Extraction],
  { catalogue: catalogueOf(loadRules()), baseline: 'national' },
);

/** The columns of a name: the national outlines are two plans. */
const columnsOf = (name: PlanName): string[] =>
  comparison.plans
    .filter(({ document, population }) => {
      if (name === 'women' || name === 'children') return document.startsWith('xihe') && population === name;
      return document.startsWith(name);
    })
    .map(({ id }) => id);

const wordsOf = ({ name, cells }: IndicatorRow): Set<string> =>
  new Set([
    name,
    ...Object.values(cells).flatMap(({ words, others }) => [
      words ?? '',
      ...others.map((each) => each.words),
    ]),
  ]);

const rowOf = ({ indicator, kind = 'level' }: Expected): IndicatorRow | undefined =>
  comparison.indicators.find((row) => row.kind === kind && wordsOf(row).has(indicator));

const NOTHING = '-';
const BEYOND = new Set(['not-in-baseline', 'incomplete']);

/** A cell in the words of the table. */
const said = ({ verdict, reasonCode, target, comparator, value, unit, year, strength }: Cell): string => {
  const quantity =
    target === null ? [] : [`${comparator}${value}${unit}${strength === 'aspirational' ? '*' : ''}`];
  const due = target === null || year === 2030 ? [] : [String(year)];
  if (verdict === 'baseline') return [...quantity, ...due].join(' ');
  if (target !== null && BEYOND.has(reasonCode)) return [...quantity, ...due, '+'].join(' ');
  return [...quantity, ...due, verdict, ...(verdict === 'incomparable' ? [reasonCode] : [])].join(' ');
};

const cellOf = (row: IndicatorRow, name: PlanName): string => {
  const cells = columnsOf(name).flatMap((column) => row.cells[column] ?? []);
  return [...new Set(cells.map(said))].join(' / ') || NOTHING;
};

describe('the corpus against the national outlines', () => {
  it('is written down whole', () => {
    expect(EXPECTED.length).toBeGreaterThanOrEqual(40);
    expect(PLANS.flatMap(columnsOf)).toHaveLength(6);
    expect(new Set(EXPECTED.map(rowOf)).size).toBe(EXPECTED.length);
  });

  it.each(EXPECTED)('$indicator', (expected) => {
    const row = rowOf(expected);
    expect(row).toBeDefined();
    if (!row) return;
    expect(Object.fromEntries(PLANS.map((name) => [name, cellOf(row, name)]))).toEqual(
      Object.fromEntries(PLANS.map((name) => [name, expected[name]])),
    );
  });

  it.each(PLANS.filter((name) => name !== 'national'))('counts what %s does', (name) => {
    const summary = comparison.summary[columnsOf(name)[0] ?? ''] as ColumnSummary;
    const judged = EXPECTED.filter((expected) => !/^-$|\+$|^trend-only$/.test(expected[name]));
    const counted = (verdict: string): number =>
      judged.filter((expected) => new RegExp(`\\b${verdict}\\b`).test(expected[name])).length;
    expect(summary).toMatchObject({
      indicators: judged.length,
      stricter: counted('stricter'),
      equal: counted('equal'),
      looser: counted('looser'),
      missing: counted('missing'),
      incomparable: counted('incomparable'),
      different: 0,
    });
  });
});
