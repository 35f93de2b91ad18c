import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { RuleCount, Tally } from '../review/changes/tally.ts';
import type { FilePair } from './changePairs.ts';
import type { Compared } from './comparePair.ts';

/** What a thread is started with. */
export interface ThreadSetup {
  readonly pairs: readonly FilePair[];
  /** How many pieces of the list were taken by a thread: shared by all. */
  readonly taken: Int32Array;
}

/** What a thread tells. */
export type Told =
  | { readonly kind: 'compared'; readonly start: number; readonly compared: readonly Compared[] }
  | { readonly kind: 'tally'; readonly counts: readonly RuleCount[] };

/** Pairs that a thread takes at a time. */
export const PIECE = 32;

/** In MB. Documents make many objects that soon go: with more room for them they are looked through less often. */
const YOUNG = 64;

/** Node starts no TypeScript: run from source, the built thread serves. */
const ENTRY = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/cli/changesThread.js' : 'changesThread.js',
    import.meta.url,
  ),
);

/**
 * Compares pairs of extractions in several threads.
 * @param tally gets what all of them counted
 * @param onDone called with the number of pairs that are done
 * @returns what came of each, in the order of the pairs
 */
export const compareInThreads = async (
  pairs: readonly FilePair[],
  threads: number,
  tally: Tally,
  onDone: (done: number) => void,
): Promise<readonly Compared[]> => {
  const all = new Array<Compared>(pairs.length);
  let done = 0;
  const workerData: ThreadSetup = { pairs, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const run = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      worker.on('error', reject);
      worker.on('exit', () => resolve());
      worker.on('message', (told: Told) => {
        if (told.kind === 'tally') return tally.addAll(told.counts);
        for (const [index, each] of told.compared.entries()) all[told.start + index] = each;
        done += told.compared.length;
        onDone(done);
      });
    });
  const workers = Array.from(
    { length: threads },
    () => new Worker(ENTRY, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } }),
  );
  try {
    await Promise.all(workers.map(run));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return all;
};
