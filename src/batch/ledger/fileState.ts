import { statSync } from 'node:fs';
import { z } from 'zod';

/** What the file system says of a file: while it says the same, the bytes are the same. */
export const FileState = z.strictObject({
  size: z.number(),
  mtimeMs: z.number(),
  ctimeMs: z.number(),
  ino: z.number(),
  /** The file was changed so shortly before it was looked at that another change could look the same. */
  racy: z.boolean().optional(),
});
export type FileState = z.infer<typeof FileState>;

/** In ms: how finely file systems tell times apart that write fractions of a second, and that do not (FAT). */
const FINE = 50;
const COARSE = 2000;

const isRacy = (mtimeMs: number, now: number): boolean =>
  mtimeMs > now - (mtimeMs % 1000 === 0 ? COARSE : FINE);

/**
 * The state of a file; null where there is none.
 * @throws the error of the file system
 */
export const fileState = (path: string, now = Date.now()): FileState | null => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return null;
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return { size, mtimeMs, ctimeMs, ino, ...(isRacy(Math.max(mtimeMs, ctimeMs), now) ? { racy: true } : {}) };
};

/** Whether a file that is as `now` surely holds the bytes that it held when it was as `then`. */
export const isSameFile = (then: FileState, now: FileState): boolean =>
  then.racy !== true &&
  then.size === now.size &&
  then.mtimeMs === now.mtimeMs &&
  then.ctimeMs === now.ctimeMs &&
  then.ino === now.ino;
