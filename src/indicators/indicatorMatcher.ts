import type { Population } from '../model/extraction.ts';
import type { Indicator } from '../rules/schema.ts';
import { ofDenominator } from './denominators.ts';
import type { NameForms } from './nameForms.ts';

/** An indicator as a plan names it. */
export interface Named {
  readonly name: string;
  /** The denominator that the plan gives; it tells apart what only the denominator does. */
  readonly per: string | null;
  /** Whom the plan is for; it may leave its own population out of a name. */
  readonly population: Population | null;
}

/** How a name was met: in the same words, in another order of the phrase, or with the plan's own population. */
export type Closeness = 'words' | 'shape' | 'population';

export type Match =
  | { readonly kind: 'known'; readonly id: string; readonly by: Closeness }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  /** `key` is what all names share that say the same. */
  | { readonly kind: 'unknown'; readonly key: string };

/** An indicator with its denominator in normal words. */
interface Candidate {
  readonly id: string;
  readonly per: string | null;
}

type Index = ReadonlyMap<string, readonly Candidate[]>;

const NAMES_NOTHING = '';

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/**
 * Makes the function that finds which indicator of the catalogue a plan means: by its words, then by the shape of
 * its phrase, then with the plan's own population left out or filled in, for indicators of that population only.
 */
export const indicatorMatcher = (
  indicators: readonly Indicator[],
  forms: NameForms,
): ((named: Named) => Match) => {
  const known = indicators.map((indicator) => {
    const { id, name, also = [], per, population } = indicator;
    const candidate: Candidate = { id, per: per === undefined ? null : forms.words(per) };
    return { candidate, names: [name, ...also], population };
  });

  const indexBy = (formOf: (name: string) => string, population?: Population): Index => {
    const index = new Map<string, Candidate[]>();
    for (const { candidate, names, population: own } of known)
      for (const name of population === undefined || own === population ? names : []) {
        const form = formOf(name);
        const held = index.get(form);
        if (!held) index.set(form, [candidate]);
        else if (!held.includes(candidate)) held.push(candidate);
      }
    index.delete(NAMES_NOTHING);
    return index;
  };

  // Most names are met by their words: the other indexes are made when one is not.
  const byWords = once(() => indexBy(forms.words));
  const byShape = once(() => indexBy(forms.shape));
  const byPopulation = {
    children: once(() => indexBy((name) => forms.population(name, 'children'), 'children')),
    women: once(() => indexBy((name) => forms.population(name, 'women'), 'women')),
  };

  type Find = (name: string, population: Population | null) => readonly Candidate[] | undefined;
  const steps: readonly (readonly [Closeness, Find])[] = [
    ['words', (name) => byWords().get(forms.words(name))],
    ['shape', (name) => byShape().get(forms.shape(name))],
    [
      'population',
      (name, population) =>
        population === null ? undefined : byPopulation[population]().get(forms.population(name, population)),
    ],
  ];

  return (named) => {
    const { name, per: given } = forms.parted(named);
    const per = given === null ? null : forms.words(given);
    for (const [by, find] of steps) {
      const [first, ...more] = ofDenominator(find(name, named.population) ?? [], per);
      if (first && more.length > 0) return { kind: 'ambiguous', ids: [first, ...more].map(({ id }) => id) };
      if (first) return { kind: 'known', id: first.id, by };
    }
    return { kind: 'unknown', key: forms.words(name) };
  };
};
