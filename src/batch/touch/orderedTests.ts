import { longestCommon } from '../../compare/longestCommon.ts';
import { mayDiffer, mayMatch } from './mayMatch.ts';
import { type PatternTree, patternsTree } from './patternTree.ts';
import { ofKind, type RuleSet, type Test } from './ruleSet.ts';

/** Rules of which the first that matches counts, with what they do besides matching. */
interface Ordered {
  readonly key: string;
  readonly tree: PatternTree;
}

const guardsOf = (set: RuleSet): Ordered[] =>
  ofKind(set, 'guard').map(({ id, reason, scope, patterns }) => ({
    key: JSON.stringify([id, reason, scope]),
    tree: patternsTree(patterns),
  }));

const headingsOf = (set: RuleSet): Ordered[] =>
  ofKind(set, 'heading')
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ id, role, rank, patterns }) => ({
      key: JSON.stringify([id, role, rank]),
      tree: patternsTree(patterns),
    }));

const testsOf = (olds: readonly Ordered[], news: readonly Ordered[]): Test[] => {
  const common = longestCommon(
    olds.map(({ key }) => key),
    news.map(({ key }) => key),
  );
  const [keptOld, keptNew] = [new Set(common.map(([at]) => at)), new Set(common.map(([, at]) => at))];
  const moved = [
    ...olds.filter((_, index) => !keptOld.has(index)),
    ...news.filter((_, index) => !keptNew.has(index)),
  ];
  return [
    ...moved.map(
      ({ tree }): Test =>
        (_, held) =>
          mayMatch(tree, held),
    ),
    ...common.flatMap(([atOld, atNew]): Test[] => {
      const [before, after] = [olds[atOld] as Ordered, news[atNew] as Ordered];
      return before.tree.source === after.tree.source
        ? []
        : [(_, held) => mayDiffer(before.tree, after.tree, held)];
    }),
  ];
};

/** Guards and headings: what matches first counts, so that one that is moved is as good as changed. */
export const orderedTests = (old: RuleSet, now: RuleSet): Test[] => [
  ...testsOf(guardsOf(old), guardsOf(now)),
  ...testsOf(headingsOf(old), headingsOf(now)),
];
