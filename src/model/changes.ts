import { z } from 'zod';
import { Diagnostic, DocumentInfo, Extraction, Plan, ResidueReason, Target, Trend } from './extraction.ts';
import { Span } from './span.ts';

/** What `zhibiao changes` finds between two folders of extractions: OLD, and NEW of the same documents. */

export const ChangeKind = z.enum([
  'added',
  'lost',
  /** The same commitment at the same place, with another value in some field. */
  'changed',
  /** At the same place, and it counts as another indicator. */
  'rekeyed',
  /** The same commitment with the same fields, at another place: the text of the document is another. */
  'moved',
  /** Several places are alike, and nothing tells which of OLD is which of NEW. */
  'ambiguous',
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

export const ChangeSubject = z.enum(['target', 'trend', 'plan', 'diagnostic', 'document']);
export type ChangeSubject = z.infer<typeof ChangeSubject>;

export const FieldValue = z.json();
export type FieldValue = z.infer<typeof FieldValue>;

/** A field, by its path with points, with its value on both sides; null where a side does not have it. */
export const FieldChange = z.object({ field: z.string(), old: FieldValue, new: FieldValue });
export type FieldChange = z.infer<typeof FieldChange>;

/** Where something stands in the text of one side. */
export const Place = z.object({
  ...Target.shape.source.pick({ line: true, page: true, sentence: true }).shape,
  /** Null for a trend, whose place is its sentence. */
  number: Span.nullable(),
});
export type Place = z.infer<typeof Place>;

const common = { document: z.string(), fields: z.array(FieldChange) };

/** What a number that is in a target on one side only was taken for on the other one. */
export const TakenFor = z.object({ reason: ResidueReason, rule: z.string().nullable() });
export type TakenFor = z.infer<typeof TakenFor>;

const between = <T extends z.ZodType, S extends string>(subject: S, thing: T) =>
  z.object({
    ...common,
    subject: z.literal(subject),
    kind: ChangeKind.extract(['added', 'lost', 'changed', 'rekeyed']),
    /** It stands at another place as well. */
    moved: z.boolean(),
    /** Null for what is added. */
    old: thing.nullable(),
    /** Null for what is lost. */
    new: thing.nullable(),
    takenFor: TakenFor.nullable(),
  });

export const TargetChanged = between('target', Target);
export type TargetChanged = z.infer<typeof TargetChanged>;

export const TrendChanged = between('trend', Trend);
export type TrendChanged = z.infer<typeof TrendChanged>;

const found = z.enum(['target', 'trend']);

/** A commitment at another place; what it says is the same. */
export const Moved = z.object({
  ...common,
  subject: found,
  kind: z.literal('moved'),
  /** The one of NEW: indicator, value as printed, and its words. */
  id: z.string(),
  indicator: Target.shape.indicator,
  ...Target.shape.source.pick({ quote: true, prefix: true, suffix: true }).shape,
  from: Place,
  to: Place,
});
export type Moved = z.infer<typeof Moved>;

/** Commitments in equal words, of which nobody can say which is which. */
export const Ambiguous = z.object({
  ...common,
  subject: found,
  kind: z.literal('ambiguous'),
  old: z.array(z.union([Target, Trend])),
  new: z.array(z.union([Target, Trend])),
});
export type Ambiguous = z.infer<typeof Ambiguous>;

/** What identifies a plan; what is in it changes on its own. */
export const PlanHead = Plan.pick({
  id: true,
  title: true,
  region: true,
  population: true,
  period: true,
  span: true,
});
export type PlanHead = z.infer<typeof PlanHead>;

const simple = ChangeKind.extract(['added', 'lost', 'changed']);

export const PlanChanged = z.object({
  ...common,
  subject: z.literal('plan'),
  kind: simple,
  old: PlanHead.nullable(),
  new: PlanHead.nullable(),
});
export type PlanChanged = z.infer<typeof PlanChanged>;

export const DiagnosticChanged = z.object({
  ...common,
  subject: z.literal('diagnostic'),
  kind: simple,
  old: Diagnostic.nullable(),
  new: Diagnostic.nullable(),
});
export type DiagnosticChanged = z.infer<typeof DiagnosticChanged>;

/** How much a document holds that is only on one side. */
const Holding = z.object({
  status: Extraction.shape.status,
  title: DocumentInfo.shape.title,
  plans: z.int().nonnegative(),
  targets: z.int().nonnegative(),
  trends: z.int().nonnegative(),
});
export type Holding = z.infer<typeof Holding>;

export const DocumentChanged = z.object({
  ...common,
  subject: z.literal('document'),
  kind: simple,
  /** What is only on one side; null on both for a document that both sides have. */
  old: Holding.nullable(),
  new: Holding.nullable(),
});
export type DocumentChanged = z.infer<typeof DocumentChanged>;

export const Change = z.union([
  TargetChanged,
  TrendChanged,
  Moved,
  Ambiguous,
  PlanChanged,
  DiagnosticChanged,
  DocumentChanged,
]);
export type Change = z.infer<typeof Change>;

export const Cause = z.object({
  by: z.enum([
    /** The rules that are recorded on both sides name it. */
    'rule',
    /** No rule of theirs differs; the fields that do say who writes them. */
    'field',
    /** The source of the document is another one. */
    'text',
    /** The source is the same, and the program reads another text out of it. */
    'reading',
    /** A document that only one side has, or whose status or title is another. */
    'document',
    /** Nothing names a rule. */
    'none',
  ]),
  /** The rule, or several with a star: `indicators/*`. */
  rule: z.string().nullable(),
  /** Rules that explain all of it just as well. */
  or: z.array(z.string()),
});
export type Cause = z.infer<typeof Cause>;

const count = z.int().nonnegative();
export const KindCounts = z.record(ChangeKind, count);
export type KindCounts = z.infer<typeof KindCounts>;

export const ChangeGroup = z.object({
  cause: Cause,
  documents: count,
  counts: KindCounts,
  /** How often the rule takes part in the documents that differ, and how often that changed; null for other causes. */
  takesPart: z.object({ all: count, changed: count }).nullable(),
  /** By document, and in the order of its text. */
  changes: z.array(Change),
});
export type ChangeGroup = z.infer<typeof ChangeGroup>;

export const Changes = z.object({
  /** The two folders or files, as they were named. */
  old: z.string(),
  new: z.string(),
  documents: z.object({
    /** Equal byte by byte. */
    same: count,
    /** Other bytes, and nothing of what is told here differs: ids, places of the outline, the rules that made it. */
    alike: count,
    changed: count,
    added: count,
    removed: count,
    failed: count,
  }),
  counts: z.record(ChangeSubject, KindCounts),
  /** Those with most changes first. */
  groups: z.array(ChangeGroup),
});
export type Changes = z.infer<typeof Changes>;
