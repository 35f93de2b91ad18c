import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BatchError } from '../batch/batchError.ts';
import { decisionFaultLine } from '../batch/decisionFiles.ts';
import { troubleOf } from '../batch/failure.ts';
import { readDecisionLines } from '../batch/readDecisionLines.ts';
import type { Decision } from '../model/decision.ts';

/** A file of decisions as it was when it was last read. */
interface DecisionFile {
  readonly stamp: string;
  readonly decisions: readonly Decision[];
  readonly faults: readonly string[];
}

/** The decisions of a folder, which others write to as well. */
export interface DecisionStore {
  /**
   * Looks for what others have written.
   * @returns the decisions of every file that is other than it was, as they were and as they are
   * @throws BatchError where the folder cannot be looked into
   */
  readonly refresh: () => Promise<readonly Decision[]>;
  /** In the order of the files' names, then of their lines. */
  readonly decisions: () => readonly Decision[];
  /** A line for each line that cannot be used. */
  readonly faults: () => readonly string[];
}

const AT_A_TIME = 64;

const namesIn = async (dir: string): Promise<string[]> => {
  try {
    const names = await readdir(dir);
    return names.filter((name) => name.endsWith('.jsonl') && !name.startsWith('.')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    const { what, remedy } = troubleOf(error);
    throw new BatchError([`${dir}: ${what}; ${remedy}`]);
  }
};

const stampOf = async (path: string): Promise<string> => {
  const { size, mtimeMs, ino } = await stat(path);
  return `${size} ${mtimeMs} ${ino}`;
};

/** The file as it is now: itself, where nothing was written to it. */
const current = async (path: string, known: DecisionFile | undefined): Promise<DecisionFile> => {
  try {
    const stamp = await stampOf(path);
    if (known?.stamp === stamp) return known;
    const { decisions, faults } = readDecisionLines(await readFile(path));
    return { stamp, decisions, faults: faults.map((fault) => decisionFaultLine({ path, ...fault })) };
  } catch (error) {
    return {
      stamp: '',
      decisions: [],
      faults: [decisionFaultLine({ path, line: null, ...troubleOf(error) })],
    };
  }
};

/** @param dir the folder; it need not be there yet */
export const decisionStoreOf = (dir: string): DecisionStore => {
  let files: ReadonlyMap<string, DecisionFile> = new Map();
  const refresh = async (): Promise<readonly Decision[]> => {
    const names = await namesIn(dir);
    const now = new Map<string, DecisionFile>();
    for (let at = 0; at < names.length; at += AT_A_TIME) {
      const some = names.slice(at, at + AT_A_TIME);
      const read = await Promise.all(some.map((name) => current(join(dir, name), files.get(name))));
      for (const [index, name] of some.entries()) now.set(name, read[index] as DecisionFile);
    }
    const changed = [...new Set([...files.keys(), ...now.keys()])].filter(
      (name) => files.get(name) !== now.get(name),
    );
    const touched = changed.flatMap((name) => [
      ...(files.get(name)?.decisions ?? []),
      ...(now.get(name)?.decisions ?? []),
    ]);
    files = now;
    return touched;
  };
  return {
    refresh,
    decisions: () => [...files.values()].flatMap(({ decisions }) => decisions),
    faults: () => [...files.values()].flatMap(({ faults }) => faults),
  };
};
