import { BatchError } from '../batch/batchError.ts';
import { extractWork } from '../batch/extractWork.ts';
import { type Failure, failureLine } from '../batch/failure.ts';
import { workListOf } from '../batch/workList.ts';
import { type EvaluationInput, evaluate as evaluateDocuments } from '../evaluate/evaluate.ts';
import type { Gold } from '../evaluate/gold.ts';
import { loadGold } from '../evaluate/loadGold.ts';
import { renderEvaluation } from '../evaluate/renderEvaluation.ts';
import { loadCheckedRules } from '../examples/loadCheckedRules.ts';
import { type ExitCode, exitCodeOf } from './exitCode.ts';
import type { Output } from './output.ts';

export interface EvaluateCommand {
  readonly gold: string;
  readonly show?: boolean;
  readonly json?: boolean;
  readonly rules?: string;
}

const isEmpty = ({ targets, trends, structure }: Gold): boolean => !(targets ?? trends ?? structure);

/** `zhibiao evaluate PATH… --gold DIR` */
export const evaluate = async (
  paths: readonly string[],
  { gold: folder, show = false, json = false, rules: rulesFolder }: EvaluateCommand,
  output: Output,
): Promise<ExitCode> => {
  const rules = loadCheckedRules(rulesFolder);
  const { work, failures: unlisted } = await workListOf(paths);
  const failures: Failure[] = [...unlisted];
  const inputs: EvaluationInput[] = [];
  for (const item of work) {
    const extracted = await extractWork(item, rules);
    if ('failure' in extracted) {
      failures.push(extracted.failure);
      continue;
    }
    const { text } = extracted.document;
    const gold = loadGold(folder, item.id, text);
    if (isEmpty(gold)) output.err(`${item.path}: ${folder} holds no gold for ${item.id}; it is left out`);
    else inputs.push({ id: item.id, text, extraction: extracted.extraction, gold });
  }
  for (const failure of failures) output.err(failureLine(failure));
  if (inputs.length === 0 && failures.length === 0)
    throw new BatchError([`${folder}: there is gold for none of the documents; name its folder with --gold`]);
  const evaluation = evaluateDocuments(inputs);
  if (inputs.length > 0)
    output.out(json ? `${JSON.stringify(evaluation, null, 2)}\n` : renderEvaluation(evaluation, { show }));
  return exitCodeOf(inputs.length, failures.length);
};
