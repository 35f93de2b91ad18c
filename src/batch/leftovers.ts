import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What `writeWhole` and the lock leave where their process is killed, by the number of that process. */
const LEFT = /^(?:\.zhibiao-(\d+)-\d+\.tmp|lock\.(?:new\.)?(\d+)|ledger\.jsonl\.new)$/;

const isDead = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
};

/** Removes half-written files of dead runs from a folder that this run holds the lock of. */
export const sweepLeftovers = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    const [found, one, other] = LEFT.exec(name) ?? [];
    const pid = one ?? other;
    if (found !== undefined && (pid === undefined || isDead(Number(pid))))
      rmSync(join(folder, name), { force: true });
  }
};
