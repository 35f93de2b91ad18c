import { MultiBar } from 'cli-progress';
import { type BatchProgress, progressBar, progressLine } from '../report/batch/progressText.ts';
import type { Output } from './output.ts';

/** Shows how far a batch is. */
export interface Progress {
  readonly update: (progress: BatchProgress) => void;
  /** A message, above the bar where there is one. */
  readonly line: (text: string) => void;
  /** Takes the bar away. */
  readonly close: () => void;
}

const onTerminal = (stream: NodeJS.WriteStream): Progress => {
  const bars = new MultiBar({
    stream,
    // The line may have grown behind what was drawn by somebody's message.
    forceRedraw: true,
    clearOnComplete: true,
    // Own lines fit: what the terminal is told here would outlast a killed process.
    linewrap: true,
    format: (_options, _params, { progress }: { progress: BatchProgress | null }) =>
      progress === null ? '' : progressBar(progress, (stream.columns ?? 80) - 1),
  });
  const bar = bars.create(1, 0, { progress: null });
  return {
    update: (progress) => {
      bar.setTotal(progress.total);
      bar.update(progress.done, { progress });
    },
    line: (text) => void bars.log(`${text}\n`),
    close: () => {
      bars.update();
      bars.stop();
    },
  };
};

/** In ms: how long a log waits for its first line, and for each other. */
const FIRST = 10_000;
const NEXT = 60_000;

const inLog = ({ err }: Output, now: () => number): Progress => {
  let due = now() + FIRST;
  return {
    update: (progress) => {
      if (now() < due || progress.done === progress.total) return;
      err(progressLine(progress));
      due = now() + NEXT;
    },
    line: err,
    close: () => undefined,
  };
};

/** A bar where somebody watches, else a line now and then. */
export const openProgress = (output: Output, now = (): number => performance.now()): Progress =>
  output.watched ? onTerminal(output.watched) : inLog(output, now);
