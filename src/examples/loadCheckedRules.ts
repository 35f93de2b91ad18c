import { compile, fragmentsOf, type Rules } from '../rules/compile.ts';
import { hangingPatterns } from '../rules/hanging.ts';
import { compileFiles, loadRules, ruleFiles } from '../rules/loadRules.ts';
import type { RuleFile } from '../rules/readFolder.ts';
import { RulesError } from '../rules/rulesError.ts';
import { checkExamples } from './checkExamples.ts';
import type { ExampleFault } from './exampleFault.ts';

/** An example that fails, as a fault of its file. */
export const exampleFault = ({ at, verdict, expected, found }: ExampleFault, { faultAt }: RuleFile): string =>
  faultAt(at, `${verdict}: expected ${expected}; ${found === '' ? 'nothing came out' : `found ${found}`}`);

/** What brings names together does so for those of all indicators. */
const withIndicators = (chosen: readonly RuleFile[], all: readonly RuleFile[]): readonly RuleFile[] =>
  chosen.some(({ rule }) => rule.kind === 'names')
    ? [...new Set([...chosen, ...all.filter(({ rule }) => rule.kind === 'indicators')])]
    : chosen;

/** Faults of rules that loading alone does not see: examples that fail, patterns that hang. */
export const deepFaults = (files: readonly RuleFile[], chosen: readonly RuleFile[]): string[] => {
  const hanging = hangingPatterns(chosen, fragmentsOf(files));
  if (hanging.length > 0) return hanging;
  const byId = new Map(withIndicators(chosen, files).map((file) => [file.rule.id, file]));
  return checkExamples(compile(files), new Set(byId.keys())).flatMap((fault) => {
    const file = byId.get(fault.rule);
    return file ? [exampleFault(fault, file)] : [];
  });
};

/**
 * The rules for a command: the built-in ones, with a folder of the user's own laid over them and tried first.
 * @throws RulesError with every fault
 */
export const loadCheckedRules = (dir?: string): Rules => {
  if (dir === undefined) return loadRules();
  const loaded = ruleFiles(dir);
  const rules = compileFiles(loaded);
  const faults = deepFaults(
    loaded.files,
    loaded.files.filter(({ path }) => path.startsWith(dir)),
  );
  if (faults.length > 0) throw new RulesError(faults);
  return rules;
};
