import type { Polarity } from '../model/comparison.ts';
import type { Population } from '../model/extraction.ts';
import type { Rules } from '../rules/compile.ts';
import type { Named } from './indicatorMatcher.ts';
import { matcherOf } from './matcherOf.ts';

/** An indicator that the catalogue knows. */
export interface IndicatorEntry {
  readonly id: string;
  readonly name: string;
  readonly polarity: Polarity;
  /** The units that it is given in. */
  readonly unit: readonly string[];
  /** The denominator that goes with it. */
  readonly per: string | null;
  readonly population: Population | null;
  readonly domain: string;
  readonly note: string | null;
}

/** What indicators mean, whatever words plans use for them. */
export interface Catalogue {
  /** By domain, in the order that the files bring them up; then as the files list them. */
  readonly entries: readonly IndicatorEntry[];
  readonly entry: (id: string) => IndicatorEntry | null;
  /** The entry that a name means in a plan; null where none does, or several could. */
  readonly idOf: (named: Named) => string | null;
  /** The words with everything left out that does not change what is measured: equal for names that mean the same. */
  readonly normal: (words: string) => string;
}

const catalogues = new WeakMap<Rules, Catalogue>();

/** The catalogue of a set of rules, which is kept; names are compiled for the first that is looked up. */
export const catalogueOf = (rules: Rules): Catalogue => {
  const known = catalogues.get(rules);
  if (known) return known;
  const made = makeCatalogue(rules);
  catalogues.set(rules, made);
  return made;
};

const makeCatalogue = (rules: Rules): Catalogue => {
  const listed = rules.files
    .flatMap((rule) => (rule.kind === 'indicators' && !rule.off ? rule.indicators : []))
    .map(
      ({ id, name, polarity, unit, per = null, population, domain, note = null }): IndicatorEntry => ({
        id,
        name,
        polarity,
        unit,
        per,
        population,
        domain,
        note,
      }),
    );
  const domains = [...new Set(listed.map(({ domain }) => domain))];
  const entries = domains.flatMap((domain) => listed.filter((entry) => entry.domain === domain));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    entries,
    entry: (id) => byId.get(id) ?? null,
    idOf: (named) => {
      const match = matcherOf(rules).match(named);
      return match.kind === 'known' ? match.id : null;
    },
    normal: (words) => matcherOf(rules).forms.words(words),
  };
};
