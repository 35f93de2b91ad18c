import { failureLine } from '../batch/failure.ts';
import { type Incomplete, runBatch } from '../batch/runBatch.ts';
import { loadCheckedRules } from '../examples/loadCheckedRules.ts';
import { digestOf } from '../report/digest.ts';
import { renderDocuments } from '../report/renderDocuments.ts';
import { renderIndicators } from '../report/renderIndicators.ts';
import { count } from '../report/terminal.ts';
import { type ExitCode, exitCodeOf } from './exitCode.ts';
import type { Output } from './output.ts';

export interface ExtractCommand {
  readonly out: string;
  readonly rules?: string;
  readonly ocr?: boolean;
}

const incompleteLines = ({ path, faults }: Incomplete): string[] =>
  faults.map(({ message, note }) => `${path}: partial: ${message}${note === null ? '' : `; ${note}`}`);

/** `zhibiao extract PATH… --out DIR` */
export const extract = async (
  paths: readonly string[],
  { out, rules, ocr = false }: ExtractCommand,
  output: Output,
): Promise<ExitCode> => {
  const { digests, incomplete, failures } = await runBatch(paths, {
    out,
    rules: loadCheckedRules(rules),
    read: { ocr, onPage: (done, total) => output.progress(`page ${done} of ${total} recognized`) },
    digest: digestOf,
    onProgress: (done, total) => output.progress(`${done} of ${count(total, 'document')}`),
  });
  for (const line of incomplete.flatMap(incompleteLines)) output.err(line);
  for (const failure of failures) output.err(failureLine(failure));
  if (digests.length > 0)
    output.out(`${renderDocuments(digests, output.width)}\n${renderIndicators(digests, output.width)}`);
  const failed = failures.length > 0 ? `, ${failures.length} failed` : '';
  output.err(`${count(digests.length, 'document')} written to ${out}${failed}`);
  return exitCodeOf(digests.length, failures.length);
};
