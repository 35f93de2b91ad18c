import { isUtf8 } from 'node:buffer';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from './failure.ts';

/** What stands for bytes that are no character. */
const REPLACED = '\ufffd';

const read = (bytes: Buffer): string => new TextDecoder('gb18030').decode(bytes);

/**
 * The names in a folder whose bytes are not UTF-8: files of theirs cannot be asked for by name.
 * @param names as they were read, with what stands for bytes that are no character
 * @returns those of the names, and a failure for each file or folder
 */
export const unreadableNames = (
  folder: string,
  names: ReadonlySet<string>,
): { readonly names: ReadonlySet<string>; readonly failures: readonly Failure[] } => {
  if (![...names].some((name) => name.includes(REPLACED))) return { names: new Set(), failures: [] };
  const raw = readdirSync(folder, { encoding: 'buffer' }).filter((name) => !isUtf8(name));
  return {
    names: new Set(raw.map((bytes) => bytes.toString('utf8'))),
    failures: raw.map((bytes) => ({
      path: join(folder, bytes.toString('utf8')),
      what: `its name is not in UTF-8${read(bytes).includes(REPLACED) ? '' : `; in GBK it is ${read(bytes)}`}`,
      remedy: 'rename it, with convmv -f gbk -t utf8 --notest for example',
    })),
  };
};
