import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import pLimit from 'p-limit';
import { Decision } from '../model/decision.ts';
import { BatchError } from './batchError.ts';
import { decisionPath } from './decisionFiles.ts';
import { troubleOf } from './failure.ts';
import { makeFolder } from './makeFolder.ts';

const NEWLINE = 0x0a;
const AT_A_TIME = 8;

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
