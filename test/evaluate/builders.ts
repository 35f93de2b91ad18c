import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvaluationInput } from '../../src/evaluate/evaluate.ts';
import type { GoldPlan, GoldTarget, GoldTrend } from '../../src/evaluate/gold.ts';
import { loadGold } from '../../src/evaluate/loadGold.ts';
import type { Plan, Target, Trend } from '../../src/model/extraction.ts';
import { type Span, span } from '../../src/model/span.ts';
import { folder } from '../folder.ts';

/** A document as the files of a corpus, its gold and its extraction hold it. */
export interface Case {
  readonly id: string;
  readonly text: string;
  readonly targets?: readonly GoldTarget[];
  readonly trends?: readonly GoldTrend[];
  readonly structure?: readonly GoldPlan[];
  readonly found: {
    readonly plans: readonly Plan[];
    readonly targets: readonly Target[];
    readonly trends: readonly Trend[];
  };
}

/** The nth occurrence of a quote, in code points. */
export const at = (text: string, quote: string, nth = 1): Span => {
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = text.indexOf(quote, start + 1);
  if (start === -1) throw new Error(`${quote} is not in the text`);
  const points = [...text.slice(0, start)].length;
  return span(points, points + [...quote].length);
};

export const goldTarget = (
  context: string,
  number: string,
  indicator: string,
  rest: Partial<GoldTarget> = {},
): GoldTarget => ({
  context,
  number,
  indicator,
  kind: 'level',
  comparator: '>=',
  value: 90,
  unit: '%',
  year: 2030,
  ...rest,
});

export const foundTarget = (number: Span, indicator: string, rest: Partial<Target> = {}): Target => ({
  id: `t${number.start}`,
  plan: null,
  indicator: { text: indicator, id: null },
  kind: 'level',
  comparator: '>=',
  value: 90,
  unit: '%',
  per: null,
  year: 2030,
  yearBasis: null,
  baselineYear: null,
  baselineValue: null,
  strength: 'firm',
  binding: null,
  section: 'goals',
  domain: null,
  item: null,
  rules: [],
  source: { number, sentence: number, quote: '', prefix: '', suffix: '', line: 1, page: null },
  ...rest,
});

export const foundTrend = (sentence: Span, indicator: string, direction: Trend['direction']): Trend => ({
  id: `r${sentence.start}`,
  plan: null,
  indicator: { text: indicator, id: null },
  direction,
  section: 'goals',
  domain: null,
  item: null,
  rules: [],
  source: { sentence, quote: '', prefix: '', suffix: '', line: 1, page: null },
});

export const foundPlan = (
  domains: readonly (readonly [name: string, goals: number, measures: number])[],
  rest: Partial<Plan> = {},
): Plan => {
  const items = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ item: String(index + 1), text: '', span: span(0, 1) }));
  return {
    id: 'plan',
    title: null,
    region: null,
    population: null,
    period: null,
    span: span(0, 4),
    domains: domains.map(([name, goals, measures]) => ({
      name,
      span: span(0, 4),
      goals: items(goals),
      measures: items(measures),
    })),
    projects: [],
    ...rest,
  };
};

const lines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** Writes the gold files of a case; what the case has not is not written. */
export const writeGold = (dir: string, { id, targets, trends, structure }: Case): void => {
  if (targets) writeFileSync(join(dir, `${id}.targets.jsonl`), lines(targets));
  if (trends) writeFileSync(join(dir, `${id}.trends.jsonl`), lines(trends));
  if (structure) writeFileSync(join(dir, `${id}.structure.json`), JSON.stringify(structure, null, 2));
};

/** A case as `evaluate` takes it, its gold written and read. */
export const inputOf = (each: Case): EvaluationInput => {
  const dir = folder();
  writeGold(dir, each);
  const { plans, targets, trends } = each.found;
  return {
    id: each.id,
    text: each.text,
    extraction: { plans: [...plans], targets: [...targets], trends: [...trends] },
    gold: loadGold(dir, each.id, each.text),
  };
};
