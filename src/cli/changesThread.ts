import { parentPort, workerData } from 'node:worker_threads';
import { tallyOf } from '../review/changes/tally.ts';
import { PIECE, type ThreadSetup, type Told } from './compareInThreads.ts';
import { type Compared, pairComparer } from './comparePair.ts';

/** A thread that compares pieces of a list of pairs: whichever nobody has taken yet, as long as there are some. */

const { pairs, taken } = workerData as ThreadSetup;
const tally = tallyOf();
const compare = pairComparer(tally);
const tell = (told: Told): void => parentPort?.postMessage(told);

for (;;) {
  const start = Atomics.add(taken, 0, 1) * PIECE;
  if (start >= pairs.length) break;
  const compared: Compared[] = [];
  for await (const each of compare(pairs.slice(start, start + PIECE))) compared.push(each);
  tell({ kind: 'compared', start, compared });
}
tell({ kind: 'tally', counts: tally.counts() });
