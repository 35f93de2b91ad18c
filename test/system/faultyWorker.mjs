// Answers as the worker of the program does, at once; but an id may say what befalls the process.
import { Worker } from 'node:worker_threads';

const GUARD = new URL('../../dist/batch/pool/guard.js', import.meta.url);
const { memory } = JSON.parse(process.argv[2]);
new Worker(GUARD, { workerData: { memory } }).unref();

const FAULTS = {
  loop: () => {
    for (;;);
  },
  hoard: () => {
    for (const kept = []; ; ) kept.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
  },
  buffers: () => {
    for (const kept = []; ; ) kept.push(Buffer.alloc(2 ** 24, 1));
  },
  crash: () => process.kill(process.pid, 'SIGSEGV'),
  abort: () => process.abort(),
  exit: () => process.exit(7),
  // The next document suffers from it.
  late: () => process.once('message', FAULTS.crash),
};

let jobs = 0;
process.on('message', ({ job }) => {
  const fault = job.id.split('-')[0];
  if (fault === 'pages')
    for (let done = 1; done <= 3; done += 1)
      setTimeout(() => process.send({ kind: 'page', done, total: 3 }), done * 700);
  else FAULTS[fault]?.();
  jobs += 1;
  const result = { id: job.id, status: 'ok', failure: null, crashed: null, process: process.pid, jobs };
  const answer = () => process.send({ kind: 'done', result, spent: fault === 'spent' });
  if (fault === 'pages') setTimeout(answer, 2500);
  else answer();
});
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
process.send({ kind: 'ready' });
