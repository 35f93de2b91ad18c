import { crashOf, crashTrouble, type End, type Limits } from './crash.ts';
import type { Job, JobOptions } from './job.ts';
import type { OnPage } from './runJob.ts';
import { startWorker, type WorkerProcess } from './workerProcess.ts';
import type { WorkResult } from './workResult.ts';

export interface PoolOptions extends JobOptions {
  /** Processes at a time; no more are started than there are documents. */
  readonly jobs: number;
  /** In seconds for one document, or for one page that is recognized. */
  readonly timeout?: number | undefined;
  /** In MB for one process. */
  readonly memory?: number | undefined;
  readonly onPage?: (job: Job, ...page: Parameters<OnPage>) => void;
  /** What the processes run, in place of the program's own. */
  readonly entry?: string;
}

/** Processes that do documents. A document that hangs, takes all memory or ends its process costs itself alone. */
export interface Pool {
  /**
   * Does a document as soon as a process is free; those are taken in the order of the calls.
   * @throws BatchError where no process can work; Stopped after `stop`
   */
  readonly run: (job: Job) => Promise<WorkResult>;
  /** Ends all processes at once; also when all is done. */
  readonly stop: () => Promise<void>;
}

/** A pool was stopped: the document is not done, and nothing is wrong with it. */
export class Stopped extends Error {}

export const TIMEOUT = 120;
export const MEMORY = 3072;

interface Waiting {
  readonly job: Job;
  readonly resolve: (result: WorkResult) => void;
  readonly reject: (error: unknown) => void;
}

const crashed = ({ id, path }: Job, end: End, limits: Limits, seconds: number): WorkResult => ({
  id,
  path,
  status: 'failed',
  sha256: null,
  counts: null,
  incomplete: null,
  failure: { path, ...crashTrouble(end, limits) },
  seconds,
  bytes: 0,
  output: null,
  text: null,
  touch: null,
  crashed: crashOf(end),
  unwritable: null,
  made: null,
});

/** Opens a pool; processes are started as documents come. */
export const openPool = (options: PoolOptions): Pool => {
  const { jobs, timeout = TIMEOUT, memory = MEMORY, onPage, entry } = options;
  const { out, rules, ocr, maxSize, oneLine } = options;
  const workers = new Set<WorkerProcess>();
  const idle: WorkerProcess[] = [];
  const queue: Waiting[] = [];
  let stopped = false;

  const start = (): WorkerProcess => {
    const worker = startWorker({ out, rules, ocr, maxSize, oneLine, memory }, entry);
    workers.add(worker);
    return worker;
  };

  const end = (worker: WorkerProcess): void => {
    workers.delete(worker);
    void worker.kill();
  };

  /** A process that can take a job now; null where all are at work. */
  const freeWorker = (): WorkerProcess | null => {
    for (let known = idle.pop(); known; known = idle.pop()) {
      if (known.isFit()) return known;
      end(known);
    }
    return workers.size < jobs ? start() : null;
  };

  const doJob = async (worker: WorkerProcess, job: Job): Promise<WorkResult> => {
    const began = performance.now();
    const wasFresh = worker.isFresh();
    try {
      const done = await worker.run(job, timeout, (...page) => onPage?.(job, ...page));
      if (stopped) throw new Stopped();
      if ('result' in done) return done.result;
      const seconds = Math.round(performance.now() - began) / 1000;
      if (wasFresh || crashOf(done.end) === 'timeout')
        return crashed(job, done.end, { timeout, memory }, seconds);
    } finally {
      if (worker.isFit()) {
        idle.push(worker);
        // It has its next document before anybody looks at this one.
        pump();
      } else end(worker);
    }
    // What earlier documents left behind in the process may be to blame: in one of its own it shows.
    return doJob(start(), job);
  };

  const pump = (): void => {
    while (!stopped && queue.length > 0) {
      const worker = freeWorker();
      const waiting = worker && queue.shift();
      if (!waiting) return;
      void doJob(worker, waiting.job)
        .then(waiting.resolve, (error) => waiting.reject(stopped ? new Stopped() : error))
        .finally(pump);
    }
  };

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (stopped) {
          reject(new Stopped());
          return;
        }
        queue.push({ job, resolve, reject });
        pump();
      }),
    stop: async () => {
      stopped = true;
      for (const { reject } of queue.splice(0)) reject(new Stopped());
      await Promise.all([...workers].map((worker) => worker.kill()));
    },
  };
};
