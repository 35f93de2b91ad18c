import { join } from 'node:path';
import type { Batch, Started } from '../batch/batch.ts';
import type { Failure } from '../batch/failure.ts';
import type { WorkResult } from '../batch/pool/workResult.ts';
import type { Tally } from '../report/batch/tally.ts';

/** What happens in a batch, as lines of JSON: `extract --json`. */

const line = (event: string, rest: object): string => `${JSON.stringify({ event, ...rest })}\n`;

const reason = (failure: Failure | null) => failure && { what: failure.what, remedy: failure.remedy };

export const startedEvent = (out: string, { documents, unchanged }: Started): string =>
  line('started', { documents, unchanged, out });

/** A path that could not be looked into. */
export const pathEvent = ({ path, what, remedy }: Failure): string =>
  line('path', { path, failure: { what, remedy } });

export const documentEvent = (out: string, result: WorkResult, unchanged: boolean): string => {
  const { id, path, status, output, seconds, bytes, counts, incomplete, failure, crashed } = result;
  return line('document', {
    ...{ id, path, status, unchanged },
    file: output && join(out, `${id}.json`),
    ...{ seconds, bytes, counts },
    faults: incomplete?.faults.map(({ rule, message, note }) => ({ rule, message, note })),
    failure: reason(failure),
    crashed,
  });
};

export const summaryEvent = (tally: Tally, { undone, stopped }: Batch, seconds: number): string => {
  const { documents, unchanged, partial, failed, counts } = tally;
  return line('summary', {
    ...{ documents, unchanged, partial, failed, undone },
    stopped: stopped && { path: stopped.path, ...reason(stopped) },
    seconds: Math.round(seconds * 1000) / 1000,
    counts,
  });
};
