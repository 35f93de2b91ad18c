import { fragmentsOf } from '../../rules/compile.ts';
import type { Fragments } from '../../rules/fragments.ts';
import type { RuleFile } from '../../rules/readFolder.ts';
import type { Rule } from '../../rules/schema.ts';
import type { Held } from './mayMatch.ts';
import type { Touch } from './touch.ts';

/** One thing that a change of rules changes. */
export type Test = (touch: Touch, held: Held) => boolean;

/** No document is safe from it. */
export const EVERYTHING: Test = () => true;

/** Rules that were loaded once: what is wrong with them was said then. */
export const asFiles = (rules: readonly Rule[]): RuleFile[] =>
  rules.map((rule) => ({ rule, path: rule.id, faultAt: () => rule.id }));

/** The rules of a set that are switched on. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly fragments: Fragments;
}

/** The rules in force of those that were loaded. */
export const ruleSet = (all: readonly Rule[]): RuleSet => {
  const rules = all.filter(({ off }) => !off);
  return { rules, fragments: fragmentsOf(asFiles(rules)) };
};

/** The rules of a kind, in the order of their files. */
export const ofKind = <Kind extends Rule['kind']>(
  { rules }: RuleSet,
  kind: Kind,
): readonly Extract<Rule, { kind: Kind }>[] =>
  rules.filter((rule): rule is Extract<Rule, { kind: Kind }> => rule.kind === kind);

/** Whether two values are written the same way. */
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
