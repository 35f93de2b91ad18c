import { unit as unitSpelt } from '../evaluate/alike.ts';
import type { Catalogue, IndicatorEntry } from '../indicators/catalogue.ts';
import type { Population, Target, Trend } from '../model/extraction.ts';

/** What an indicator's words are about, whatever is said of it. */
export interface Subject {
  /** The catalogue's id, or `~` and the normalised words. */
  readonly key: string;
  readonly entry: IndicatorEntry | null;
}

/** What meets what. Everything is looked up once, since the same words stand in thousands of plans. */
export interface Keys {
  readonly subject: (said: Target | Trend, population: Population | null) => Subject;
  /** The denominator of a count in normalised words. */
  readonly per: (per: string | null) => string | null;
  /** The row of a target that says something of a subject. */
  readonly row: (subject: Subject, target: Pick<Target, 'kind' | 'per'>) => string;
}

const remembered = <T>(make: (words: string) => T): ((words: string) => T) => {
  const known = new Map<string, T>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const made = make(words);
    known.set(words, made);
    return made;
  };
};

export const keysOf = (catalogue: Catalogue): Keys => {
  const normal = remembered(catalogue.normal);
  const catalogued = remembered((id): Subject | null => {
    const entry = catalogue.entry(id);
    return entry && { key: entry.id, entry };
  });
  const subjects = new Map<string, Subject>();
  const named = (name: string, denominator: string | null, population: Population | null): Subject => {
    const words = `${population ?? ''}\t${denominator ?? ''}\t${name}`;
    const before = subjects.get(words);
    if (before) return before;
    const id = catalogue.idOf({ name, per: denominator, population });
    const made = (id === null ? null : catalogued(id)) ?? { key: `~${normal(name)}`, entry: null };
    subjects.set(words, made);
    return made;
  };
  const per = (words: string | null): string | null => (words === null ? null : normal(words));
  return {
    // An id that this catalogue does not know is as good as none: the extraction was made with another one.
    subject: (said, population) => {
      const { id, text } = said.indicator;
      const denominator = 'per' in said ? said.per : null;
      return (id === null ? null : catalogued(id)) ?? named(text, denominator, population);
    },
    per,
    row: ({ key, entry }, target) => {
      const apart = entry === null && target.per !== null ? `@${per(target.per)}` : '';
      return `${key}${apart}${target.kind === 'change' ? ':change' : ''}`;
    },
  };
};

/** Measure words that count the same things: one place or one person, whichever of them a plan takes. */
const COUNTED = new Map([
  ...['所', '家', '座', '处'].map((word) => [word, '个'] as const),
  ...['人', '位'].map((word) => [word, '名'] as const),
]);

/** A unit in the spelling that all plans share; nothing is rescaled. */
export const unitOf = (unit: string | null): string | null => {
  if (unit === null) return null;
  const spelt = unitSpelt(unit);
  return COUNTED.get(spelt) ?? spelt;
};
