import { longestCommon } from '../../compare/longestCommon.ts';
import type { CheckRule } from '../../rules/schema.ts';
import { EVERYTHING, ofKind, type RuleSet, same, type Test } from './ruleSet.ts';
import { effectOf } from './rulesPrint.ts';

/** A construction that is switched on or off may change any reading. */
export const constructionTests = (old: RuleSet, now: RuleSet): Test[] => {
  const ids = (set: RuleSet): string[] =>
    ofKind(set, 'construction')
      .map(({ id }) => id)
      .sort();
  return same(ids(old), ids(now)) ? [] : [EVERYTHING];
};

/** Checks only speak: one that is dropped, reworded or moved matters where it spoke. */
export const checkTests = (old: RuleSet, now: RuleSet): Test[] => {
  const [olds, news] = [ofKind(old, 'check'), ofKind(now, 'check')];
  const ids = [olds, news].map((checks) => checks.map(({ id }) => id)) as [string[], string[]];
  const unmoved = new Set(longestCommon(...ids).map(([at]) => ids[0][at]));
  if (ids[1].some((id) => !ids[0].includes(id))) return [EVERYTHING];
  return olds.flatMap((check): Test[] => {
    const successor: CheckRule | undefined = news.find(({ id }) => id === check.id);
    if (successor && !same(check.units, successor.units)) return [EVERYTHING];
    if (successor && unmoved.has(check.id) && same(effectOf(check), effectOf(successor))) return [];
    return [({ checks }) => checks.includes(check.id)];
  });
};
