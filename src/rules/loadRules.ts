import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ResidueReason } from '../model/extraction.ts';
import { expand, type Fragments } from './fragments.ts';
import { type GuardRule, type HeadingRole, Rule } from './schema.ts';

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

/** Rules that cannot be used: one line for each fault, with file and line. */
export class RulesError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'RulesError';
    this.faults = faults;
  }
}

/** The rules that come with the program. */
export const BUILT_IN_RULES = fileURLToPath(new URL('../../rules/', import.meta.url));

const rulePaths = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .sort();

const pathOfIssue = (issue: z.core.$ZodIssue): string => issue.path.map(String).join('.') || 'the file';

interface Loaded {
  readonly rule: Rule | null;
  readonly faults: readonly string[];
}

const loadFile = (dir: string, path: string): Loaded => {
  const source = readFileSync(join(dir, path), 'utf8');
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const shown = (offset: number): string => {
    const { line } = lines.linePos(offset);
    return `${join(dir, path)}:${line}: ${source.split('\n')[line - 1]?.trim() ?? ''}`;
  };
  const [error] = document.errors;
  if (error) return { rule: null, faults: [`${shown(error.pos[0])}\n  ${error.message.split('\n')[0]}`] };
  const parsed = Rule.safeParse(document.toJS());
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const keys = issue.path as (string | number)[];
      let node = document.getIn(keys, true) as { range?: [number, number, number] } | undefined;
      for (let depth = keys.length - 1; !node?.range && depth >= 0; depth -= 1)
        node = document.getIn(keys.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
      return `${shown(node?.range?.[0] ?? 0)}\n  ${pathOfIssue(issue)}: ${issue.message}`;
    });
    return { rule: null, faults };
  }
  const id = relative('.', path)
    .split(sep)
    .join('/')
    .replace(/\.ya?ml$/, '');
  if (parsed.data.id !== id)
    return { rule: null, faults: [`${shown(0)}\n  the id is the path: ${id}, not ${parsed.data.id}`] };
  return { rule: parsed.data, faults: [] };
};

const compile = (files: readonly Rule[]): Rules => {
  const active = files.filter((rule) => !rule.off);
  const fragments: Fragments = new Map(
    active.flatMap((rule) => (rule.kind === 'lexicon' ? Object.entries(rule.fragments) : [])),
  );
  const faults: string[] = [];
  const pattern = (id: string, source: string, flags: string): RegExp => {
    try {
      return new RegExp(expand(source, fragments), flags);
    } catch (error) {
      faults.push(`${id}: ${source}\n  ${error instanceof Error ? error.message : String(error)}`);
      return /(?!)/;
    }
  };
  const joined = (patterns: readonly string[]): string => patterns.map((each) => `(?:${each})`).join('|');
  const guards = active.flatMap((rule): Guard[] =>
    rule.kind === 'guard'
      ? [{ id: rule.id, reason: rule.reason, scope: rule.scope, pattern: pattern(rule.id, joined(rule.patterns), 'g') }]
      : [],
  );
  const headings = active
    .flatMap((rule): Heading[] =>
      rule.kind === 'heading'
        ? [{ id: rule.id, role: rule.role, rank: rule.rank, pattern: pattern(rule.id, joined(rule.patterns), '') }]
        : [],
    )
    .sort((a, b) => b.rank - a.rank);
  if (faults.length > 0) throw new RulesError(faults);
  const ids = new Set(active.map((rule) => rule.id));
  return {
    files,
    guards,
    headings,
    on: (id) => ids.has(id),
    words: (name) => {
      const fragment = fragments.get(name);
      if (fragment === undefined || typeof fragment === 'string') throw new RulesError([`there is no word list {${name}}`]);
      return fragment;
    },
    pattern: (source, flags = '') => new RegExp(expand(source, fragments), flags),
  };
};

/**
 * Loads the rules of a folder.
 * @throws RulesError with every fault of every file
 */
export const loadRules = (dir: string = BUILT_IN_RULES): Rules => {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) throw new RulesError([`${dir}: there is no such folder of rules`]);
  const loaded = rulePaths(dir).map((path) => loadFile(dir, path));
  const faults = loaded.flatMap((file) => file.faults);
  if (loaded.length === 0) faults.push(`${dir}: the folder holds no rule (*.yaml)`);
  if (faults.length > 0) throw new RulesError(faults);
  return compile(loaded.flatMap(({ rule }) => rule ?? []));
};
