import type { Match } from '../indicators/indicatorMatcher.ts';
import type { Matcher } from '../indicators/matcherOf.ts';
import { Population } from '../model/extraction.ts';
import type { CatalogueRule, IndicatorsRule, NamesRule, PairsRule } from '../rules/schema.ts';
import type { ExampleFault } from './exampleFault.ts';

type Fault = Omit<ExampleFault, 'rule'>;

/** The indicators that a name may mean. */
const idsOf = (match: Match): readonly string[] => {
  if (match.kind === 'known') return [match.id];
  return match.kind === 'ambiguous' ? match.ids : [];
};

const shown = (match: Match): string =>
  match.kind === 'unknown' ? `${match.key}, which no indicator is called` : idsOf(match).join(' or ');

/** Every name of an indicator comes to it; what it does not mean comes elsewhere, or nowhere. */
const indicatorFaults = ({ indicators }: IndicatorsRule, { match }: Matcher): Fault[] =>
  indicators.flatMap((indicator, place) => {
    const { id, name, also = [], notMeant = [], examples, population, per = null } = indicator;
    const of = (list: string, names: readonly string[]): { text: string; at: Fault['at'] }[] =>
      names.map((text, index) => ({ text, at: ['indicators', place, list, index] }));
    const own = [
      { text: name, at: ['indicators', place, 'name'] },
      ...of('also', also),
      ...of('examples', examples),
    ];
    const missed = own.flatMap(({ text, at }): Fault[] => {
      const found = match({ name: text, per, population });
      if (found.kind === 'known' && found.id === id) return [];
      const verdict = found.kind === 'unknown' ? 'missing' : 'wrong';
      return [{ text, at, verdict, expected: id, found: shown(found) }];
    });
    const noisy = of('notMeant', notMeant).flatMap(({ text, at }): Fault[] => {
      const found = [null, per]
        .map((given) => match({ name: text, per: given, population }))
        .find((each) => idsOf(each).includes(id));
      return found
        ? [{ text, at, verdict: 'noisy', expected: `anything but ${id}`, found: shown(found) }]
        : [];
    });
    return [...missed, ...noisy];
  });

/** Names that a rule brings together meet; names that words keep apart do not, nor do they mean one indicator. */
const nameFaults = (rule: NamesRule, { forms, match }: Matcher): Fault[] => {
  const meet = (one: string, other: string): boolean =>
    forms.words(one) === forms.words(other) || forms.shape(one) === forms.shape(other);
  const meanOne = (one: string, other: string): boolean =>
    [null, ...Population.options].some((population) => {
      const [first, second] = [one, other].map((name) => match({ name, per: null, population }));
      return first?.kind === 'known' && second?.kind === 'known' && first.id === second.id;
    });
  const pairs = (['ignored', 'same', 'shapes', 'apart'] as const).flatMap((list) =>
    rule[list].flatMap(({ examples }, group) =>
      examples.map(([one, other], index) => ({ list, one, other, at: [list, group, 'examples', index] })),
    ),
  );
  return pairs.flatMap(({ list, one, other, at }): Fault[] => {
    const met = meet(one, other);
    if (list === 'apart')
      return met || meanOne(one, other)
        ? [
            {
              text: one,
              at,
              verdict: 'noisy',
              expected: `another indicator than ${other}`,
              found: `${forms.shape(one)} for both`,
            },
          ]
        : [];
    if (met) return [];
    const found = `${forms.words(one)} and ${forms.words(other)}`;
    return [{ text: one, at, verdict: 'wrong', expected: `the same as ${other}`, found }];
  });
};

/** Both names of a pair are known, as two indicators. */
const pairFaults = ({ pairs }: PairsRule, { match }: Matcher): Fault[] =>
  pairs.flatMap(({ names, why, population = null }, place) => {
    const found = names.map((given) => {
      const { name, per = null } = typeof given === 'string' ? { name: given } : given;
      return { name, match: match({ name, per, population }) };
    });
    const missing = found.flatMap((each, index): Fault[] =>
      each.match.kind === 'known'
        ? []
        : [
            {
              text: each.name,
              at: ['pairs', place, 'names', index],
              verdict: 'missing',
              expected: 'an indicator of the catalogue',
              found: shown(each.match),
            },
          ],
    );
    const [one, other] = found.map((each) => shown(each.match));
    if (missing.length > 0 || one !== other) return missing;
    const text = found.map(({ name }) => name).join(' and ');
    const expected = `two indicators: ${why}`;
    return [{ text, at: ['pairs', place], verdict: 'noisy', expected, found: `${one} for both` }];
  });

const faultsOf = (rule: CatalogueRule, matcher: Matcher): Fault[] => {
  if (rule.kind === 'indicators') return indicatorFaults(rule, matcher);
  return rule.kind === 'names' ? nameFaults(rule, matcher) : pairFaults(rule, matcher);
};

/** Names that the catalogue does not take as its files say. */
export const checkCatalogue = (rule: CatalogueRule, matcher: Matcher): ExampleFault[] =>
  faultsOf(rule, matcher).map((fault) => ({ rule: rule.id, ...fault }));
