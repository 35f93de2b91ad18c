import { longestCommon } from '../../compare/longestCommon.ts';
import type { PatternTree } from './patternTree.ts';

/** What is known of a text that patterns could match. */
export interface Held {
  /** Whether the text may hold a character (a UTF-16 unit). */
  readonly has: (char: string) => boolean;
  /** Whether a fragment may match in it. */
  readonly fragment: (name: string) => boolean;
}

/** Whether a pattern may match in a text: false only where a character is lacking that each match would take. */
export const mayMatch = (tree: PatternTree, held: Held): boolean => {
  switch (tree.kind) {
    case 'one':
      return tree.chars === null || [...tree.chars].some(held.has);
    case 'all':
      return tree.parts.every((part) => mayMatch(part, held));
    case 'any':
      return tree.branches.some((branch) => mayMatch(branch, held));
    case 'repeat':
      return tree.optional || mayMatch(tree.part, held);
    case 'look':
      return tree.negative || mayMatch(tree.part, held);
    case 'fragment':
      return held.fragment(tree.name);
    case 'open':
      return true;
  }
};

const branchesOf = (tree: PatternTree): readonly PatternTree[] =>
  tree.kind === 'any' ? tree.branches : [tree];

/**
 * Branches that both have, in one order, do alike: what lies between them may match otherwise. A branch that never
 * matches is as good as none.
 */
const branchesDiffer = (olds: readonly PatternTree[], news: readonly PatternTree[], held: Held): boolean => {
  const common = longestCommon(
    olds.map(({ source }) => source),
    news.map(({ source }) => source),
  );
  let [fromOld, fromNew] = [0, 0];
  for (const [atOld, atNew] of [...common, [olds.length, news.length] as const]) {
    const [before, after] = [olds.slice(fromOld, atOld), news.slice(fromNew, atNew)];
    if (before.length === after.length) {
      if (before.some((each, index) => mayDiffer(each, after[index] as PatternTree, held))) return true;
    } else if ([...before, ...after].some((each) => mayMatch(each, held))) return true;
    [fromOld, fromNew] = [atOld + 1, atNew + 1];
  }
  return false;
};

/** Parts that follow each other: where one that both have cannot match, neither does as a whole. */
const partsDiffer = (olds: readonly PatternTree[], news: readonly PatternTree[], held: Held): boolean => {
  const pairs = olds.map((old, index) => [old, news[index] as PatternTree] as const);
  const isSame = ([one, other]: readonly [PatternTree, PatternTree]): boolean => one.source === other.source;
  return (
    pairs.filter(isSame).every(([part]) => mayMatch(part, held)) &&
    pairs.filter((pair) => !isSame(pair)).some(([one, other]) => mayDiffer(one, other, held))
  );
};

/**
 * Whether an old and a new pattern may match otherwise in a text. A part that can never match can be taken away, or
 * put in, without a trace, even where it stands in a ban: so that only the parts that differ have to be looked at.
 */
export const mayDiffer = (old: PatternTree, now: PatternTree, held: Held): boolean => {
  if (old.source === now.source) return false;
  if (old.kind === 'any' || now.kind === 'any') return branchesDiffer(branchesOf(old), branchesOf(now), held);
  if (old.kind === 'all' && now.kind === 'all' && old.parts.length === now.parts.length)
    return partsDiffer(old.parts, now.parts, held);
  if (
    (old.kind === 'repeat' && now.kind === 'repeat' && old.sign === now.sign) ||
    (old.kind === 'look' && now.kind === 'look' && old.sign === now.sign)
  )
    return mayDiffer(old.part, now.part, held);
  if (old.kind === 'one' && now.kind === 'one' && old.chars && now.chars) {
    const [one, other] = [old.chars, now.chars];
    return [...one, ...other].some((char) => one.has(char) !== other.has(char) && held.has(char));
  }
  return mayMatch(old, held) || mayMatch(now, held);
};
