import type { Population } from '../model/extraction.ts';
import type { Rules } from '../rules/compile.ts';
import { alternation } from '../rules/fragments.ts';
import { simplify } from '../text/simplify.ts';
import type { NameRules } from './nameRules.ts';

/** A name with the denominator that goes with it. */
export interface PartedName {
  readonly name: string;
  readonly per: string | null;
}

/** The forms of a name, each coarser than the one before. Names meet where their forms are equal. */
export interface NameForms {
  /** In one spelling, without what changes nothing. */
  readonly words: (name: string) => string;
  /** In one order of the phrase too. */
  readonly shape: (name: string) => string;
  /** Without the population at its head too. */
  readonly population: (name: string, population: Population) => string;
  /** The name without a denominator ahead of it; one that was given beside the name stays. */
  readonly parted: (named: PartedName) => PartedName;
  /** The words of the name without those that keep it apart, and those. */
  readonly bare: (name: string) => { readonly rest: string; readonly apart: readonly string[] };
}

const DASH = /(?<=\d(?:岁|周岁|个月)?)[-‐‑‒–—―−~〜至到]+(?=\d)/g;

/** One spelling for characters, width, blanks, quotation marks and the dash between two numbers. */
const tidy = (name: string): string =>
  simplify(name)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s"'“”‘’《》〈〉「」『』]/g, '')
    .replace(DASH, '-');

const unbracketed = (name: string): string => name.replace(/[()[\]〔〕]/g, '');

const withoutParticles = (name: string): string => name.replace(/[的之]/g, '');

/** A pattern for any of the words; for none where there are none. */
const anyOf = (words: readonly string[]): string =>
  alternation(words.filter((word) => word !== '')) || '(?!)';

/** A name is asked for in one form after the other, and the forms are made from each other. */
const keepingLast = (make: (name: string) => string): ((name: string) => string) => {
  let last: readonly [string, string] | undefined;
  return (name) => {
    if (last?.[0] !== name) last = [name, make(name)];
    return last[1];
  };
};

/** Compiles the rules for names. */
export const nameForms = (rules: NameRules, pattern: Rules['pattern']): NameForms => {
  const ignored = rules.ignored.map((each) => pattern(each.pattern, 'gu'));
  const spellings = new Map<string, string>();
  for (const { words } of rules.same)
    for (const word of words) spellings.set(unbracketed(tidy(word)), unbracketed(tidy(words[0] ?? word)));
  for (const word of rules.kept) spellings.set(word, word);
  const spelling = new RegExp(anyOf([...spellings.keys()]), 'gu');
  const shapes = rules.shapes.map((shape) => ({ ...shape, pattern: pattern(shape.pattern, 'u') }));
  const always = shapes.filter(({ loose }) => !loose);
  const loosely = shapes.filter(({ loose }) => loose);
  const shaped = (name: string, by: typeof shapes): string =>
    by.reduce((text, shape) => text.replace(shape.pattern, shape.to), name);

  /** With the particles, which the loose shapes look at. */
  const speltAnew = (name: string): string => {
    const kept = unbracketed(ignored.reduce((text, each) => text.replace(each, ''), tidy(name)));
    return shaped(
      kept.replace(spelling, (word) => spellings.get(word) ?? word),
      always,
    );
  };
  const spelt = keepingLast(speltAnew);
  const words = (name: string): string => withoutParticles(spelt(name));
  // A phrase that was turned round may have brought to its head what is ignored there.
  const shape = keepingLast((name) => withoutParticles(speltAnew(shaped(spelt(name), loosely))));

  const headOf = (population: Population): RegExp =>
    new RegExp(`^(?:${anyOf(rules.heads[population])})`, 'u');
  const heads = { children: headOf('children'), women: headOf('women') };
  const denominator = pattern(rules.denominator, 'u');
  const denominatorVerb = pattern(rules.denominatorVerb, 'u');
  const apart = new RegExp(anyOf(rules.apart.flatMap((group) => group.words.map(words))), 'gu');
  return {
    words,
    shape,
    population: (name, population) => shape(name).replace(heads[population], ''),
    parted: ({ name, per }) => {
      const whole = tidy(name);
      const [ahead] = denominator.exec(whole) ?? [];
      if (ahead === undefined) return { name, per };
      return { name: whole.slice(ahead.length).replace(denominatorVerb, ''), per: per ?? ahead };
    },
    bare: (name) => {
      const key = words(name);
      return { rest: key.replace(apart, ''), apart: key.match(apart) ?? [] };
    },
  };
};
