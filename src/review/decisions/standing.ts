import type { Decision } from '../../model/decision.ts';
import { type Anchor, ownPlace, type Spot } from './anchor.ts';
import { keyOfFields, outcomeOf } from './fields.ts';

/** A decision that counts, with where its place is now. */
export interface Standing extends Anchor {
  readonly decision: Decision;
  /** Its turn in time. */
  readonly order: number;
}

const byTime = (decisions: readonly Decision[]): Decision[] =>
  decisions
    .map((decision) => ({ decision, at: Date.parse(decision.when) }))
    .sort((a, b) => a.at - b.at)
    .map(({ decision }) => decision);

/** One line that two branches brought is one decision. */
const onceEach = (decisions: readonly Decision[]): Decision[] => [
  ...new Map(decisions.map((decision) => [JSON.stringify(decision), decision])).values(),
];

const confirms = (decision: Decision, fields: string): boolean => {
  const outcome = outcomeOf(decision);
  return outcome !== null && keyOfFields(outcome) === fields;
};

/** The decisions on one place that were not taken back, in the order of time; of those on one reading the last. */
const lastOnEach = (decisions: readonly Decision[]): readonly Decision[] => {
  // Most places have one, and there may be hundreds of thousands of them.
  if (decisions.length === 1 && decisions[0]?.decision !== 'withdraw') return decisions;
  const standing: Decision[] = [];
  for (const decision of onceEach(decisions)) {
    if (decision.decision !== 'withdraw') {
      standing.push(decision);
      continue;
    }
    const fields = keyOfFields(decision.fields);
    const same = standing.findLastIndex((each) => keyOfFields(each.fields) === fields);
    const at = same === -1 ? standing.findLastIndex((each) => confirms(each, fields)) : same;
    if (at !== -1) standing.splice(at, 1);
  }
  const last = new Map(standing.map((decision) => [keyOfFields(decision.fields), decision]));
  return standing.filter((decision) => last.get(keyOfFields(decision.fields)) === decision);
};

/** The decisions that count, in the order of time. */
export const standingOf = (
  decisions: readonly Decision[],
  anchors: ReadonlyMap<Decision, Anchor>,
): Standing[] => {
  const places = new Map<Spot, Decision[]>();
  const anchorOf = (decision: Decision): Anchor => anchors.get(decision) ?? { spots: [], sure: false };
  for (const decision of byTime(decisions)) {
    const { spots, sure } = anchorOf(decision);
    const place = (sure ? spots[0] : undefined) ?? ownPlace(decision);
    const here = places.get(place);
    if (here) here.push(decision);
    else places.set(place, [decision]);
  }
  return byTime([...places.values()].flatMap(lastOnEach)).map((decision, order) => ({
    decision,
    order,
    ...anchorOf(decision),
  }));
};
