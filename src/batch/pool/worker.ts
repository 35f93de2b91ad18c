import { Worker as Thread } from 'node:worker_threads';
import { extractorOf } from '../../pipeline.ts';
import { loadRules } from '../../rules/loadRules.ts';
import { RulesError } from '../../rules/rulesError.ts';
import { wordsOf } from '../../text/words.ts';
import type { Asked, Told } from './messages.ts';
import { runJob } from './runJob.ts';
import type { WorkerSetup } from './workerSetup.ts';

/** The process of a pool that reads and extracts: it answers its parent, and ends with it. */

const tell = (told: Told): void => void process.send?.(told);

const ready = (rules: string | undefined) => {
  try {
    const loaded = loadRules(rules);
    extractorOf(loaded);
    // The dictionary takes longer than a document: no document's time is spent on it.
    wordsOf('指标');
    return loaded;
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    tell({ kind: 'unable', faults: error.faults });
    return null;
  }
};

// Ctrl-C on a terminal reaches all processes; the parent alone decides what ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());

const { memory, ...options } = JSON.parse(process.argv[2] ?? '') as WorkerSetup;
const guard = new Thread(new URL('./guard.js', import.meta.url), { workerData: { memory } });
guard.unref();

const rules = ready(options.rules);
if (rules !== null) {
  process.on('message', async ({ job }: Asked) => {
    const result = await runJob(job, rules, options, (done, total) => tell({ kind: 'page', done, total }));
    tell({ kind: 'done', result, spent: process.memoryUsage.rss() > (memory * 2 ** 20) / 2 });
  });
  tell({ kind: 'ready' });
}
