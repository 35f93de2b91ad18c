import type { Rule } from '../../rules/schema.ts';
import { catalogueTests } from './catalogueTests.ts';
import { characterTest } from './characters.ts';
import { type Held, mayDiffer, mayMatch } from './mayMatch.ts';
import { orderedTests } from './orderedTests.ts';
import { type PatternTree, patternTree } from './patternTree.ts';
import { EVERYTHING, type RuleSet, ruleSet, same, type Test } from './ruleSet.ts';
import { checkTests, constructionTests } from './switchTests.ts';
import type { Touch } from './touch.ts';

/** Whether a change of rules can change the extraction of a document. */
export type MayTouch = (touch: Touch) => boolean;

const wordTest =
  (word: string): Test =>
  (_, { has }) => {
    for (let at = 0; at < word.length; at += 1) if (!has(word.charAt(at))) return false;
    return true;
  };

/** A word that is not in a text can be added to a list or dropped from it without a trace. */
const fragmentTests = (old: RuleSet, now: RuleSet): Test[] =>
  [...old.fragments].flatMap(([name, before]): Test[] => {
    const after = now.fragments.get(name);
    if (after === undefined || same(before, after)) return [];
    if (typeof before === 'string' || typeof after === 'string') {
      if (typeof before !== typeof after) return [EVERYTHING];
      const trees = [patternTree(String(before)), patternTree(String(after))] as const;
      return [(_, held) => mayDiffer(...trees, held)];
    }
    const [olds, news] = [new Set(before), new Set(after)];
    return [...new Set([...before, ...after])]
      .filter((word) => olds.has(word) !== news.has(word))
      .map(wordTest);
  });

/** What a document holds: a fragment may match by the words or the pattern that it had, or has. */
const heldBy = (touch: Touch, sets: readonly RuleSet[], treeOf: (pattern: string) => PatternTree): Held => {
  const has = characterTest(touch.characters);
  const known = new Map<string, boolean>();
  const held: Held = {
    has,
    fragment: (name) => {
      const found = known.get(name);
      if (found !== undefined) return found;
      const may = sets.some(({ fragments }) => {
        const fragment = fragments.get(name) ?? '';
        if (typeof fragment === 'string') return mayMatch(treeOf(fragment), held);
        return fragment.some((word) => wordTest(word)(touch, held));
      });
      known.set(name, may);
      return may;
    },
  };
  return held;
};

/** What a change from one set of rules to another can touch. */
export const rulesChange = (before: readonly Rule[], after: readonly Rule[]): MayTouch => {
  const [old, now] = [ruleSet(before), ruleSet(after)];
  const tests = [
    ...constructionTests(old, now),
    ...checkTests(old, now),
    ...fragmentTests(old, now),
    ...orderedTests(old, now),
    ...catalogueTests(old, now),
  ];
  if (tests.includes(EVERYTHING)) return () => true;
  const trees = new Map<string, PatternTree>();
  const treeOf = (pattern: string): PatternTree => {
    const known = trees.get(pattern) ?? patternTree(pattern);
    trees.set(pattern, known);
    return known;
  };
  return (touch) => {
    const held = heldBy(touch, [old, now], treeOf);
    return tests.some((test) => test(touch, held));
  };
};
