import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { knownRule, rememberRule } from './knownRules.ts';
import { type FaultAt, faultsOf, type ParsedYaml, parseYaml } from './parseYaml.ts';
import { OffRule, Rule } from './schema.ts';

/** A rule with the file that it came from. */
export interface RuleFile {
  readonly rule: Rule;
  readonly path: string;
  readonly faultAt: FaultAt;
}

/** What a folder of rules holds: rules, ids that it switches off, and all that is wrong with it. */
export interface RuleFolder {
  readonly files: readonly RuleFile[];
  readonly off: readonly string[];
  readonly faults: readonly string[];
}

const isOff = (source: string): boolean => /^off:\s*true\s*$/m.test(source) && !/^kind:/m.test(source);

const rulePaths = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .sort();

const idOf = (path: string): string =>
  path
    .split(sep)
    .join('/')
    .replace(/\.ya?ml$/, '');

const parsed = (source: string, path: string): ParsedYaml<Rule | OffRule> => {
  if (isOff(source)) return parseYaml<OffRule>(source, path, OffRule);
  const known = knownRule(source);
  if (known) return { data: known, faults: [], faultAt: faultsOf(source, path) };
  const rule = parseYaml<Rule>(source, path, Rule);
  if (rule.data !== null) rememberRule(source, rule.data);
  return rule;
};

/** Reads all files of a folder; a fault in one does not hide those of the others. */
export const readFolder = (dir: string): RuleFolder => {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
    return { files: [], off: [], faults: [`${dir}: there is no such folder of rules`] };
  const paths = rulePaths(dir);
  if (paths.length === 0)
    return { files: [], off: [], faults: [`${dir}: the folder holds no rule (*.yaml)`] };
  const files: RuleFile[] = [];
  const off: string[] = [];
  const faults: string[] = [];
  const seen = new Map<string, string>();
  for (const path of paths) {
    const full = join(dir, path);
    const source = readFileSync(full, 'utf8');
    const file = parsed(source, full);
    if (file.data === null) {
      faults.push(...file.faults);
      continue;
    }
    const { data, faultAt } = file;
    const id = idOf(path);
    const other = seen.get(id);
    if (data.id !== id) faults.push(faultAt(['id'], `the id is the path without its ending: ${id}`));
    else if (other !== undefined) faults.push(faultAt(['id'], `${other} has this id too; keep one of them`));
    else if (data.kind === 'off') off.push(id);
    else files.push({ rule: data, path: full, faultAt });
    seen.set(id, full);
  }
  return { files, off, faults };
};
