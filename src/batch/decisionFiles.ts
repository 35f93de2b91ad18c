import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Decision } from '../model/decision.ts';
import { BatchError } from './batchError.ts';
import { type Failure, type Trouble, troubleOf } from './failure.ts';
import { readDecisionLines } from './readDecisionLines.ts';

/** Where decisions are kept, unless a user names another folder. */
export const REVIEWS = 'reviews';

const ENDING = '.jsonl';
const AT_A_TIME = 8;

/** Characters that a file name cannot have everywhere, and what would hide it. */
const UNSAFE = /[%/\\:*?"<>|\p{Cc}]|^\./gu;

/** The file of a document's decisions. */
export const decisionPath = (dir: string, document: string): string =>
  join(
    dir,
    `${document.replace(UNSAFE, (char) => encodeURIComponent(char).replace('.', '%2E').replace('*', '%2A'))}${ENDING}`,
  );

const UTF16 = /^(?:\xff\xfe|\xfe\xff)/;

/** What could not be used of a file of decisions. */
export interface DecisionFault extends Failure {
  /** Null for the whole file. */
  readonly line: number | null;
}

/** The one line that a user reads. */
export const decisionFaultLine = ({ path, line, what, remedy }: DecisionFault): string =>
  `${path}${line === null ? '' : `:${line}`}: ${what}; ${remedy}`;

export interface LoadedDecisions {
  /** In the order of the files' names, then of their lines. */
  readonly decisions: readonly Decision[];
  readonly faults: readonly DecisionFault[];
}

/** In bytes: far more than anybody decides on one document. */
const LARGEST = 256 * 2 ** 20;

/** What can be told of a file without reading it; a pipe may never end. */
const unreadable = (stats: Stats): Trouble | null => {
  if (!stats.isFile() && !stats.isDirectory())
    return { what: 'this is no file and no folder', remedy: 'take it out of the folder' };
  return stats.size > LARGEST
    ? { what: `it is larger than ${LARGEST / 2 ** 20} MB`, remedy: 'take out what are no decisions' }
    : null;
};

/** Reads a file of decisions. What of it cannot be used is told. Never throws. */
export const loadDecisionFile = async (path: string): Promise<LoadedDecisions> => {
  const unused = (trouble: Trouble): LoadedDecisions => ({
    decisions: [],
    faults: [{ path, line: null, ...trouble }],
  });
  try {
    const trouble = unreadable(await stat(path));
    if (trouble) return unused(trouble);
    const bytes = await readFile(path);
    if (UTF16.test(bytes.toString('latin1', 0, 2)))
      return unused({ what: 'this is UTF-16', remedy: 'save it as UTF-8' });
    const { decisions, faults } = readDecisionLines(bytes);
    return { decisions, faults: faults.map((fault) => ({ path, ...fault })) };
  } catch (error) {
    return unused(troubleOf(error));
  }
};

/**
 * The files of decisions in a folder, in the order of their names; none where there is no such folder.
 * @throws BatchError where the folder cannot be looked into
 */
export const decisionFilesIn = async (dir: string): Promise<string[]> => {
  try {
    const names = await readdir(dir);
    return names
      .filter((name) => name.endsWith(ENDING) && !name.startsWith('.'))
      .sort()
      .map((name) => join(dir, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    const { what, remedy } = troubleOf(error);
    throw new BatchError([`${dir}: ${what}; ${remedy}`]);
  }
};

/**
 * Reads every file of decisions in a folder. What of it cannot be used is told, and stops nothing else.
 * @throws BatchError where the folder cannot be looked into
 */
export const loadDecisions = async (dir: string): Promise<LoadedDecisions> => {
  const paths = await decisionFilesIn(dir);
  const loaded = await pLimit(AT_A_TIME).map(paths, loadDecisionFile);
  return {
    decisions: loaded.flatMap(({ decisions }) => decisions),
    faults: loaded.flatMap(({ faults }) => faults),
  };
};
