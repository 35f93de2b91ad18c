import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { OUT_OF_MEMORY } from './crash.ts';

/**
 * A thread beside the work of a process, which may be in a loop that nothing interrupts: it ends the process when that
 * takes too much memory, in objects or beside them, or when its parent is gone.
 */

const INTERVAL_MS = 100;
const STDERR = 2;

const { memory } = workerData as { readonly memory: number };
const parent = process.ppid;

setInterval(() => {
  const tooMuch = process.memoryUsage.rss() > memory * 2 ** 20;
  if (tooMuch) writeSync(STDERR, OUT_OF_MEMORY);
  if (tooMuch || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, INTERVAL_MS);
