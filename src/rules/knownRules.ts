import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Rule } from './schema.ts';

/** The rules of the program by the hash of their source, as `npm run build` leaves them beside this file. */
export const PARSED_RULES = new URL('./parsed.json', import.meta.url);

export const hashOf = (source: string): string => createHash('sha256').update(source).digest('base64');

const fromBuild = (): readonly (readonly [string, Rule])[] =>
  existsSync(PARSED_RULES)
    ? (JSON.parse(readFileSync(PARSED_RULES, 'utf8')) as readonly (readonly [string, Rule])[])
    : [];

let known: Map<string, Rule> | undefined;

const rules = (): Map<string, Rule> => {
  known ??= new Map(fromBuild());
  return known;
};

/**
 * The rule of a file whose source was parsed and found valid before, in the build or in this process. Reading YAML
 * takes longer than a short plan does; a file that was changed since is not known by its hash, and is read anew.
 */
export const knownRule = (source: string): Rule | undefined => rules().get(hashOf(source));

/** Keeps a rule that was found valid, by its source. */
export const rememberRule = (source: string, rule: Rule): void => void rules().set(hashOf(source), rule);
