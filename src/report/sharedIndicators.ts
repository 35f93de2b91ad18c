import { norm } from '../evaluate/alike.ts';
import type { PlanDigest, TargetDigest } from './digest.ts';

/** An indicator with the targets that each plan has for it; a plan without any is not in the map. */
export interface SharedIndicator {
  /** In the words of the first plan. */
  readonly indicator: string;
  /** By the position of the plan in the list that was given. */
  readonly targets: ReadonlyMap<number, readonly TargetDigest[]>;
}

/** The indicators that two or more plans share in the same words, what most plans share first. */
export const sharedIndicators = (plans: readonly PlanDigest[]): SharedIndicator[] => {
  const found = new Map<
    string,
    { readonly indicator: string; readonly targets: Map<number, TargetDigest[]> }
  >();
  for (const [plan, { targets }] of plans.entries())
    for (const target of targets) {
      const words = norm(target.indicator);
      const known = found.get(words) ?? { indicator: target.indicator, targets: new Map() };
      const own = known.targets.get(plan);
      if (own) own.push(target);
      else known.targets.set(plan, [target]);
      found.set(words, known);
    }
  return [...found.values()]
    .filter(({ targets }) => targets.size > 1)
    .sort((a, b) => b.targets.size - a.targets.size);
};
