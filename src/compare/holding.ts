import type { PlanColumn } from '../model/comparison.ts';
import type { Reviewed } from '../model/decision.ts';
import type { Target, Trend } from '../model/extraction.ts';
import type { PlanTargets } from './columns.ts';
import type { Keys, Subject } from './keys.ts';

/** What one plan says of one subject. */
export interface Said {
  readonly subject: Subject;
  readonly targets: readonly Target[];
  /** The first of its directions; null where it names none. */
  readonly trend: Trend | null;
}

/** A column with what its plan says, by the subject's key, in the order of the text. */
export interface Holding {
  readonly column: PlanColumn;
  readonly said: ReadonlyMap<string, Said>;
  /** What a reviewer did to a target or trend of it. */
  readonly reviewedOf: (said: Target | Trend) => Reviewed | null;
}

interface Gathered extends Said {
  readonly targets: Target[];
  trend: Trend | null;
}

export const holdingOf = (
  { column, targets, trends, review }: PlanTargets,
  baseline: boolean,
  keys: Keys,
): Holding => {
  const said = new Map<string, Gathered>();
  const of = (each: Target | Trend): Gathered => {
    const subject = keys.subject(each, column.population);
    const known = said.get(subject.key);
    if (known) return known;
    const made: Gathered = { subject, targets: [], trend: null };
    said.set(subject.key, made);
    return made;
  };
  for (const target of targets) of(target).targets.push(target);
  for (const trend of trends) {
    const gathered = of(trend);
    gathered.trend ??= trend;
  }
  return {
    column: { ...column, baseline },
    said,
    reviewedOf: ({ id }) => review.reviewed.get(id) ?? null,
  };
};
