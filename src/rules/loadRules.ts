import { fileURLToPath } from 'node:url';
import { compile, type Rules } from './compile.ts';
import { type RuleFile, readFolder } from './readFolder.ts';
import { RulesError } from './rulesError.ts';

/** The rules that come with the program. */
export const BUILT_IN_RULES = fileURLToPath(new URL('../../rules/', import.meta.url));

/**
 * The rule files in force: those of the program, and laid over them those of a folder, where a file of the same id
 * replaces and `off: true` switches off.
 * @throws RulesError with every fault of every file
 */
export const ruleFiles = (dir?: string): readonly RuleFile[] => {
  const builtIn = readFolder(BUILT_IN_RULES);
  const user = dir === undefined ? { files: [], off: [], faults: [] } : readFolder(dir);
  const faults = [...builtIn.faults, ...user.faults];
  const known = new Set([...builtIn.files, ...user.files].map(({ rule }) => rule.id));
  for (const id of user.off)
    if (!known.has(id)) faults.push(`${dir}/${id}.yaml: there is no rule ${id} to switch off`);
  if (faults.length > 0) throw new RulesError(faults);
  const replaced = new Set([...user.files.map(({ rule }) => rule.id), ...user.off]);
  return [...builtIn.files.filter(({ rule }) => !replaced.has(rule.id)), ...user.files];
};

/**
 * Loads the built-in rules, with a folder of one's own laid over them.
 * @throws RulesError with every fault of every file
 */
export const loadRules = (dir?: string): Rules => compile(ruleFiles(dir));
