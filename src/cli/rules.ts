import { extractWork } from '../batch/extractWork.ts';
import { workListOf } from '../batch/workList.ts';
import { loadGold } from '../evaluate/loadGold.ts';
import { pairTargets } from '../evaluate/pairTargets.ts';
import { wrongFields } from '../evaluate/wrongFields.ts';
import { deepFaults, loadCheckedRules } from '../examples/loadCheckedRules.ts';
import { countExamples, type RuleUse, renderRules, renderRulesReadme } from '../report/renderRules.ts';
import { count } from '../report/terminal.ts';
import type { Rules } from '../rules/compile.ts';
import { compileFiles, ruleFiles } from '../rules/loadRules.ts';
import { RulesError } from '../rules/rulesError.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import type { Output } from './output.ts';

export interface RulesCommand {
  readonly rules?: string;
}

export interface RulesListCommand {
  readonly on?: string;
  readonly gold: string;
  readonly markdown?: boolean;
}

/** `zhibiao rules check [DIR]` */
export const rulesCheck = (dir: string | undefined, output: Output): ExitCode => {
  const loaded = ruleFiles(dir);
  compileFiles(loaded);
  const { files } = loaded;
  const chosen = dir === undefined ? files : files.filter(({ path }) => path.startsWith(dir));
  const faults = deepFaults(files, chosen);
  if (faults.length > 0) throw new RulesError(faults);
  const examples = chosen
    .map(({ rule }) => countExamples(rule))
    .reduce((sum, { match, noMatch }) => sum + match + noMatch, 0);
  output.out(`${count(chosen.length, 'rule')}, ${count(examples, 'example')}: all come out\n`);
  return EXIT.done;
};

/** How often each rule took part in the targets of documents, and in right ones where there is gold. */
const usesOn = async (folder: string, goldFolder: string, rules: Rules): Promise<Map<string, RuleUse>> => {
  const took = new Map<string, number>();
  const right = new Map<string, number>();
  let hasGold = false;
  const add = (counts: Map<string, number>, ids: readonly string[]): void => {
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const work of (await workListOf([folder])).work) {
    const result = await extractWork(work, rules);
    if ('failure' in result) continue;
    const { extraction, document } = result;
    for (const found of [...extraction.targets, ...extraction.trends]) add(took, found.rules);
    add(
      took,
      extraction.diagnostics.map(({ rule }) => rule),
    );
    add(
      took,
      extraction.residue.flatMap(({ rule }) => rule ?? []),
    );
    const { targets: gold } = loadGold(goldFolder, work.id, document.text);
    if (gold === null) continue;
    hasGold = true;
    for (const pair of pairTargets(gold, extraction.targets))
      if (wrongFields(pair.gold, pair.found).length === 0) add(right, pair.found.rules);
  }
  return new Map(
    [...took].map(([id, number]) => [id, { took: number, right: hasGold ? (right.get(id) ?? 0) : null }]),
  );
};

/** `zhibiao rules list` */
export const rulesList = async (
  { rules: folder, on, gold, markdown = false }: RulesCommand & RulesListCommand,
  output: Output,
): Promise<ExitCode> => {
  const rules = loadCheckedRules(folder);
  if (markdown) output.out(renderRulesReadme(rules.files));
  else
    output.out(
      renderRules(rules.files, on === undefined ? null : await usesOn(on, gold, rules), output.width),
    );
  return EXIT.done;
};
