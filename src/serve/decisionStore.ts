import { stat } from 'node:fs/promises';
import pLimit from 'p-limit';
import { decisionFaultLine, decisionFilesIn, loadDecisionFile } from '../batch/decisionFiles.ts';
import type { Decision } from '../model/decision.ts';

/** A file of decisions as it was when it was last read. */
interface DecisionFile {
  /** Another when the file is; null for one that cannot be looked at. */
  readonly stamp: string | null;
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

const stampOf = async (path: string): Promise<string | null> => {
  try {
    const { size, mtimeMs, ino } = await stat(path);
    return `${size} ${mtimeMs} ${ino}`;
  } catch {
    return null;
  }
};

/** The file as it is now: itself, where nothing was written to it. */
const current = async (path: string, known: DecisionFile | undefined): Promise<DecisionFile> => {
  const stamp = await stampOf(path);
  if (stamp !== null && known?.stamp === stamp) return known;
  const { decisions, faults } = await loadDecisionFile(path);
  return { stamp, decisions, faults: faults.map(decisionFaultLine) };
};

/** @param dir the folder; it need not be there yet */
export const decisionStoreOf = (dir: string): DecisionStore => {
  let files: ReadonlyMap<string, DecisionFile> = new Map();
  const refresh = async (): Promise<readonly Decision[]> => {
    const paths = await decisionFilesIn(dir);
    const now = new Map(
      await pLimit(AT_A_TIME).map(
        paths,
        async (path) => [path, await current(path, files.get(path))] as const,
      ),
    );
    const changed = [...new Set([...files.keys(), ...now.keys()])].filter(
      (path) => files.get(path) !== now.get(path),
    );
    const touched = changed.flatMap((path) => [
      ...(files.get(path)?.decisions ?? []),
      ...(now.get(path)?.decisions ?? []),
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
