import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { BatchError } from '../batchError.ts';
import { crashOf, type End } from './crash.ts';
import type { Job } from './job.ts';
import type { Asked, Told } from './messages.ts';
import type { OnPage } from './runJob.ts';
import type { WorkerSetup } from './workerSetup.ts';
import type { WorkResult } from './workResult.ts';

/** What came of a job, or how the process ended over it. */
export type JobEnd = { readonly result: WorkResult } | { readonly end: End };

/** A process that does jobs one by one. */
export interface WorkerProcess {
  /**
   * @param timeout in seconds
   * @throws BatchError where it cannot work at all
   */
  readonly run: (job: Job, timeout: number, onPage: OnPage) => Promise<JobEnd>;
  /** Whether it has done no job yet. */
  readonly isFresh: () => boolean;
  /** Whether it can do another. */
  readonly isFit: () => boolean;
  /** Ends it at once, whatever it does; resolved when it is gone. */
  readonly kill: () => Promise<void>;
}

interface Running {
  readonly onPage: OnPage;
  readonly expireLater: () => void;
  readonly finish: (end: JobEnd) => void;
}

/** Node starts no TypeScript: run from source, the built worker serves. */
const ENTRY = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../../dist/batch/pool/worker.js' : 'worker.js',
    import.meta.url,
  ),
);

/** In MB. A document makes many objects that soon go: with more room for them they are looked through less often. */
const YOUNG = 64;

/** Characters kept of what a process prints: the engine says why it ends before it says where. */
const KEPT = 4096;

/** In seconds, for what takes one: nobody waits for a process that hangs before its first document. */
const START = 120;

const unableToStart = (end: End, memory: number): BatchError => {
  if (end.late)
    return new BatchError([
      `the processes that read documents were not ready after ${START} s; try it again`,
    ]);
  if (crashOf(end) === 'memory')
    return new BatchError([`${memory} MB of memory are too little for a process; raise --max-memory`]);
  const why = end.said.trim().split('\n')[0] || 'nothing was said';
  const how = end.signal ?? `exit code ${end.code}`;
  return new BatchError([`the processes that read documents cannot be started: ${why} (${how})`]);
};

const startProcess = (setup: WorkerSetup, entry: string): ChildProcess =>
  fork(entry, [JSON.stringify(setup)], {
    execArgv: [
      `--max-old-space-size=${setup.memory}`,
      `--max-semi-space-size=${YOUNG}`,
      // Another process has the other cores.
      '--single-threaded-gc',
    ],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });

/** Resolved when a process has ended, with what it said before. */
const endOf = (child: ChildProcess): Promise<Omit<End, 'late'>> =>
  new Promise((resolve) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < KEPT) said += text;
      if (process.env['ZHIBIAO_DEBUG'] === '1') process.stderr.write(text);
    });
    // Closed, not just ended: what it said has come in whole.
    child.once('close', (code, signal) => resolve({ code, signal, said }));
    child.once('error', ({ message }) => resolve({ code: null, signal: null, said: message }));
  });

/** Starts a process; it gets ready while it waits for its first job. */
export const startWorker = (setup: WorkerSetup, entry = ENTRY): WorkerProcess => {
  const child = startProcess(setup, entry);
  let running: Running | null = null;
  let isFresh = true;
  let isFit = true;
  let late = false;
  let ended: End | null = null;
  const kill = (): void => void child.kill('SIGKILL');

  const expire = (): void => {
    late = true;
    kill();
  };
  let timer = setTimeout(expire, START * 1000);

  const isReady = new Promise<void>((resolve, reject) => {
    child.on('message', (told: Told) => {
      if (told.kind === 'ready') {
        clearTimeout(timer);
        resolve();
      } else if (told.kind === 'unable') reject(new BatchError(told.faults));
      else if (told.kind === 'page') {
        running?.expireLater();
        running?.onPage(told.done, told.total);
      } else {
        isFresh = false;
        isFit &&= !told.spent;
        running?.finish({ result: told.result });
      }
    });
  });
  const gone = endOf(child).then((end) => {
    clearTimeout(timer);
    isFit = false;
    ended = { ...end, late };
    running?.finish({ end: ended });
    return ended;
  });
  const unable = gone.then((end) => Promise.reject(unableToStart(end, setup.memory)));
  const started = Promise.race([isReady, unable]);
  // Whoever runs a job hears of it.
  started.catch(() => undefined);
  unable.catch(() => undefined);

  return {
    run: async (job, timeout, onPage) => {
      await started;
      if (ended) return { end: ended };
      return new Promise((resolve) => {
        timer = setTimeout(expire, timeout * 1000);
        running = {
          onPage,
          // Text recognition takes seconds a page: the time is that of one page.
          expireLater: () => {
            clearTimeout(timer);
            timer = setTimeout(expire, timeout * 1000);
          },
          finish: (end) => {
            clearTimeout(timer);
            running = null;
            resolve(end);
          },
        };
        // How one that is gone took it is told by its end.
        child.send({ job } satisfies Asked, () => undefined);
      });
    },
    isFresh: () => isFresh,
    isFit: () => isFit,
    kill: async () => {
      kill();
      await gone;
    },
  };
};
