import type { Rules } from '../rules/compile.ts';
import type { Indicator } from '../rules/schema.ts';
import { indicatorMatcher, type Match, type Named } from './indicatorMatcher.ts';
import { type NameForms, nameForms } from './nameForms.ts';
import { nameRulesOf } from './nameRules.ts';
import { type Near, nearFinder } from './nearIndicators.ts';

/** Finds indicators of the catalogue by their names. */
export interface Matcher {
  /** In the order of the catalogue's files. */
  readonly indicators: readonly Indicator[];
  readonly forms: NameForms;
  readonly match: (named: Named) => Match;
  /** The indicators that an unknown name would mean, were it not for words that keep it apart. */
  readonly near: (name: string) => readonly Near[];
}

/** More names than a thousand plans use; what is remembered is forgotten when there are more. */
const REMEMBERED = 50_000;

const remembering = (match: (named: Named) => Match): ((named: Named) => Match) => {
  const known = new Map<string, Match>();
  return (named) => {
    const key = `${named.population ?? ''}\t${named.per ?? ''}\t${named.name}`;
    const before = known.get(key);
    if (before) return before;
    if (known.size >= REMEMBERED) known.clear();
    const found = match(named);
    known.set(key, found);
    return found;
  };
};

const matchers = new WeakMap<Rules, Matcher>();

/** The matcher of a set of rules; what is compiled for it is kept. */
export const matcherOf = (rules: Rules): Matcher => {
  const known = matchers.get(rules);
  if (known) return known;
  const indicators = rules.files.flatMap((rule) =>
    rule.kind === 'indicators' && !rule.off ? rule.indicators : [],
  );
  const forms = nameForms(nameRulesOf(rules), rules.pattern);
  let find: ((name: string) => readonly Near[]) | undefined;
  const made: Matcher = {
    indicators,
    forms,
    match: remembering(indicatorMatcher(indicators, forms)),
    near: (name) => {
      find ??= nearFinder(indicators, forms);
      return find(name);
    },
  };
  matchers.set(rules, made);
  return made;
};
