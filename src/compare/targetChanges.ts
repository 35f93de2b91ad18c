import { norm } from '../evaluate/alike.ts';
import type { Polarity } from '../model/comparison.ts';
import type { Population, Target } from '../model/extraction.ts';
import type { TargetChange, TargetChangeKind } from '../model/planDiff.ts';
import { hindranceOf } from './hindrance.ts';
import type { Holding, Said } from './holding.ts';
import { type Keys, unitOf } from './keys.ts';
import { valueOfTarget } from './value.ts';
import { weigh } from './weigh.ts';

const samePlace = (a: Target, b: Target): boolean =>
  a.section === b.section && norm(a.domain) === norm(b.domain);

const ends = ({ comparator, value, min, max }: Target): readonly [number, number] =>
  comparator === 'range'
    ? [min ?? Number.NaN, max ?? Number.NaN]
    : [value ?? Number.NaN, value ?? Number.NaN];

/** How a number moved; both are in one unit. */
const moveOf = (a: Target, b: Target): TargetChangeKind[] => {
  const [[low, high], [newLow, newHigh]] = [ends(a), ends(b)];
  const rebound = a.comparator === b.comparator ? [] : (['rebound'] as const);
  if (low === newLow && high === newHigh) return [...rebound];
  if (newLow >= low && newHigh >= high) return ['raised', ...rebound];
  if (newLow <= low && newHigh <= high) return ['lowered', ...rebound];
  return ['rebound'];
};

const changesOf = (a: Target, b: Target, keys: Keys): TargetChangeKind[] => {
  const otherUnit = unitOf(a.unit) !== unitOf(b.unit);
  const when = (holds: boolean, change: TargetChangeKind): TargetChangeKind[] => (holds ? [change] : []);
  return [
    ...(otherUnit ? (['unit'] as const) : moveOf(a, b)),
    ...when(keys.per(a.per) !== keys.per(b.per), 'per'),
    ...when(a.year !== b.year, 'year'),
    ...when(a.strength === 'aspirational' && b.strength === 'firm', 'firmed'),
    ...when(a.strength === 'firm' && b.strength === 'aspirational', 'softened'),
    ...when(!samePlace(a, b), 'moved'),
    ...when(norm(a.indicator.text) !== norm(b.indicator.text), 'reworded'),
  ];
};

/** How well a target of B answers one of A: by denominator before section before unit and so on. */
const answers = (a: Target, b: Target, keys: Keys): number =>
  [
    keys.per(a.per) === keys.per(b.per),
    a.section === b.section,
    unitOf(a.unit) === unitOf(b.unit),
    a.year === b.year,
    a.strength === b.strength,
    norm(a.domain) === norm(b.domain),
    a.value === b.value,
  ].reduce((sum, holds) => 2 * sum + Number(holds), 0);

/** The targets of one indicator on both sides, each beside the one that answers it best. */
const paired = (
  as: readonly Target[],
  bs: readonly Target[],
  keys: Keys,
): [Target | null, Target | null][] => {
  const ranked = as
    .flatMap((a, atA) => bs.map((b, atB) => ({ a, b, atA, atB, score: answers(a, b, keys) })))
    .sort((x, y) => y.score - x.score || x.atA - y.atA || x.atB - y.atB);
  const ofA = new Map<Target, Target>();
  const taken = new Set<Target>();
  for (const { a, b } of ranked)
    if (!ofA.has(a) && !taken.has(b)) {
      ofA.set(a, b);
      taken.add(b);
    }
  return [
    ...as.map((a): [Target, Target | null] => [a, ofA.get(a) ?? null]),
    ...bs.filter((b) => !taken.has(b)).map((b): [null, Target] => [null, b]),
  ];
};

type Side = Pick<Holding, 'column' | 'said'>;

/** Why one side may have no counterpart, where that is not for sure. */
const alone = (other: Side, key: string): Pick<TargetChange, 'reasonCode' | 'reason'> => {
  if (other.said.get(key)?.trend)
    return { reasonCode: 'trend', reason: 'the other side only names a direction' };
  if (other.column.status !== 'ok')
    return { reasonCode: 'incomplete', reason: 'the other document was not read completely' };
  return { reasonCode: null, reason: null };
};

const compared = (
  [a, b]: readonly [Target, Target],
  [ofA, ofB]: readonly [Population | null, Population | null],
  { entry }: Said['subject'],
  keys: Keys,
): Pick<TargetChange, 'status' | 'changes' | 'verdict' | 'reasonCode' | 'reason'> => {
  const changes = changesOf(a, b, keys);
  const polarity: Polarity = entry?.polarity ?? 'unknown';
  // A successor is due later by its nature: what is asked for is compared all the same.
  const standing = { target: { ...b, year: a.year }, population: ofB, reviewed: null };
  const hindrance = hindranceOf(
    standing,
    { target: a, population: ofA, reviewed: null },
    entry !== null,
    keys,
  );
  return {
    status: changes.length === 0 ? 'same' : 'changed',
    changes,
    ...(hindrance ?? weigh(b, a, polarity)),
  };
};

/** What became of each target of A, and what B has beside, in the order of A's text and then of B's. */
export const targetChanges = (a: Side, b: Side, keys: Keys): TargetChange[] => {
  const subjects = new Map([...b.said, ...a.said].map(([key, { subject }]) => [key, subject]));
  const order = [...new Set([...a.said.keys(), ...b.said.keys()])];
  return order.flatMap((key) => {
    const subject = subjects.get(key) as Said['subject'];
    const ofKind = (side: Side, kind: Target['kind']): Target[] =>
      (side.said.get(key)?.targets ?? []).filter((target) => target.kind === kind);
    const pairs = (['level', 'change'] as const).flatMap((kind) =>
      paired(ofKind(a, kind), ofKind(b, kind), keys),
    );
    return pairs.map(([one, other]): TargetChange => {
      const either = (other ?? one) as Target;
      const known = {
        indicator: keys.row(subject, either),
        name: subject.entry?.name ?? either.indicator.text,
        catalogued: subject.entry !== null,
        a: one && valueOfTarget(one),
        b: other && valueOfTarget(other),
      };
      if (one && other)
        return {
          ...known,
          ...compared([one, other], [a.column.population, b.column.population], subject, keys),
        };
      const [status, side] = one ? (['dropped', b] as const) : (['added', a] as const);
      return { ...known, status, changes: [], verdict: null, ...alone(side, key) };
    });
  });
};
