import { availableParallelism } from 'node:os';
import type { Failure } from '../batch/failure.ts';
import type { Changes } from '../model/changes.ts';
import { groupChanges } from '../review/changes/groupChanges.ts';
import { tallyOf } from '../review/changes/tally.ts';
import type { FilePair } from './changePairs.ts';
import { compareInThreads } from './compareInThreads.ts';
import { type Compared, pairComparer } from './comparePair.ts';

/** Fewer pairs are done before a thread is ready. */
const PAIRS_PER_THREAD = 250;
/** What they find comes together in one: more do not make it quicker. */
const MOST_THREADS = 4;

const threadsFor = (pairs: number): number =>
  Math.min(availableParallelism(), MOST_THREADS, Math.floor(pairs / PAIRS_PER_THREAD));

/**
 * What changed between pairs of extractions; the same at any number of threads. Of each document only its changes are
 * kept.
 * @param onDone called with the number of pairs that are done
 */
export const readChanges = async (
  pairs: readonly FilePair[],
  onDone: (done: number) => void,
  threads = threadsFor(pairs.length),
): Promise<Omit<Changes, 'old' | 'new'> & { readonly failures: readonly Failure[] }> => {
  const tally = tallyOf();
  const inTurn = async (): Promise<readonly Compared[]> => {
    const all: Compared[] = [];
    for await (const each of pairComparer(tally)(pairs)) onDone(all.push(each));
    return all;
  };
  const compared = threads > 1 ? await compareInThreads(pairs, threads, tally, onDone) : await inTurn();
  const documents = { same: 0, alike: 0, changed: 0, added: 0, removed: 0, failed: 0 };
  for (const { outcome } of compared) documents[outcome] += 1;
  const evidence = compared.flatMap((each) => each.evidence);
  return {
    documents,
    ...groupChanges(evidence, tally),
    failures: compared.flatMap(({ failures }) => failures),
  };
};
