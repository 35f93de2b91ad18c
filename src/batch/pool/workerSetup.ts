import type { JobOptions } from './job.ts';

/** What a worker process is started with. */
export interface WorkerSetup extends JobOptions {
  /** In MB: what the process may take. */
  readonly memory: number;
}
