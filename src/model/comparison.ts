import { z } from 'zod';
import { Reviewed } from './decision.ts';
import { Direction, Level, Period, Population, Region, Target } from './extraction.ts';

/** What `zhibiao compare` finds: one row an indicator, one column a plan, each cell held against the baseline's. */

/** Whether more of an indicator is better (正向), less of it (逆向), or a value in between (区间). */
export const Polarity = z.enum(['positive', 'negative', 'interval', 'unknown']);
export type Polarity = z.infer<typeof Polarity>;

export const Verdict = z.enum([
  'baseline',
  'stricter',
  'equal',
  'looser',
  'missing',
  'trend-only',
  'incomparable',
  'different',
]);
export type Verdict = z.infer<typeof Verdict>;

/** What two targets of one indicator can be to each other. */
export const Weighing = Verdict.extract(['stricter', 'equal', 'looser', 'different', 'incomparable']);
export type Weighing = z.infer<typeof Weighing>;

/** Why a verdict is what it is, for programs; `reason` says it to people. */
export const ReasonCode = z.enum([
  'baseline',
  /** Equal: nothing tells the two apart. */
  'same',
  /** Stricter or looser: by the value, by firm against aspirational, by exact against about, by how wide a range is. */
  'value',
  'strength',
  'approximate',
  'range',
  /** Different: stricter in one respect and looser in another; nobody knows which way is better. */
  'mixed',
  'polarity',
  'missing',
  'trend',
  /** Incomparable. */
  'unit',
  'per',
  'year',
  'baseline-year',
  'kind',
  'bound',
  'population',
  'recognized',
  'incomplete',
  'not-in-baseline',
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

const { kind, comparator, value, unit, per, year, baselineYear, baselineValue } = Target.shape;
const { strength, binding, section, domain, item, source } = Target.shape;
const { quote, prefix, suffix, line, page } = source.shape;

/** A target with its place, as a cell lists it. */
export const Value = z.object({
  /** The target's id. */
  target: z.string(),
  /** The indicator in the plan's own words. */
  words: z.string(),
  kind,
  comparator,
  value,
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit,
  per,
  year,
  baselineYear,
  baselineValue,
  strength,
  binding,
  section,
  domain,
  item,
  quote,
  prefix,
  suffix,
  line,
  page,
  /** The number was read off a picture. */
  recognized: z.boolean(),
  /** What a reviewer did to it; null where nobody has decided on it. */
  reviewed: Reviewed.nullable(),
});
export type Value = z.infer<typeof Value>;

/** A cell's value is null in every field where the plan sets none; its place is then the trend's, if there is one. */
export const Cell = z.object({
  ...Value.shape,
  verdict: Verdict,
  reasonCode: ReasonCode,
  reason: z.string(),
  /** The column of the baseline that the cell is held against. */
  against: z.string().nullable(),
  /** The ids of all targets of the indicator in the plan, the one that is shown first. */
  targets: z.array(z.string()),
  target: z.string().nullable(),
  words: z.string().nullable(),
  kind: kind.nullable(),
  comparator: comparator.nullable(),
  strength: strength.nullable(),
  section: section.nullable(),
  quote: quote.nullable(),
  prefix: prefix.nullable(),
  suffix: suffix.nullable(),
  line: line.nullable(),
  /** The trend's id and direction, where the plan only names a direction. */
  trend: z.string().nullable(),
  direction: Direction.nullable(),
  /** The plan itself shows that the value was reached when it was written. */
  reachedOnPaper: z.boolean(),
  /** What the plan says of the indicator beside. */
  others: z.array(Value),
});
export type Cell = z.infer<typeof Cell>;

/** A plan as a column. */
export const PlanColumn = z.object({
  /** The document's id, or `<document id>#<plan id>` where the document has several columns. */
  id: z.string(),
  document: z.string(),
  /** Null for what a document says outside of its plans. */
  plan: z.string().nullable(),
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  region: Region.nullable(),
  level: Level.nullable(),
  population: Population.nullable(),
  period: Period.nullable(),
  status: z.enum(['ok', 'partial', 'failed']),
  baseline: z.boolean(),
  /** What columns that stand together have in common: a region's name, a level, the last year; or `unknown`. */
  group: z.string(),
});
export type PlanColumn = z.infer<typeof PlanColumn>;

/** An indicator as a row. */
export const IndicatorRow = z.object({
  /** The catalogue's id, or `~` and the normalised words; with `:change` where it is about by how much it moves. */
  id: z.string(),
  name: z.string(),
  kind,
  polarity: Polarity,
  unit: z.string().nullable(),
  per: z.string().nullable(),
  domain: z.string().nullable(),
  catalogued: z.boolean(),
  note: z.string().nullable(),
  /** By column id. No cell: neither the plan nor its baseline says anything, or it is no matter of the plan's. */
  cells: z.record(z.string(), Cell),
});
export type IndicatorRow = z.infer<typeof IndicatorRow>;

const count = z.int().nonnegative();

/** How a plan does the indicators of its baseline: all counts down to `incomparable` add up to `indicators`. */
export const ColumnSummary = z.object({
  indicators: count,
  baseline: count,
  stricter: count,
  equal: count,
  looser: count,
  missing: count,
  'trend-only': count,
  different: count,
  incomparable: count,
  /** Indicators that the plan sets and the baseline does not. */
  notInBaseline: count,
  reachedOnPaper: count,
  /** What reviewers decided on the plan's targets and trends; what they rejected is in no cell. */
  accepted: count,
  corrected: count,
  rejected: count,
});
export type ColumnSummary = z.infer<typeof ColumnSummary>;

export const Arrangement = z.enum(['region', 'level', 'year']);
export type Arrangement = z.infer<typeof Arrangement>;

export const Comparison = z.object({
  /** The document that the others are held against; a column's id where only one of its plans was named. */
  baseline: z.string(),
  baselineColumns: z.array(z.string()),
  /** False where none was named and the first column was taken. */
  baselineNamed: z.boolean(),
  by: Arrangement,
  /** The domain that rows were kept of; null for all. */
  domain: z.string().nullable(),
  plans: z.array(PlanColumn),
  indicators: z.array(IndicatorRow),
  /** By column id. */
  summary: z.record(z.string(), ColumnSummary),
});
export type Comparison = z.infer<typeof Comparison>;
