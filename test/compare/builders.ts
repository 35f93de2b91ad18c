import type { CompareOptions } from '../../src/compare/compare.ts';
import { compare } from '../../src/compare/compare.ts';
import type { Catalogue, IndicatorEntry } from '../../src/indicators/catalogue.ts';
import type { Cell, Comparison, IndicatorRow } from '../../src/model/comparison.ts';
import type { Extraction, Level, Plan, Region, Target, Trend } from '../../src/model/extraction.ts';
import { span } from '../../src/model/span.ts';

const entryOf = (
  id: string,
  name: string,
  polarity: IndicatorEntry['polarity'],
  domain: string,
): IndicatorEntry => ({ id, name, polarity, unit: ['%'], per: null, population: null, domain, note: null });

const ENTRIES = [
  entryOf('mortality', '新生儿死亡率', 'negative', '健康'),
  entryOf('vaccination', '疫苗接种率', 'positive', '健康'),
  entryOf('injury', '儿童伤害死亡率', 'negative', '安全'),
  entryOf('enrolment', '毛入学率', 'positive', '教育'),
  entryOf('ratio', '性别比', 'interval', '教育'),
  entryOf('places', '托位数', 'positive', '福利'),
  entryOf('pages', '图书页数', 'unknown', '福利'),
];

/** A small catalogue: its names, and names with 的 or 常住 beside, mean its entries. */
export const CATALOGUE: Catalogue = {
  entries: ENTRIES,
  entry: (id) => ENTRIES.find((each) => each.id === id) ?? null,
  idOf: ({ name }) => ENTRIES.find((each) => each.name === CATALOGUE.normal(name))?.id ?? null,
  normal: (words) => words.replace(/[的\s]|常住/g, ''),
};

let made = 0;

/** A target with a place of its own; every call makes another. */
export const target = (indicator: string, rest: Partial<Target> = {}): Target => {
  made += 1;
  return {
    id: `t${made}`,
    plan: 'p',
    indicator: { text: indicator, id: null },
    kind: 'level',
    comparator: '>=',
    value: 90,
    unit: '%',
    per: null,
    year: 2030,
    yearBasis: 'period',
    baselineYear: null,
    baselineValue: null,
    strength: 'firm',
    binding: null,
    section: 'goals',
    domain: '儿童与健康',
    item: '1',
    rules: [],
    source: {
      number: span(made, made + 1),
      sentence: span(made, made + 1),
      quote: '90%',
      prefix: '达到',
      suffix: '以上',
      line: made,
      page: null,
    },
    ...rest,
  };
};

/** The same target as its number read off a picture. */
export const recognized = (of: Target): Target => ({ ...of, source: { ...of.source, recognized: true } });

export const trend = (indicator: string, direction: Trend['direction'] = 'up'): Trend => {
  const { source, ...rest } = target(indicator);
  const { number: _, ...place } = source;
  return { ...rest, id: `r${made}`, direction, source: place };
};

export const region = (name: string, level: Level | null, code: string | null): Region => ({
  name,
  level,
  code,
  parents: [],
});

export const plan = (rest: Partial<Plan> = {}): Plan => ({
  id: 'p',
  title: null,
  region: null,
  population: 'children',
  period: [2021, 2030],
  span: span(0, 100_000),
  domains: [],
  projects: [],
  ...rest,
});

export const extraction = (
  id: string,
  targets: readonly Target[],
  rest: Partial<Pick<Extraction, 'status' | 'plans' | 'trends'>> & { readonly title?: string } = {},
): Extraction => ({
  schemaVersion: 1,
  document: {
    id,
    title: rest.title ?? null,
    documentNumber: null,
    issuer: null,
    issued: null,
    published: null,
    indexNumber: null,
    source: { path: `${id}.txt`, sha256: '', format: 'text', encoding: 'utf-8', pages: null, textSha256: '' },
  },
  status: rest.status ?? 'ok',
  plans: rest.plans ?? [plan()],
  targets: [...targets],
  trends: rest.trends ?? [],
  outlineNumbers: [],
  residue: [],
  diagnostics: [],
});

export const compared = (
  extractions: readonly Extraction[],
  options: Omit<CompareOptions, 'catalogue'> = {},
): Comparison => compare(extractions, { catalogue: CATALOGUE, ...options });

export const rowIn = (comparison: Comparison, id: string): IndicatorRow => {
  const row = comparison.indicators.find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id} in ${comparison.indicators.map((each) => each.id).join(', ')}`);
  return row;
};

/** A target that both sides have, so that there is something to compare. */
export const COMMON = target('共有率');

/** The cell of `plan` held against `base`, both with a target in common beside what is given. */
export const cellOfPlan = (
  base: readonly Target[],
  own: readonly Target[],
  row: string,
  rest: Parameters<typeof extraction>[2] = {},
): Cell | undefined => {
  const comparison = compared(
    [extraction('base', [COMMON, ...base]), extraction('plan', [COMMON, ...own], rest)],
    { baseline: 'base' },
  );
  return rowIn(comparison, row).cells['plan'];
};
