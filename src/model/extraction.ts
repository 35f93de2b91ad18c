import { z } from 'zod';
import { Span } from './span.ts';

/** What `zhibiao extract` writes for one document. All positions count Unicode code points of its text. */

export const SCHEMA_VERSION = 1;

export const Level = z.enum(['nation', 'province', 'prefecture', 'county']);
export type Level = z.infer<typeof Level>;

export const Region = z.object({
  name: z.string(),
  level: Level.nullable(),
  /** GB/T 2260, six digits; null where the name is unknown or means several places. */
  code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  /** The regions above it that the text names, nearest first. */
  parents: z.array(z.string()),
});
export type Region = z.infer<typeof Region>;

export const Section = z.enum(['goals', 'measures', 'projects', 'table', 'overview', 'other']);
export type Section = z.infer<typeof Section>;

/** `other`: a file of a kind that is not read. */
export const Format = z.enum(['text', 'html', 'pdf', 'docx', 'doc', 'other']);
export type Format = z.infer<typeof Format>;

export const Item = z.object({ item: z.string(), text: z.string(), span: Span });
export type Item = z.infer<typeof Item>;

export const Domain = z.object({
  name: z.string(),
  span: Span,
  goals: z.array(Item),
  measures: z.array(Item),
});
export type Domain = z.infer<typeof Domain>;

export const Population = z.enum(['children', 'women']);
export type Population = z.infer<typeof Population>;

export const Period = z.tuple([z.int(), z.int()]);
export type Period = z.infer<typeof Period>;

export const Plan = z.object({
  id: z.string(),
  title: z.string().nullable(),
  region: Region.nullable(),
  population: Population.nullable(),
  period: Period.nullable(),
  span: Span,
  domains: z.array(Domain),
  projects: z.array(Item),
});
export type Plan = z.infer<typeof Plan>;

export const Indicator = z.object({
  /** The indicator, complete in itself, in the source's own characters without blanks. */
  text: z.string(),
  /** Its entry in the catalogue of indicators, where there is one. */
  id: z.string().nullable(),
});
export type Indicator = z.infer<typeof Indicator>;

export const Source = z.object({
  number: Span,
  sentence: Span,
  /** The text at `number`, and what stands before and after it: enough to find the place again. */
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** Line of the number, from 1. */
  line: z.int().positive(),
  page: z.int().positive().nullable(),
  /** Read off a picture: nobody knows whether the digits are right until a person has looked. */
  recognized: z.literal(true).optional(),
});
export type Source = z.infer<typeof Source>;

export const Comparator = z.enum(['>=', '<=', '=', '~', 'range']);
export type Comparator = z.infer<typeof Comparator>;

export const Target = z.object({
  id: z.string(),
  plan: z.string().nullable(),
  indicator: Indicator,
  kind: z.enum(['level', 'change']),
  comparator: Comparator,
  /** In `unit`, as printed, a fall negative; null for a range, which has `min` and `max` instead. */
  value: z.number().nullable(),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.string().nullable(),
  per: z.string().nullable(),
  year: z.int().nullable(),
  yearBasis: z.enum(['stated', 'period']).nullable(),
  baselineYear: z.int().nullable(),
  baselineValue: z.number().nullable(),
  strength: z.enum(['firm', 'aspirational']),
  binding: z.enum(['约束性', '预期性']).nullable(),
  section: Section,
  domain: z.string().nullable(),
  item: z.string().nullable(),
  /** The rules that made it. */
  rules: z.array(z.string()),
  source: Source,
});
export type Target = z.infer<typeof Target>;

export const Direction = z.enum(['up', 'down', 'hold']);
export type Direction = z.infer<typeof Direction>;

export const Trend = z.object({
  id: z.string(),
  plan: z.string().nullable(),
  indicator: Indicator,
  direction: Direction,
  section: Section,
  domain: z.string().nullable(),
  item: z.string().nullable(),
  rules: z.array(z.string()),
  source: Source.omit({ number: true }),
});
export type Trend = z.infer<typeof Trend>;

export const ResidueReason = z.enum(['age', 'year', 'name', 'citation', 'history', 'unrecognized']);
export type ResidueReason = z.infer<typeof ResidueReason>;

/** `rule` is the one that kept it from being read as a target; null where nothing could be made of it. */
export const Residue = z.object({
  span: Span,
  quote: z.string(),
  reason: ResidueReason,
  rule: z.string().nullable(),
});
export type Residue = z.infer<typeof Residue>;

export const Diagnostic = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  rule: z.string(),
  message: z.string(),
  span: Span.nullable(),
  note: z.string().nullable(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;

export const DocumentInfo = z.object({
  id: z.string(),
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  issued: z.iso.date().nullable(),
  /** What a web page says of itself beside: 发布日期 and 索引号. */
  published: z.iso.date().nullable(),
  indexNumber: z.string().nullable(),
  source: z.object({
    path: z.string(),
    sha256: z.string(),
    format: Format,
    encoding: z.string().nullable(),
    pages: z.int().positive().nullable(),
    textSha256: z.string(),
  }),
});
export type DocumentInfo = z.infer<typeof DocumentInfo>;

export const Extraction = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  document: DocumentInfo,
  /** `ok` only where everything could be read. */
  status: z.enum(['ok', 'partial', 'failed']),
  plans: z.array(Plan),
  targets: z.array(Target),
  trends: z.array(Trend),
  /** The numbers that only count headings and items. */
  outlineNumbers: z.array(Span),
  residue: z.array(Residue),
  diagnostics: z.array(Diagnostic),
});
export type Extraction = z.infer<typeof Extraction>;
