import { extname } from 'node:path';
import { BatchError } from '../batch/batchError.ts';
import { extractWork } from '../batch/extractWork.ts';
import { type Failure, failureLine } from '../batch/failure.ts';
import { loadExtraction } from '../batch/loadExtraction.ts';
import { workListOf } from '../batch/workList.ts';
import { loadCheckedRules } from '../examples/loadCheckedRules.ts';
import type { Extraction } from '../model/extraction.ts';
import type { ReadOptions } from '../read/readDocument.ts';
import { renderExtraction } from '../report/renderExtraction.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import type { Output } from './output.ts';

export interface ShowCommand {
  readonly rules?: string;
  readonly ocr?: boolean;
}

const extractFile = async (
  file: string,
  rules: string | undefined,
  read: ReadOptions,
): Promise<{ readonly extraction: Extraction } | { readonly failure: Failure }> => {
  const { work, failures } = await workListOf([file]);
  const [first] = work;
  const [failure] = failures;
  if (failure) return { failure };
  if (!first || work.length > 1)
    throw new BatchError([`${file}: there are ${work.length} documents in it; show takes one`]);
  return extractWork(first, loadCheckedRules(rules), read);
};

/** `zhibiao show FILE` */
export const show = async (
  file: string,
  { rules, ocr = false }: ShowCommand,
  output: Output,
): Promise<ExitCode> => {
  const onPage = (done: number, total: number): void =>
    output.progress(`page ${done} of ${total} recognized`);
  const isExtraction = extname(file).toLowerCase() === '.json';
  const result = isExtraction ? await loadExtraction(file) : await extractFile(file, rules, { ocr, onPage });
  if ('failure' in result) {
    output.err(failureLine(result.failure));
    return EXIT.nothing;
  }
  output.out(renderExtraction(result.extraction, output.width));
  return result.extraction.status === 'failed' ? EXIT.nothing : EXIT.done;
};
