import { BatchError } from '../batch/batchError.ts';
import { failureLine } from '../batch/failure.ts';
import { exportDocuments } from '../fleet/exportDocuments.ts';
import { count } from '../report/terminal.ts';
import { type DatabaseCommand, withFleet } from './database.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exitCode.ts';
import type { Output } from './output.ts';

export interface ExportCommand extends DatabaseCommand {
  readonly out: string;
}

/** `zhibiao export --database ADDRESS --out DIR` */
export const exportFiles = (options: ExportCommand, output: Output): Promise<ExitCode> =>
  withFleet('export', options, { readOnly: true }, output, async (database) => {
    const { written, waiting, failures } = await exportDocuments(database, options.out, (done, total) =>
      output.progress(`${done} of ${count(total, 'document')}`),
    );
    if (written + waiting + failures.length === 0)
      throw new BatchError([`database ${database.shown}: there is no document in it; use zhibiao queue`]);
    for (const failure of failures) output.err(failureLine(failure));
    const parts = [
      `${count(written, 'document')} written to ${options.out}`,
      ...(failures.length > 0 ? [`${failures.length} failed`] : []),
      ...(waiting > 0 ? [`${waiting} not done yet`] : []),
    ];
    output.err(parts.join(', '));
    return waiting > 0 ? EXIT.some : exitCodeOf(written, failures.length);
  });
