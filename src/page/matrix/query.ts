import type { Level, Population } from '../../model/extraction.ts';
import { STANDINGS, type Standing } from '../../report/compare/signs.ts';

export const LEVELS = ['nation', 'province', 'prefecture', 'county'] as const satisfies readonly Level[];
export const POPULATIONS = ['children', 'women'] as const satisfies readonly Population[];
export const ROW_ORDERS = ['domain', 'name', 'stricter', 'looser', 'missing'] as const;
export const COLUMN_ORDERS = ['ladder', 'stricter', 'name'] as const;
export const CHART_ORDERS = ['ladder', 'value'] as const;

/** What the matrix shows: all of it is in the address, so that a link shows the same. */
export interface MatrixQuery {
  readonly search: string;
  /** A domain's name; null for all. */
  readonly domain: string | null;
  /** Rows in which some plan stands so; none for all. */
  readonly verdicts: readonly Standing[];
  readonly levels: readonly Level[];
  readonly population: Population | null;
  /** Only rows in which some plan differs from the baseline. */
  readonly differences: boolean;
  readonly rows: (typeof ROW_ORDERS)[number];
  readonly columns: (typeof COLUMN_ORDERS)[number];
  /** What is open above the matrix: the chart of an indicator, or, with a plan, the quotes of a cell. */
  readonly indicator: string | null;
  readonly plan: string | null;
  readonly chart: (typeof CHART_ORDERS)[number];
}

/** Those of a list that a text names; what it does not know is left out. */
const named = <T extends string>(known: readonly T[], text: string | null): T[] => {
  const names = new Set((text ?? '').split(','));
  return known.filter((each) => names.has(each));
};

/** @param text the part of the address behind `?`, written by anybody */
export const queryOf = (text: string): MatrixQuery => {
  const fields = new URLSearchParams(text);
  return {
    search: fields.get('q') ?? '',
    domain: fields.get('domain'),
    verdicts: named(STANDINGS, fields.get('verdict')),
    levels: named(LEVELS, fields.get('level')),
    population: named(POPULATIONS, fields.get('population'))[0] ?? null,
    differences: fields.has('differences'),
    rows: named(ROW_ORDERS, fields.get('rows'))[0] ?? 'domain',
    columns: named(COLUMN_ORDERS, fields.get('columns'))[0] ?? 'ladder',
    indicator: fields.get('indicator'),
    plan: fields.get('plan'),
    chart: named(CHART_ORDERS, fields.get('chart'))[0] ?? 'ladder',
  };
};

/** The address of what is shown, without what goes without saying. */
export const textOf = (query: MatrixQuery): string => {
  const { search, domain, verdicts, levels, population, differences, rows, columns, indicator, plan, chart } =
    query;
  const fields: Readonly<Record<string, string | null>> = {
    q: search,
    domain,
    verdict: verdicts.join(','),
    level: levels.join(','),
    population,
    differences: differences ? '1' : null,
    rows: rows === 'domain' ? null : rows,
    columns: columns === 'ladder' ? null : columns,
    indicator,
    plan,
    chart: chart === 'ladder' ? null : chart,
  };
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])),
  ).toString();
};
