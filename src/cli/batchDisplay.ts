import type { Started } from '../batch/batch.ts';
import { failureLine } from '../batch/failure.ts';
import type { Job } from '../batch/pool/job.ts';
import type { WorkResult } from '../batch/pool/workResult.ts';
import { paceMeter } from '../report/batch/paceMeter.ts';
import { isLarge } from '../report/batch/size.ts';
import type { Output } from './output.ts';
import { openProgress, type Progress } from './progress.ts';

/** What a user should know of a document: why it failed, or what of it could not be read. */
export const documentLines = ({ failure, incomplete }: WorkResult): string[] => {
  if (failure) return [failureLine(failure)];
  const faults = incomplete?.faults ?? [];
  return faults.map(
    ({ message, note }) => `${incomplete?.path}: partial: ${message}${note === null ? '' : `; ${note}`}`,
  );
};

/** Shows a batch while it runs. */
export interface BatchDisplay {
  readonly start: (started: Started) => void;
  readonly done: (result: WorkResult) => void;
  readonly page: (job: Job, done: number, total: number) => void;
  readonly line: (text: string) => void;
  readonly close: () => void;
}

/** What is wrong with documents is told as it happens in a large batch; of a small one it can wait for its order. */
export const batchDisplay = (output: Output, now = (): number => performance.now()): BatchDisplay => {
  let progress: Progress | null = null;
  let started: Started = { documents: 0, unchanged: 0, failures: [] };
  let done = 0;
  let failed = 0;
  let note: string | null = null;
  const meter = paceMeter(now);
  const line = (text: string): void => (progress ? progress.line(text) : output.err(text));
  const update = (): void => {
    const total = started.documents;
    progress?.update({ done: started.unchanged + done, total, failed, pace: meter.pace(), note });
  };
  return {
    line,
    start: (batch) => {
      started = batch;
      for (const failure of batch.failures) line(failureLine(failure));
      if (batch.documents > batch.unchanged) progress = openProgress(output, now);
      update();
    },
    done: (result) => {
      done += 1;
      failed += Number(result.failure !== null);
      note = null;
      meter.add();
      if (isLarge(started.documents)) for (const text of documentLines(result)) line(text);
      update();
    },
    page: ({ path }, page, pages) => {
      note = `${path}: page ${page} of ${pages} recognized`;
      update();
    },
    close: () => {
      progress?.close();
      progress = null;
    },
  };
};
