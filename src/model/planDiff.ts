import { z } from 'zod';
import { PlanColumn, ReasonCode, Value, Weighing } from './comparison.ts';
import { Span } from './span.ts';

/** What `zhibiao diff` finds between two documents: A, the earlier or one's own, and B. */

/** In what a target of B is another than the one of A that it answers. */
export const TargetChangeKind = z.enum([
  /** The number, with its sign: a fall by 25 % instead of 20 % is lowered. */
  'raised',
  'lowered',
  /** Another bound for the same number, or another range. */
  'rebound',
  'reworded',
  /** To another domain or section. */
  'moved',
  /** From aspirational to firm, and the other way. */
  'firmed',
  'softened',
  'year',
  'unit',
  'per',
]);
export type TargetChangeKind = z.infer<typeof TargetChangeKind>;

export const TargetChange = z.object({
  /** The row of the comparison that it would stand in. */
  indicator: z.string(),
  name: z.string(),
  catalogued: z.boolean(),
  status: z.enum(['same', 'changed', 'added', 'dropped']),
  changes: z.array(TargetChangeKind),
  /** Whether B asks for more than A, whatever the years; null where only one side is there. */
  verdict: Weighing.nullable(),
  /** Of what is added or dropped: whether the other side names a direction, or was not read completely. */
  reasonCode: ReasonCode.nullable(),
  reason: z.string().nullable(),
  a: Value.nullable(),
  b: Value.nullable(),
});
export type TargetChange = z.infer<typeof TargetChange>;

/** A piece of a text that both sides have (as B spells it), only A, or only B. */
export const Segment = z.object({ change: z.enum(['same', 'deleted', 'inserted']), text: z.string() });
export type Segment = z.infer<typeof Segment>;

export const GoalText = z.object({ domain: z.string(), item: z.string(), text: z.string(), span: Span });
export type GoalText = z.infer<typeof GoalText>;

export const GoalChange = z.object({
  status: z.enum(['same', 'reworded', 'added', 'dropped']),
  /** It stands in another domain; another number alone is no move. */
  moved: z.boolean(),
  /** From 0 to 1; 0 where only one side is there. */
  likeness: z.number().min(0).max(1),
  a: GoalText.nullable(),
  b: GoalText.nullable(),
  /** The two texts as one: A is what is same or deleted, B what is same or inserted. */
  segments: z.array(Segment),
});
export type GoalChange = z.infer<typeof GoalChange>;

const Side = PlanColumn.omit({ baseline: true, group: true });

const count = z.int().nonnegative();

export const PlanPair = z.object({
  a: Side,
  b: Side,
  targets: z.array(TargetChange),
  goals: z.array(GoalChange),
  summary: z.object({
    targets: z.record(z.enum([...TargetChange.shape.status.options, ...TargetChangeKind.options]), count),
    verdicts: z.record(Weighing, count),
    goals: z.record(z.enum([...GoalChange.shape.status.options, 'moved']), count),
  }),
});
export type PlanPair = z.infer<typeof PlanPair>;

export const PlanDiff = z.object({
  a: z.string(),
  b: z.string(),
  /** Nothing differs, and every plan has its counterpart. */
  same: z.boolean(),
  plans: z.array(PlanPair),
  /** Plans without a counterpart in the other document. */
  onlyA: z.array(Side),
  onlyB: z.array(Side),
});
export type PlanDiff = z.infer<typeof PlanDiff>;
