import { z } from 'zod';

/** A document that a batch could do nothing with. */
export interface Failure {
  /** As the user named it, or as it was found below a folder that the user named. */
  readonly path: string;
  readonly what: string;
  readonly remedy: string;
}

/** What went wrong with a file or folder, without its name. */
export type Trouble = Omit<Failure, 'path'>;

const TROUBLES: Readonly<Record<string, Trouble>> = {
  ENOENT: { what: 'there is no such file or folder', remedy: 'check the path' },
  ENOTDIR: { what: 'a file stands where a folder is needed', remedy: 'check the path' },
  EEXIST: { what: 'a file stands where a folder is needed', remedy: 'name another folder' },
  EISDIR: { what: 'this is a folder, not a file', remedy: 'check the path' },
  EACCES: {
    what: 'permission is denied',
    remedy: 'ask for the right to it, or use another place',
  },
  EPERM: { what: 'permission is denied', remedy: 'ask for the right to it, or use another place' },
  EROFS: { what: 'the file system can only be read', remedy: 'name a folder elsewhere' },
  EFBIG: { what: 'no file may become so large here', remedy: 'raise the limit (ulimit -f)' },
  EDQUOT: { what: 'the share of the disk is used up', remedy: 'make room, and run it again' },
  ENOSPC: { what: 'the disk is full', remedy: 'make room, and run it again' },
  ENAMETOOLONG: { what: 'the name is too long', remedy: 'give a shorter id in a manifest.yaml' },
  ELOOP: { what: 'links lead in a circle', remedy: 'check the path' },
  EIO: { what: 'the disk cannot be read', remedy: 'copy the file from where it is whole' },
  ERR_FS_FILE_TOO_LARGE: { what: 'the file is larger than 2 GB', remedy: 'split it' },
};

const brokenSchema = ({ issues: [issue] }: z.ZodError): Trouble => ({
  what: `the extraction is not as its schema says: ${issue?.path.join('.')}: ${issue?.message}`,
  remedy: 'report it with the document',
});

/** Puts an error of the file system, or any other, into words. */
export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof z.ZodError) return brokenSchema(error);
  if (!(error instanceof Error)) return { what: String(error), remedy: 'run it again' };
  const { code } = error as NodeJS.ErrnoException;
  return TROUBLES[code ?? ''] ?? { what: error.message, remedy: 'run it again' };
};

const codeOf = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The one line that a user reads: names of files may hold line breaks and what steers a terminal. */
export const failureLine = ({ path, what, remedy }: Failure): string =>
  `${path}: ${what}; ${remedy}`.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, codeOf);
