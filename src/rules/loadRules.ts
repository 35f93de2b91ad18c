import { fileURLToPath } from 'node:url';
import { compile, type Rules } from './compile.ts';
import { type RuleFile, type RuleFolder, readFolder } from './readFolder.ts';
import { RulesError } from './rulesError.ts';

/** The rules that come with the program. */
export const BUILT_IN_RULES = fileURLToPath(new URL('../../rules/', import.meta.url));

/** The rule files in force, and all that is wrong with those that could not be read. */
export interface RuleFiles {
  readonly files: readonly RuleFile[];
  readonly faults: readonly string[];
}

/**
 * The rule files in force: those of the program, and laid over them those of a folder, where a file of the same id
 * replaces and `off: true` switches off.
 */
export const ruleFiles = (dir?: string): RuleFiles => {
  const builtIn = readFolder(BUILT_IN_RULES);
  const user: RuleFolder = dir === undefined ? { files: [], off: [], faults: [] } : readFolder(dir);
  const faults = [...builtIn.faults, ...user.faults];
  const known = new Set([...builtIn.files, ...user.files].map(({ rule }) => rule.id));
  for (const id of user.off)
    if (!known.has(id)) faults.push(`${dir}/${id}.yaml: there is no rule ${id} to switch off`);
  const replaced = new Set([...user.files.map(({ rule }) => rule.id), ...user.off]);
  return { files: [...builtIn.files.filter(({ rule }) => !replaced.has(rule.id)), ...user.files], faults };
};

/**
 * Compiles rule files.
 * @throws RulesError with the faults of reading and of compiling, all at once
 */
export const compileFiles = ({ files, faults }: RuleFiles): Rules => {
  const compiled = ((): Rules | RulesError => {
    try {
      return compile(files);
    } catch (error) {
      if (error instanceof RulesError) return error;
      throw error;
    }
  })();
  const all = [...faults, ...(compiled instanceof RulesError ? compiled.faults : [])];
  if (compiled instanceof RulesError || all.length > 0) throw new RulesError(all);
  return compiled;
};

/**
 * Loads the built-in rules, with a folder of one's own laid over them.
 * @throws RulesError with every fault of every file
 */
export const loadRules = (dir?: string): Rules => compileFiles(ruleFiles(dir));
