import type { Catalogue } from '../indicators/catalogue.ts';
import type { Arrangement, Cell, ColumnSummary, Comparison, IndicatorRow } from '../model/comparison.ts';
import type { Extraction, Population } from '../model/extraction.ts';
import { type Baseline, baselineOf } from './baseline.ts';
import { type BaseSaid, cellOf, setBy } from './cells.ts';
import { planColumns } from './columns.ts';
import { checkDocuments, checkDomain, checkShared } from './faults.ts';
import { type Holding, holdingOf } from './holding.ts';
import { type Keys, keysOf } from './keys.ts';
import type { DocumentReview } from './review.ts';
import { ofDomain, type Row, rowsOf } from './rows.ts';
import { addTo, countsOf } from './summary.ts';

export interface CompareOptions {
  readonly catalogue: Catalogue;
  /** A document's id, a column's id, or the region or title of one document; the first column where it is left out. */
  readonly baseline?: string | undefined;
  /** How columns are ordered and grouped; by level and region where it is left out. */
  readonly by?: Arrangement | undefined;
  /** Keeps the rows whose domain has these words in it. */
  readonly domain?: string | undefined;
  /** What reviewers did to documents, by their ids; it is done already. */
  readonly reviews?: ReadonlyMap<string, DocumentReview> | undefined;
}

/** What the baseline says of a row to plans for each population: its plan for the same one speaks first. */
const baseSpeaker = (
  holdings: readonly Holding[],
  keys: Keys,
): ((row: Row, population: Population | null) => BaseSaid) => {
  const speakers = holdings.filter(({ column }) => column.baseline);
  const ranked = (population: Population | null): Holding[] => [
    ...speakers.filter(({ column }) => column.population === population),
    ...speakers.filter(({ column }) => column.population !== population),
  ];
  const byPopulation = new Map(([null, 'children', 'women'] as const).map((each) => [each, ranked(each)]));
  return (row, population) => {
    const candidates = byPopulation.get(population) ?? speakers;
    for (const holding of candidates) {
      const [target] = setBy(holding, row, null, keys);
      if (target) return { holding, target };
    }
    const holding = candidates.find(({ said }) => said.has(row.subject.key)) ?? candidates[0];
    return { holding: holding as Holding, target: null };
  };
};

/** The positions of the columns that name a direction, by subject. */
const trendHolders = (holdings: readonly Holding[]): Map<string, number[]> => {
  const holders = new Map<string, number[]>();
  for (const [column, { said }] of holdings.entries())
    for (const { subject, trend } of said.values())
      if (trend) {
        const known = holders.get(subject.key);
        if (known) known.push(column);
        else holders.set(subject.key, [column]);
      }
  return holders;
};

const rowOf = (
  { key, subject: { entry }, kind, first }: Row,
  cells: ReadonlyMap<string, Cell>,
): IndicatorRow => {
  const shown = [...cells.values()];
  const lead =
    shown.find(({ verdict }) => verdict === 'baseline') ?? shown.find(({ target }) => target !== null);
  const { unit, per } = lead ?? first;
  const usual =
    kind === 'level' && entry && !(unit !== null && entry.unit.includes(unit)) ? entry.unit[0] : unit;
  return {
    id: key,
    name: entry?.name ?? lead?.words ?? first.indicator.text,
    kind,
    polarity: entry?.polarity ?? 'unknown',
    unit: usual ?? unit,
    per,
    domain: entry?.domain ?? first.domain,
    catalogued: entry !== null,
    note: entry?.note ?? null,
    cells: Object.fromEntries(cells),
  };
};

/**
 * Holds plans against one of them: one row an indicator, one column a plan.
 * The result depends on the extractions, the catalogue and the options only, not on the order of the extractions.
 * @throws CompareError where there is nothing to compare, or the baseline or the domain is not there
 */
export const compare = (extractions: readonly Extraction[], options: CompareOptions): Comparison => {
  const { catalogue, by = 'region', domain } = options;
  checkDocuments(extractions);
  const keys = keysOf(catalogue);
  const plans = planColumns(extractions, by, options.reviews);
  const baseline: Baseline = baselineOf(
    plans.map(({ column }) => column),
    options.baseline,
  );
  const holdings = plans.map((plan) => holdingOf(plan, baseline.columns.has(plan.column.id), keys));
  const rows = rowsOf(holdings, catalogue, keys);
  const trends = trendHolders(holdings);
  checkShared(holdings, rows, trends);
  checkDomain(rows, domain);
  const saidByBase = baseSpeaker(holdings, keys);
  const summary = new Map<string, ColumnSummary>(plans.map((plan) => [plan.column.id, countsOf(plan)]));
  const indicators = rows
    .filter((row) => domain === undefined || ofDomain(row, domain))
    .map((row) => {
      const bases = { children: saidByBase(row, 'children'), women: saidByBase(row, 'women') };
      const base = { ...bases, unknown: saidByBase(row, null) };
      const columns = base.unknown.target
        ? holdings.keys()
        : new Set([...row.holders, ...(trends.get(row.subject.key) ?? [])].sort((a, b) => a - b));
      const cells = new Map<string, Cell>();
      for (const position of columns) {
        const holding = holdings[position] as Holding;
        const cell = cellOf(holding, row, base[holding.column.population ?? 'unknown'], keys);
        if (!cell) continue;
        cells.set(holding.column.id, cell);
        addTo(summary.get(holding.column.id) as ColumnSummary, cell);
      }
      return rowOf(row, cells);
    });
  return {
    baseline: baseline.name,
    baselineColumns: [...baseline.columns],
    baselineNamed: options.baseline !== undefined,
    by,
    domain: domain ?? null,
    plans: holdings.map(({ column }) => column),
    indicators,
    summary: Object.fromEntries(summary),
  };
};
