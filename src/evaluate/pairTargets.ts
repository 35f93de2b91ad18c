import type { Target } from '../model/extraction.ts';
import { overlaps } from '../model/span.ts';
import { alike } from './alike.ts';
import type { GoldTarget, Located } from './gold.ts';
import { wrongFields } from './wrongFields.ts';

/** A gold target and the found one that is taken for it. */
export interface TargetPair {
  readonly gold: Located<GoldTarget>;
  readonly found: Target;
}

/** A pair that is possible, with what it is ranked by: the greater the better, from the first key to the last. */
interface Candidate extends TargetPair {
  readonly keys: readonly [merit: number, order: number, goldIndex: number, foundIndex: number];
}

/** What a wrong field costs, in units of likeness. */
const WRONG_FIELD = 0.1;

const descending = (a: Candidate, b: Candidate): number => {
  const key = a.keys.findIndex((value, index) => value !== b.keys[index]);
  return key === -1 || (a.keys[key] as number) > (b.keys[key] as number) ? -1 : 1;
};

/**
 * Pairs gold and found targets whose numbers overlap, each at most once, the most alike first; of equal ones
 * those that stand at the same place in their lists, then the later.
 */
export const pairTargets = (gold: readonly Located<GoldTarget>[], found: readonly Target[]): TargetPair[] => {
  const merit = (wanted: GoldTarget, target: Target): number =>
    alike(wanted, target.indicator.text) - WRONG_FIELD * wrongFields(wanted, target).length;
  const candidates = gold.flatMap((wanted, goldIndex) =>
    found.flatMap((target, foundIndex): Candidate[] => {
      if (!overlaps(wanted.span, target.source.number)) return [];
      const order = -Math.abs(goldIndex / gold.length - foundIndex / found.length);
      return [{ gold: wanted, found: target, keys: [merit(wanted, target), order, goldIndex, foundIndex] }];
    }),
  );
  const taken = new Set<GoldTarget | Target>();
  return candidates.sort(descending).filter((candidate) => {
    if (taken.has(candidate.gold) || taken.has(candidate.found)) return false;
    taken.add(candidate.gold).add(candidate.found);
    return true;
  });
};
