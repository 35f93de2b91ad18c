import { readFile } from 'node:fs/promises';
import { type Failure, troubleOf } from '../batch/failure.ts';
import { loadExtraction } from '../batch/loadExtraction.ts';
import type { Changes } from '../model/changes.ts';
import { diffDocument } from '../review/changes/diffDocument.ts';
import type { Evidence } from '../review/changes/evidence.ts';
import { documentAlone } from '../review/changes/otherChanges.ts';
import { pairReader } from '../review/changes/readPair.ts';
import type { Tally } from '../review/changes/tally.ts';
import type { FilePair } from './changePairs.ts';

/** What came of a pair of files; of the document itself only its changes are kept. */
export interface Compared {
  readonly outcome: keyof Changes['documents'];
  readonly evidence: readonly Evidence[];
  readonly failures: readonly Failure[];
}

/** Pairs of files that are read before their turn. */
const AHEAD = 4;

const REPORT = 'report it with both files; ZHIBIAO_DEBUG=1 shows where';

type Bytes = Uint8Array | null;
type Loaded = FilePair & { readonly bytes: readonly [old: Bytes, fresh: Bytes] } & {
  readonly failures: readonly Failure[];
};

const load = async (pair: FilePair): Promise<Loaded> => {
  const failures: Failure[] = [];
  const bytesOf = async (path: string | null): Promise<Bytes> => {
    try {
      return path === null ? null : await readFile(path);
    } catch (error) {
      failures.push({ path: path ?? '', ...troubleOf(error) });
      return null;
    }
  };
  const bytes = await Promise.all([bytesOf(pair.old), bytesOf(pair.new)]);
  return { ...pair, bytes, failures };
};

/** Things that take time to get, in their order; some are under way before they are asked for. */
async function* ahead<T, R>(things: readonly T[], get: (thing: T) => Promise<R>): AsyncGenerator<R> {
  const started = things.slice(0, AHEAD).map(get);
  for (let at = 0; at < things.length; at += 1) {
    const next = things[at + AHEAD];
    if (next !== undefined) started.push(get(next));
    const first = started.shift();
    if (first) yield await first;
  }
}

/** Files that begin so are extractions of the version that this program reads. */
const BEGINNING = /^\{\s*"schemaVersion": ?1,/;

const isEqual = (old: Uint8Array, fresh: Uint8Array): boolean =>
  Buffer.compare(old, fresh) === 0 && BEGINNING.test(Buffer.from(fresh.subarray(0, 64)).toString('latin1'));

const failed = (...failures: Failure[]): Compared => ({ outcome: 'failed', evidence: [], failures });

/** What is wrong with the files of a pair; nothing where each by itself is an extraction. */
const faultsOf = async (paths: readonly (string | null)[]): Promise<Failure[]> => {
  const failures: Failure[] = [];
  for (const path of paths) {
    const loaded = path === null ? null : await loadExtraction(path);
    if (loaded && 'failure' in loaded) failures.push(loaded.failure);
  }
  return failures;
};

const alone = async (path: string, kind: 'added' | 'lost'): Promise<Compared> => {
  const loaded = await loadExtraction(path);
  if ('failure' in loaded) return failed(loaded.failure);
  const outcome = kind === 'added' ? 'added' : 'removed';
  return { outcome, evidence: [documentAlone(loaded.extraction, kind)], failures: [] };
};

/**
 * Compares pairs of extractions one by one, in their order.
 * @param tally counts which rules took part
 */
export const pairComparer = (tally: Tally): ((pairs: readonly FilePair[]) => AsyncGenerator<Compared>) => {
  const readPair = pairReader(tally);
  const both = async (
    { old, new: fresh }: FilePair,
    before: Uint8Array,
    after: Uint8Array,
  ): Promise<Compared> => {
    if (isEqual(before, after)) return { outcome: 'same', evidence: [], failures: [] };
    try {
      const evidence = diffDocument(readPair(before, after), tally);
      return { outcome: evidence.length > 0 ? 'changed' : 'alike', evidence, failures: [] };
    } catch (error) {
      if (process.env['ZHIBIAO_DEBUG'] === '1') throw error;
      const faults = await faultsOf([old, fresh]);
      if (faults.length > 0) return failed(...faults);
      const what = `zhibiao failed on it: ${troubleOf(error).what}`;
      return failed({ path: fresh ?? '', what, remedy: REPORT });
    }
  };
  const compare = async (pair: Loaded): Promise<Compared> => {
    const [before, after] = pair.bytes;
    if (pair.failures.length > 0) return failed(...pair.failures);
    if (before && after) return both(pair, before, after);
    if (pair.new !== null) return alone(pair.new, 'added');
    return alone(pair.old ?? '', 'lost');
  };
  return async function* (pairs) {
    for await (const pair of ahead(pairs, load)) yield await compare(pair);
  };
};
