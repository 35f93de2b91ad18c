import { extname } from 'node:path';
import { BatchError } from '../batch/batchError.ts';
import { extractWork } from '../batch/extractWork.ts';
import { type Failure, failureLine } from '../batch/failure.ts';
import { loadExtraction } from '../batch/loadExtraction.ts';
import { workListOf } from '../batch/workList.ts';
import { loadCheckedRules } from '../examples/loadCheckedRules.ts';
import type { Extraction } from '../model/extraction.ts';
import { renderExtraction } from '../report/renderExtraction.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import type { Output } from './output.ts';

export interface ShowCommand {
  readonly rules?: string;
}

const extractFile = async (
  file: string,
  rules: string | undefined,
): Promise<{ readonly extraction: Extraction } | { readonly failure: Failure }> => {
  const { work, failures } = workListOf([file]);
  const [first] = work;
  const [failure] = failures;
  if (failure) return { failure };
  if (!first || work.length > 1)
    throw new BatchError([`${file}: this is a folder with ${work.length} documents; show takes one file`]);
  return extractWork(first, loadCheckedRules(rules));
};

/** `zhibiao show FILE` */
export const show = async (file: string, { rules }: ShowCommand, output: Output): Promise<ExitCode> => {
  const isExtraction = extname(file).toLowerCase() === '.json';
  const result = isExtraction ? await loadExtraction(file) : await extractFile(file, rules);
  if ('failure' in result) {
    output.err(failureLine(result.failure));
    return EXIT.nothing;
  }
  output.out(renderExtraction(result.extraction, output.width));
  return result.extraction.status === 'failed' ? EXIT.nothing : EXIT.done;
};
