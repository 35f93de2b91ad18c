import { constants } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import pLimit from 'p-limit';
import { Decision } from '../model/decision.ts';
import { BatchError } from './batchError.ts';
import { type Failure, troubleOf } from './failure.ts';
import { makeFolder } from './makeFolder.ts';
import { readDecisionLines } from './readDecisionLines.ts';

/** Where decisions are kept, unless a user names another folder. */
export const REVIEWS = 'reviews';

const ENDING = '.jsonl';
const NEWLINE = 0x0a;
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

/** Reads a file of decisions. What of it cannot be used is told. Never throws. */
export const loadDecisionFile = async (path: string): Promise<LoadedDecisions> => {
  try {
    const bytes = await readFile(path);
    if (UTF16.test(bytes.toString('latin1', 0, 2)))
      return {
        decisions: [],
        faults: [{ path, line: null, what: 'this is UTF-16', remedy: 'save it as UTF-8' }],
      };
    const { decisions, faults } = readDecisionLines(bytes);
    return { decisions, faults: faults.map((fault) => ({ path, ...fault })) };
  } catch (error) {
    return { decisions: [], faults: [{ path, line: null, ...troubleOf(error) }] };
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

/** A folder is written to disk so that what was made in it is there after a crash; not every system can. */
const syncFolder = async (dir: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const folder = await open(dir, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

const makeSyncedFolder = async (dir: string): Promise<void> => {
  const first = makeFolder(dir);
  if (first === undefined) return;
  for (let at = resolve(dir); at.length >= resolve(first).length; at = dirname(at))
    await syncFolder(dirname(at));
};

/** Lines go in at the end with one write, so that those of others who write at the same time stay whole. */
const appendLines = async (path: string, decisions: readonly Decision[]): Promise<void> => {
  const isNew = (await stat(path).catch(() => null)) === null;
  const file = await open(path, 'a+');
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1, NEWLINE);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const lines = decisions.map((decision) => `${JSON.stringify(Decision.parse(decision))}\n`).join('');
    const bytes = Buffer.from(`${last[0] === NEWLINE ? '' : '\n'}${lines}`);
    const { bytesWritten } = await file.write(bytes);
    if (bytesWritten < bytes.length) throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
    await file.sync();
  } finally {
    await file.close();
  }
  if (isNew) await syncFolder(dirname(path));
};

/**
 * Adds decisions to the files of their documents; they are on disk when this returns.
 * @throws BatchError for what could not be written; a decision may then be written all the same, and given again
 */
export const appendDecisions = async (dir: string, decisions: readonly Decision[]): Promise<void> => {
  if (decisions.length === 0) return;
  const files = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const path = decisionPath(dir, decision.document);
    const known = files.get(path);
    if (known) known.push(decision);
    else files.set(path, [decision]);
  }
  const write = async (path: string, lines: readonly Decision[]): Promise<string[]> => {
    try {
      await appendLines(path, lines);
      return [];
    } catch (error) {
      const { what, remedy } = troubleOf(error);
      return [`${path} cannot be written: ${what}; ${remedy}`];
    }
  };
  try {
    await makeSyncedFolder(dir);
  } catch (error) {
    const { what, remedy } = troubleOf(error);
    throw new BatchError([`${dir} cannot be made: ${what}; ${remedy}`]);
  }
  const faults = (await pLimit(AT_A_TIME).map([...files], ([path, lines]) => write(path, lines))).flat();
  if (faults.length > 0) throw new BatchError(faults);
};
