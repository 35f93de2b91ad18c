import { type Matcher, matcherOf } from '../../src/indicators/matcherOf.ts';
import type { Rules } from '../../src/rules/compile.ts';
import { NamesRule } from '../../src/rules/indicatorSchema.ts';
import type { Indicator, Rule } from '../../src/rules/schema.ts';

/** An entry with a name and what is given; the rest is of no matter. */
export const entry = (id: string, name: string, rest: Partial<Indicator> = {}): Indicator => ({
  id,
  name,
  unit: ['%'],
  polarity: 'positive',
  population: null,
  domain: '健康',
  examples: [name],
  ...rest,
});

/** Rules with nothing but a catalogue of these entries and rules for names. */
export const rulesWith = (
  indicators: readonly Indicator[],
  names: Partial<Record<keyof NamesRule, unknown>> = {},
): Rules => {
  const files: Rule[] = [
    { id: 'indicators/own', kind: 'indicators', summary: 'Own.', indicators: [...indicators] },
    NamesRule.parse({ id: 'indicators/names', kind: 'names', summary: 'Names.', ...names }),
  ];
  return {
    files,
    guards: [],
    headings: [],
    on: () => true,
    words: () => [],
    pattern: (source, flags = '') => new RegExp(source, flags),
  };
};

export const matcherWith = (...given: Parameters<typeof rulesWith>): Matcher =>
  matcherOf(rulesWith(...given));

/** What a name means in no plan in particular: the id, `a or b`, or nothing. */
export const meant = (matcher: Matcher, name: string, per: string | null = null): string => {
  const match = matcher.match({ name, per, population: null });
  if (match.kind === 'known') return match.id;
  return match.kind === 'ambiguous' ? match.ids.join(' or ') : '';
};
