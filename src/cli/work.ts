import { availableParallelism } from 'node:os';
import { failureLine } from '../batch/failure.ts';
import type { FleetCounts } from '../fleet/heart.ts';
import { type Joined, joinFleet } from '../fleet/joinFleet.ts';
import { durationOf, rateOf } from '../report/batch/duration.ts';
import { count } from '../report/terminal.ts';
import { type DatabaseCommand, withFleet } from './database.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import type { Output } from './output.ts';
import { openProgress, type Progress } from './progress.ts';

export interface WorkCommand extends DatabaseCommand {
  readonly jobs?: number;
  readonly root?: string;
  readonly stay?: boolean;
  /** In seconds. */
  readonly lease?: number;
  readonly patience?: number;
  readonly timeout?: number;
  /** In MB. */
  readonly maxSize?: number;
  readonly maxMemory?: number;
}

/** Ends the work at the first signal, and the program at the second. */
const stopOn = (onStop: () => void): { readonly signal: AbortSignal; readonly off: () => void } => {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.some);
    onStop();
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  return {
    signal: controller.signal,
    off: () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
    },
  };
};

/** How far the fleet is: what was counted last, and what this worker has done since. */
const watcher = (progress: Progress) => {
  const began = performance.now();
  let first: number | null = null;
  let counted: FleetCounts | null = null;
  let own = 0;
  const show = (): void => {
    if (counted === null) return;
    const { queued, working, done, failed } = counted;
    const finished = done + failed + own;
    first ??= finished;
    const pace = { documents: finished - first, seconds: (performance.now() - began) / 1000 };
    progress.update({ done: finished, total: queued + working + done + failed, failed, pace, note: null });
  };
  return {
    count: (counts: FleetCounts): void => {
      counted = counts;
      own = 0;
      show();
    },
    add: (): void => {
      own += 1;
      show();
    },
  };
};

const summaryOf = ({ done, failures, late }: Joined, seconds: number): string =>
  done + failures.length + late === 0
    ? 'no document of the queue was left to do'
    : [
        `${count(done, 'document')} done in ${durationOf(seconds)} (${rateOf(done, seconds)})`,
        ...(failures.length > 0 ? [`${failures.length} failed`] : []),
        ...(late > 0 ? [`${late} done by others meanwhile`] : []),
      ].join(', ');

/** `zhibiao work --database ADDRESS` */
export const work = async (options: WorkCommand, output: Output): Promise<ExitCode> => {
  const { jobs = availableParallelism(), root, stay, lease, patience, timeout, maxSize, maxMemory } = options;
  const progress = openProgress(output);
  const { signal, off } = stopOn(() => progress.line('stopping; what is under way is given back'));
  const began = performance.now();
  const watched = watcher(progress);
  const limits = { timeout, maxSize, memory: maxMemory };
  const database = { onMessage: progress.line, signal, ...(patience === undefined ? {} : { patience }) };
  try {
    return await withFleet('work', options, database, output, async (opened) => {
      const joined = await joinFleet(opened, {
        ...{ jobs, root, stay, lease, signal },
        ...limits,
        onMessage: progress.line,
        onCounts: watched.count,
        onDocument: (failure) => {
          if (failure) progress.line(failureLine(failure));
          watched.add();
        },
      });
      progress.close();
      output.err(summaryOf(joined, (performance.now() - began) / 1000));
      return signal.aborted || joined.failures.length > 0 ? EXIT.some : EXIT.done;
    });
  } finally {
    progress.close();
    off();
  }
};
