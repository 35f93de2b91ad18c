import { BatchError } from '../batch/batchError.ts';
import { failureLine } from '../batch/failure.ts';
import { workListOf } from '../batch/workList.ts';
import { loadCheckedRules } from '../examples/loadCheckedRules.ts';
import { tidyBoss } from '../fleet/boss.ts';
import { conditionsOf } from '../fleet/conditions.ts';
import { queueDocuments } from '../fleet/queueDocuments.ts';
import { count } from '../report/terminal.ts';
import { type DatabaseCommand, withFleet } from './database.ts';
import { type ExitCode, exitCodeOf } from './exitCode.ts';
import type { Output } from './output.ts';

export interface QueueCommand extends DatabaseCommand {
  readonly rules?: string;
  readonly ocr?: boolean;
  readonly force?: boolean;
}

/** `zhibiao queue PATH… --database ADDRESS` */
export const queue = (paths: readonly string[], options: QueueCommand, output: Output): Promise<ExitCode> =>
  withFleet('queue', options, {}, output, async (database) => {
    loadCheckedRules(options.rules);
    const list = await workListOf(paths);
    if (list.work.length + list.failures.length === 0)
      throw new BatchError([
        `${paths.join(', ')}: there is no document in it; name files or folders with plans`,
      ]);
    const { queued, waiting, unchanged, failedBefore, failures } = await queueDocuments(
      database,
      conditionsOf(options),
      list.work,
      {
        force: options.force,
        onProgress: (done, total) => output.progress(`${done} of ${count(total, 'document')}`),
      },
    );
    await database.transaction(tidyBoss);
    const refused = [...list.failures, ...failures];
    for (const failure of refused) output.err(failureLine(failure));
    const parts = [
      `${count(queued, 'document')} queued`,
      ...(waiting > 0 ? [`${waiting} in the queue already`] : []),
      ...(unchanged > 0 ? [`${unchanged} done and unchanged`] : []),
      ...(refused.length > 0 ? [`${refused.length} refused`] : []),
    ];
    output.err(parts.join(', '));
    if (failedBefore > 0)
      output.err(`${failedBefore} of the unchanged failed before; --force tries everything again`);
    return exitCodeOf(queued + waiting + unchanged, refused.length);
  });
