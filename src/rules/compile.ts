import type { ResidueReason } from '../model/extraction.ts';
import { catalogueFaults } from './catalogueFaults.ts';
import { expand, type Fragments } from './fragments.ts';
import { patternsIn } from './patternsIn.ts';
import type { RuleFile } from './readFolder.ts';
import { RulesError } from './rulesError.ts';
import type { GuardRule, HeadingRole, Rule } from './schema.ts';

export interface Guard {
  readonly id: string;
  readonly reason: ResidueReason;
  readonly scope: GuardRule['scope'];
  readonly pattern: RegExp;
}

export interface Heading {
  readonly id: string;
  readonly role: HeadingRole;
  readonly rank: number;
  readonly pattern: RegExp;
}

/** The rules, ready to use. */
export interface Rules {
  readonly files: readonly Rule[];
  readonly guards: readonly Guard[];
  readonly headings: readonly Heading[];
  /** Whether a construction or a check is there and switched on. */
  readonly on: (id: string) => boolean;
  /** The words of a fragment. */
  readonly words: (name: string) => readonly string[];
  /** A pattern with its fragments put in. */
  readonly pattern: (source: string, flags?: string) => RegExp;
}

/** The fragments of all lexicons; word lists of one name are one list, so that a file can add words. */
export const fragmentsOf = (files: readonly RuleFile[], faults: string[] = []): Fragments => {
  const fragments = new Map<string, readonly string[] | string>();
  for (const { rule, faultAt } of files) {
    if (rule.kind !== 'lexicon') continue;
    for (const [name, fragment] of Object.entries(rule.fragments)) {
      const known = fragments.get(name);
      if (known === undefined) fragments.set(name, fragment);
      else if (typeof known === 'string' || typeof fragment === 'string')
        faults.push(
          faultAt(['fragments', name], `there is a pattern {${name}} already; give this one another name`),
        );
      else fragments.set(name, [...known, ...fragment]);
    }
  }
  return fragments;
};

const joined = (patterns: readonly string[]): string => patterns.map((each) => `(?:${each})`).join('|');

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Compiles rules.
 * @throws RulesError with every fault
 */
export const compile = (files: readonly RuleFile[]): Rules => {
  const active = files.filter(({ rule }) => !rule.off);
  const faults = catalogueFaults(active);
  const fragments = fragmentsOf(active, faults);
  const checked = (file: RuleFile, keys: readonly PropertyKey[], source: string, flags = ''): string => {
    try {
      const pattern = expand(source, fragments);
      new RegExp(pattern, flags);
      return pattern;
    } catch (error) {
      faults.push(file.faultAt(keys, message(error)));
      return '(?!)';
    }
  };
  const patternsOf = (file: RuleFile, patterns: readonly string[]): string =>
    joined(patterns.map((source, index) => checked(file, ['patterns', index], source)));
  const guards: Guard[] = [];
  const headings: Heading[] = [];
  for (const file of active) {
    const { rule } = file;
    if (rule.kind === 'guard')
      guards.push({
        id: rule.id,
        reason: rule.reason,
        scope: rule.scope,
        pattern: new RegExp(patternsOf(file, rule.patterns), 'g'),
      });
    else if (rule.kind === 'heading')
      headings.push({
        id: rule.id,
        role: rule.role,
        rank: rule.rank,
        pattern: new RegExp(patternsOf(file, rule.patterns)),
      });
    else if (rule.kind === 'lexicon') {
      for (const [name, fragment] of Object.entries(rule.fragments))
        if (typeof fragment === 'string') checked(file, ['fragments', name], `{${name}}`);
    } else if (rule.kind === 'names')
      for (const { keys, source } of patternsIn(rule)) checked(file, keys, source, 'u');
  }
  if (faults.length > 0) throw new RulesError([...new Set(faults)]);
  const ids = new Set(active.map(({ rule }) => rule.id));
  return {
    files: files.map(({ rule }) => rule),
    guards,
    headings: headings.sort((one, other) => other.rank - one.rank),
    on: (id) => ids.has(id),
    words: (name) => {
      const fragment = fragments.get(name);
      if (fragment === undefined || typeof fragment === 'string')
        throw new RulesError([`there is no word list {${name}}`]);
      return fragment;
    },
    pattern: (source, flags = '') => new RegExp(expand(source, fragments), flags),
  };
};
