import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The variable that names the folder of the server. */
export const SHARED = 'ZHIBIAO_TEST_POSTGRES';

/** The folder with the data of the server in it. */
export const dataIn = (folder: string): string => join(folder, 'data');

const pidIn = (folder: string): number | null => {
  try {
    return Number.parseInt(readFileSync(join(dataIn(folder), 'postmaster.pid'), 'utf8'), 10);
  } catch {
    return null;
  }
};

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Has a folder for the PostgreSQL server of a run of the tests, which whoever needs it first starts; ends both. */
export default (): (() => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-pg-'));
  process.env[SHARED] = folder;
  return async () => {
    const pid = pidIn(folder);
    if (pid !== null && isThere(pid)) {
      process.kill(pid, 'SIGINT');
      while (isThere(pid)) await sleep(20);
    }
    rmSync(folder, { recursive: true, force: true });
  };
};
