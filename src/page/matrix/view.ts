import type { Standing } from '../../report/compare/signs.ts';
import type { Language } from '../../report/page/fieldWords.ts';
import { MATRIX_STANDINGS } from '../../report/page/matrixFields.ts';
import { type Counts, countsOf } from './counts.ts';
import { type MatrixModel, planAt, rowAt } from './model.ts';
import { orderedPlans, orderedRows } from './order.ts';
import type { MatrixQuery } from './query.ts';
import { foundBy } from './search.ts';

/** A line of the grid: the heading of a domain, or an indicator by its row. */
export type Line = { readonly domain: string | null; readonly count: number } | { readonly row: number };

/** What the matrix shows for a query. */
export interface MatrixView {
  readonly lines: readonly Line[];
  readonly rows: readonly number[];
  /** The plans, but those of the baseline, in their order. */
  readonly plans: readonly number[];
  /** The plans of the baseline that speak to them. */
  readonly bases: readonly number[];
  /** How the plans stand in the rows that would be shown without the filter for verdicts. */
  readonly totals: Counts;
  /** How each plan stands in the rows that are shown. */
  readonly byPlan: ReadonlyMap<number, Counts>;
}

const places = (standings: readonly Standing[]): ReadonlySet<number> =>
  new Set(standings.map((each) => MATRIX_STANDINGS.indexOf(each)));

const ANY = places(MATRIX_STANDINGS);
const DIFFERENT = places(['stricter', 'looser', 'missing', 'trend-only', 'different', 'incomparable']);

const byDomain = (model: MatrixModel, rows: readonly number[]): Line[] => {
  const domains = new Map<string | null, number[]>();
  for (const row of rows) {
    const { domain } = rowAt(model, row);
    const inIt = domains.get(domain);
    if (inIt) inIt.push(row);
    else domains.set(domain, [row]);
  }
  return [...domains].flatMap(([domain, inIt]): Line[] => [
    { domain, count: inIt.length },
    ...inIt.map((row) => ({ row })),
  ]);
};

export const viewOf = (model: MatrixModel, query: MatrixQuery, lang: Language): MatrixView => {
  const found = foundBy(model, query.search, lang);
  const chosen = (plan: number): boolean => {
    const { population } = planAt(model, plan);
    return query.population === null || population === null || population === query.population;
  };
  const bases = model.bases.filter(chosen);
  const plans = model.others.filter((plan) => {
    const { level } = planAt(model, plan);
    return (
      chosen(plan) &&
      found.plan(plan) &&
      (query.levels.length === 0 || query.levels.some((each) => each === level))
    );
  });
  const someStand = (row: number, standings: ReadonlySet<number>, among: readonly number[]): boolean =>
    among.some((plan) => standings.has(model.standings[row * model.data.plans.length + plan] as number));
  const candidates = [...model.data.rows.keys()].filter(
    (row) =>
      (query.domain === null || rowAt(model, row).domain === query.domain) &&
      found.row(row) &&
      someStand(row, ANY, [...bases, ...plans]) &&
      (!query.differences || someStand(row, DIFFERENT, plans)),
  );
  const verdicts = places(query.verdicts);
  const kept = verdicts.size === 0 ? candidates : candidates.filter((row) => someStand(row, verdicts, plans));
  const rows = orderedRows(model, kept, plans, { order: query.rows, lang });
  const byPlan = new Map(plans.map((plan) => [plan, countsOf(model, kept, [plan])]));
  return {
    lines: query.rows === 'domain' ? byDomain(model, rows) : rows.map((row) => ({ row })),
    rows,
    plans: orderedPlans(model, byPlan, { order: query.columns, lang }),
    bases,
    totals: countsOf(model, candidates, plans),
    byPlan,
  };
};
