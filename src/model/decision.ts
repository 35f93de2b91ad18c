import { z } from 'zod';
import { Target, Trend } from './extraction.ts';
import { Span } from './span.ts';

/** What reviewers decide on what was read, a JSON line each, in `reviews/*.jsonl`. Lines are only ever added. */

/** What a decision on a target is about. */
export const TargetFields = Target.pick({
  indicator: true,
  kind: true,
  comparator: true,
  value: true,
  min: true,
  max: true,
  unit: true,
  per: true,
  year: true,
  yearBasis: true,
  baselineYear: true,
  baselineValue: true,
  strength: true,
  binding: true,
});
export type TargetFields = z.infer<typeof TargetFields>;

/** What a decision on a trend is about. */
export const TrendFields = Trend.pick({ indicator: true, direction: true });
export type TrendFields = z.infer<typeof TrendFields>;

const { min, max } = TargetFields.shape;

/** The fields that are other than they were read. An indicator with the id null is what the catalogue knows its words as. */
export const TargetCorrection = TargetFields.extend({
  /** Null takes it away: the target is no range. */
  min: min.nullable(),
  max: max.nullable(),
}).partial();
export type TargetCorrection = z.infer<typeof TargetCorrection>;

export const TrendCorrection = TrendFields.partial();
export type TrendCorrection = z.infer<typeof TrendCorrection>;

/** `withdraw` takes the decision before it back. */
export const DecisionVerdict = z.enum(['accept', 'correct', 'reject', 'withdraw']);
export type DecisionVerdict = z.infer<typeof DecisionVerdict>;

const where = {
  /** The document's id. */
  document: z.string(),
  /** Of the text that `place` points into. */
  textSha256: z.string(),
  /** The number of a target, the sentence of a trend. */
  place: Span,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
};

const who = {
  why: z.string().nullable(),
  by: z.string(),
  /** An instant, in UTC. */
  when: z.iso.datetime(),
};

export const TargetDecision = z.object({
  decision: DecisionVerdict,
  kind: z.literal('target'),
  ...where,
  fields: TargetFields,
  correction: TargetCorrection.nullable(),
  ...who,
});
export type TargetDecision = z.infer<typeof TargetDecision>;

export const TrendDecision = z.object({
  decision: DecisionVerdict,
  kind: z.literal('trend'),
  ...where,
  fields: TrendFields,
  correction: TrendCorrection.nullable(),
  ...who,
});
export type TrendDecision = z.infer<typeof TrendDecision>;

/** The fields of a target as a correction makes them: without a year there is nothing that it could rest on. */
export const correctedTarget = (fields: TargetFields, correction: TargetCorrection): TargetFields => {
  const { min, max, ...rest } = { ...fields, ...correction } as TargetFields & TargetCorrection;
  return {
    ...(rest as TargetFields),
    yearBasis: rest.year === null ? null : rest.yearBasis,
    ...(typeof min === 'number' ? { min } : {}),
    ...(typeof max === 'number' ? { max } : {}),
  };
};

/** What makes fields of a target contradict each other; null where nothing does. */
export const targetFault = ({ indicator, comparator, value, min, max }: TargetFields): string | null => {
  if (indicator.text.trim() === '') return 'the indicator has no words';
  if (comparator !== 'range') {
    if (value === null) return 'there is no value; only a range is without';
    return min === undefined && max === undefined ? null : 'only a range has min and max';
  }
  if (value !== null) return 'a range has min and max, and no value';
  if (min === undefined || max === undefined) return 'a range has min and max';
  return min <= max ? null : 'the min of a range is not above its max';
};

const correctionFault = (decision: TargetDecision | TrendDecision): string | null => {
  const { correction } = decision;
  if ((decision.decision === 'correct') !== (correction !== null))
    return 'a correction belongs to the decision correct, and to no other';
  if (correction === null) return null;
  if (Object.keys(correction).length === 0) return 'nothing is corrected';
  if (decision.kind === 'target')
    return targetFault(correctedTarget(decision.fields, decision.correction ?? {}));
  return correction.indicator?.text.trim() === '' ? 'the indicator has no words' : null;
};

export const Decision = z
  .discriminatedUnion('kind', [TargetDecision, TrendDecision])
  .superRefine((decision, context) => {
    const message = correctionFault(decision);
    if (message !== null) context.addIssue({ code: 'custom', path: ['correction'], message });
  });
export type Decision = z.infer<typeof Decision>;

/** What a person did to a value that is used. */
export const Reviewed = z.enum(['accepted', 'corrected']);
export type Reviewed = z.infer<typeof Reviewed>;
