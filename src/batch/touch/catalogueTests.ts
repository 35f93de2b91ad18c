import { catalogueOf } from '../../indicators/catalogue.ts';
import { compile, type Rules } from '../../rules/compile.ts';
import { asFiles, ofKind, type RuleSet, same, type Test } from './ruleSet.ts';
import { effectOf } from './rulesPrint.ts';
import type { TouchedName } from './touch.ts';

/** The fragments that patterns for names put in. */
const namesFragments = ({ rules, fragments }: RuleSet): unknown => {
  const source = JSON.stringify(rules.filter(({ kind }) => kind === 'names').map(effectOf));
  return [...fragments].filter(([name]) => source.includes(`{${name}}`));
};

const idsBy = (rules: Rules): ((name: TouchedName) => string | null) => {
  const { idOf } = catalogueOf(rules);
  return ([name, per, population]) => idOf({ name, per, population });
};

/** The catalogue only gives names their ids: each name is looked up in the old one and in the new one. */
export const catalogueTests = (old: RuleSet, now: RuleSet): Test[] => {
  const partsOf = (set: RuleSet): unknown => [
    ofKind(set, 'indicators').map(effectOf),
    ofKind(set, 'names').map(effectOf),
    namesFragments(set),
  ];
  if (same(partsOf(old), partsOf(now))) return [];
  const [before, after] = [old, now].map(({ rules }) => idsBy(compile(asFiles(rules)))) as [
    ReturnType<typeof idsBy>,
    ReturnType<typeof idsBy>,
  ];
  const known = new Map<string, boolean>();
  const moves = (name: TouchedName): boolean => {
    const key = JSON.stringify(name);
    const found = known.get(key) ?? before(name) !== after(name);
    known.set(key, found);
    return found;
  };
  return [({ names }) => names === null || names.some(moves)];
};
