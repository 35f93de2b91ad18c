import type { Catalogue } from '../indicators/catalogue.ts';
import { Weighing } from '../model/comparison.ts';
import type { Extraction } from '../model/extraction.ts';
import {
  GoalChange,
  type PlanDiff,
  type PlanPair,
  TargetChange,
  TargetChangeKind,
} from '../model/planDiff.ts';
import { alignGoals, type Goal } from './alignGoals.ts';
import { type PlanTargets, planTargetsOf } from './columns.ts';
import { CompareError } from './compareError.ts';
import { goalText } from './goalText.ts';
import { differ } from './hindrance.ts';
import { holdingOf } from './holding.ts';
import { type Keys, keysOf } from './keys.ts';
import { targetChanges } from './targetChanges.ts';

export interface SideBySideOptions {
  readonly catalogue: Catalogue;
}

/** The goals of a plan, each with the indicators of the targets and trends inside it. */
const goalsOf = (extraction: Extraction, { column, targets, trends }: PlanTargets, keys: Keys): Goal[] => {
  const plan = extraction.plans.find(({ id }) => id === column.plan);
  const named = [
    ...targets.map((said) => ({ said, at: said.source.number.start })),
    ...trends.map((said) => ({ said, at: said.source.sentence.start })),
  ].map(({ said, at }) => ({ at, key: keys.subject(said, column.population).key }));
  return (plan?.domains ?? []).flatMap(({ name, goals }) =>
    goals.map((goal) => {
      const inside = named.filter(({ at }) => at >= goal.span.start && at < goal.span.end);
      const keysInside = new Set(inside.map(({ key }) => key));
      return { domain: name, item: goal.item, text: goalText(goal), span: goal.span, keys: keysInside };
    }),
  );
};

const sideOf = ({ column: { group: _, ...side } }: PlanTargets): PlanPair['a'] => side;

/**
 * Which plan of A answers which of B: those for the same people, in their order; then those whose people are not
 * known. The only plans of two documents answer each other whatever they are for.
 */
const planPairs = (as: readonly PlanTargets[], bs: readonly PlanTargets[]): [PlanTargets, PlanTargets][] => {
  const [oneA, oneB] = [as[0], bs[0]];
  if (as.length === 1 && bs.length === 1 && oneA && oneB) return [[oneA, oneB]];
  const free = new Set(bs);
  const ofA = new Map<PlanTargets, PlanTargets>();
  const take = (answers: (a: PlanTargets, b: PlanTargets) => boolean): void => {
    for (const a of as) {
      const b = ofA.has(a) ? undefined : [...free].find((each) => answers(a, each));
      if (!b) continue;
      ofA.set(a, b);
      free.delete(b);
    }
  };
  take((a, b) => a.column.population === b.column.population);
  take((a, b) => !differ(a.column.population, b.column.population));
  return [...ofA].sort(([a], [b]) => as.indexOf(a) - as.indexOf(b));
};

/** How many of the things are each of the names. */
const counted = <N extends string>(names: readonly N[], things: readonly (N | null)[]): Record<N, number> => {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<N, number>;
  for (const thing of things) if (thing !== null) counts[thing] += 1;
  return counts;
};

const summaryOf = (targets: readonly TargetChange[], goals: readonly GoalChange[]): PlanPair['summary'] => ({
  targets: counted(
    [...TargetChange.shape.status.options, ...TargetChangeKind.options],
    targets.flatMap(({ status, changes }) => [status, ...changes]),
  ),
  verdicts: counted(
    Weighing.options,
    targets.map(({ verdict }) => verdict),
  ),
  goals: counted(
    [...GoalChange.shape.status.options, 'moved'] as const,
    goals.flatMap(({ status, moved }) => (moved ? [status, 'moved' as const] : [status])),
  ),
});

/**
 * Two documents beside each other: a plan and its successor, or two neighbours.
 * @throws CompareError where no plan of the one answers any of the other
 */
export const sideBySide = (a: Extraction, b: Extraction, { catalogue }: SideBySideOptions): PlanDiff => {
  const keys = keysOf(catalogue);
  const [as, bs] = [planTargetsOf(a, 'region'), planTargetsOf(b, 'region')];
  const pairs = planPairs(as, bs);
  if (pairs.length === 0)
    throw new CompareError([
      `no plan of ${a.document.id} is for the same people as one of ${b.document.id}; name two that are`,
    ]);
  const plans = pairs.map(([ofA, ofB]): PlanPair => {
    const targets = targetChanges(holdingOf(ofA, false, keys), holdingOf(ofB, false, keys), keys);
    const goals = alignGoals(goalsOf(a, ofA, keys), goalsOf(b, ofB, keys));
    return { a: sideOf(ofA), b: sideOf(ofB), targets, goals, summary: summaryOf(targets, goals) };
  });
  const paired = new Set(pairs.flat());
  const onlyA = as.filter((each) => !paired.has(each)).map(sideOf);
  const onlyB = bs.filter((each) => !paired.has(each)).map(sideOf);
  const same =
    onlyA.length + onlyB.length === 0 &&
    plans.every(
      ({ targets, goals }) =>
        targets.every(({ status }) => status === 'same') &&
        goals.every(({ status, moved }) => status === 'same' && !moved),
    );
  return { a: a.document.id, b: b.document.id, same, plans, onlyA, onlyB };
};
