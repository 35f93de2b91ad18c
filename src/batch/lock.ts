import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { BatchError } from './batchError.ts';

/** Who holds a folder: a process, told from a later one of the same number by when it was started. */
const Holder = z.object({
  pid: z.int().positive(),
  host: z.string(),
  /** As the system counts it; null where it does not say. */
  started: z.string().nullable(),
  since: z.string(),
});
type Holder = z.infer<typeof Holder>;

const FILE = 'lock';

/** When a process began, in the words of Linux: its boot and the ticks since. */
const startOf = (pid: number): string | null => {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name of the program may hold blanks and brackets: what counts stands behind the last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot} ${ticks}`;
  } catch {
    return null;
  }
};

const isAlive = ({ pid, started }: Holder): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It is there, and somebody else's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return started === null || now === null || started === now;
};

const holderIn = (path: string): Holder | null => {
  try {
    const parsed = Holder.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const refused = (folder: string, path: string, holder: Holder | null): BatchError => {
  if (holder === null)
    return new BatchError([
      `${path}: this lock cannot be read; remove it if no other run writes to ${folder}`,
    ]);
  const { pid, host, since } = holder;
  return new BatchError([
    host === hostname()
      ? `${folder}: another run writes to it since ${since} (process ${pid}); wait for it, or write to another folder`
      : `${folder}: a run on the machine ${host} writes to it since ${since} (process ${pid}); wait for it, or remove ${path} if that run is no more`,
  ]);
};

/** Takes away the lock of a dead process, unless another run has done so and put its own there. */
const clear = (path: string, dead: Holder): void => {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    const taken = holderIn(aside);
    if (taken && JSON.stringify(taken) !== JSON.stringify(dead)) place(aside, path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
};

/** Codes of file systems that know no second name for a file. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** A link is made whole or not at all, and only where there is nothing. */
const place = (own: string, path: string): void => {
  try {
    linkSync(own, path);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    writeFileSync(path, readFileSync(own), { flag: 'wx' });
  }
};

/** Who holds a lock; undefined where it went in the meantime, null where it cannot be read. */
const heldBy = (path: string): Holder | null | undefined => {
  try {
    return holderIn(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/**
 * Takes the lock of a folder for this process; one that a dead process left behind is taken over.
 * @param folder named in what is said
 * @param hidden where the lock lies; it is there already
 * @returns lets it go again
 * @throws BatchError that says who holds it
 */
export const takeLock = (folder: string, hidden: string): (() => void) => {
  const path = join(hidden, FILE);
  const own = join(hidden, `${FILE}.new.${process.pid}`);
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    since: new Date().toISOString(),
  };
  writeFileSync(own, JSON.stringify(holder));
  try {
    for (;;)
      try {
        place(own, path);
        return () => rmSync(path, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const other = heldBy(path);
        if (other === undefined) continue;
        if (other === null || other.host !== hostname() || isAlive(other)) throw refused(folder, path, other);
        clear(path, other);
      }
  } finally {
    rmSync(own, { force: true });
  }
};
