import { BatchError } from '../batch/batchError.ts';
import { extractWork } from '../batch/extractWork.ts';
import { type Failure, failureLine } from '../batch/failure.ts';
import { workListOf } from '../batch/workList.ts';
import { type EvaluationInput, evaluate as evaluateDocuments } from '../evaluate/evaluate.ts';
import { renderEvaluation } from '../evaluate/renderEvaluation.ts';
import { loadCheckedRules } from '../examples/loadCheckedRules.ts';
import { type ExitCode, exitCodeOf } from './exitCode.ts';
import { goldFiles, reviewGold } from './goldSource.ts';
import type { Output } from './output.ts';
import { decisionsFor } from './reviewed.ts';

export interface EvaluateCommand {
  readonly gold: string;
  /** A folder with decisions of reviewers, to be taken for gold. */
  readonly from?: string;
  readonly show?: boolean;
  readonly json?: boolean;
  readonly rules?: string;
}

/** `zhibiao evaluate PATH… --gold DIR`, or `--from DIR` */
export const evaluate = async (
  paths: readonly string[],
  { gold: folder, from, show = false, json = false, rules: rulesFolder }: EvaluateCommand,
  output: Output,
): Promise<ExitCode> => {
  const rules = loadCheckedRules(rulesFolder);
  const source =
    from === undefined ? goldFiles(folder) : reviewGold(from, (await decisionsFor(from, output)) ?? []);
  const { work, failures: unlisted } = await workListOf(paths);
  const failures: Failure[] = [...unlisted];
  const inputs: EvaluationInput[] = [];
  for (const item of work) {
    const extracted = await extractWork(item, rules);
    if ('failure' in extracted) {
      failures.push(extracted.failure);
      continue;
    }
    const input = source.inputOf(extracted, item.id);
    if (input) inputs.push(input);
    else
      output.err(
        `${item.path}: ${source.name} holds no ${from === undefined ? 'gold' : 'decisions'} for ${item.id}; it is left out`,
      );
  }
  for (const failure of failures) output.err(failureLine(failure));
  if (inputs.length === 0 && failures.length === 0)
    throw new BatchError([
      from === undefined
        ? `${folder}: there is gold for none of the documents; name its folder with --gold`
        : `${from}: there are decisions on none of the documents; name their folder with --from`,
    ]);
  const evaluation = evaluateDocuments(inputs);
  if (source.undecided() > 0)
    output.err(`${source.undecided()} of what was found is undecided, and neither right nor wrong`);
  if (inputs.length > 0)
    output.out(json ? `${JSON.stringify(evaluation, null, 2)}\n` : renderEvaluation(evaluation, { show }));
  return exitCodeOf(inputs.length, failures.length);
};
