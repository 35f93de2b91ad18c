import { readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { BatchError } from '../batch/batchError.ts';
import { troubleOf } from '../batch/failure.ts';
import { DATA_PACKAGE } from '../report/compare/dataPackage.ts';
import { UsageError } from './usageError.ts';

/** The two files of a document; null where a side has none. */
export interface FilePair {
  readonly old: string | null;
  readonly new: string | null;
}

/** The extractions below a folder, by their paths in it. */
const extractionsIn = (folder: string, out: string | undefined, below = ''): string[] =>
  readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== DATA_PACKAGE)
    .flatMap((entry) => {
      const path = join(below, entry.name);
      if (entry.isDirectory()) return extractionsIn(folder, out, path);
      const ours = out !== undefined && resolve(folder, path) === resolve(out);
      return extname(path).toLowerCase() === '.json' && !ours ? [path] : [];
    });

/** @throws BatchError for a path that cannot be looked at */
const kindOf = (path: string): 'folder' | 'file' => {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { what, remedy } = troubleOf(error);
    throw new BatchError([`${path}: ${what}; ${remedy}`]);
  }
};

/** @throws BatchError for a folder that cannot be read or holds no extraction */
const listed = (folder: string, out: string | undefined): ReadonlySet<string> => {
  let found: string[];
  try {
    found = extractionsIn(folder, out);
  } catch (error) {
    const { what, remedy } = troubleOf(error);
    throw new BatchError([`${folder}: ${what}; ${remedy}`]);
  }
  if (found.length === 0)
    throw new BatchError([`${folder}: there is no extraction in it; make some with zhibiao extract`]);
  return new Set(found);
};

/**
 * The files of two folders that belong together, by their paths below them, in the order of these; two files belong
 * together whatever their names.
 * @param out a file that is no extraction: what is written to
 * @throws UsageError for one thing named twice, and for a folder beside a file; BatchError
 */
export const changePairs = (old: string, fresh: string, out: string | undefined): FilePair[] => {
  const kinds = [kindOf(old), kindOf(fresh)] as const;
  if (kinds[0] !== kinds[1])
    throw new UsageError(
      `${old} is a ${kinds[0]} and ${fresh} a ${kinds[1]}: name two folders, or two extractions`,
    );
  if (realpathSync(old) === realpathSync(fresh))
    throw new UsageError(`${old} and ${fresh} are the same ${kinds[0]}: name an earlier and a later one`);
  if (kinds[0] === 'file') return [{ old, new: fresh }];
  const [olds, news] = [listed(old, out), listed(fresh, out)];
  return [...new Set([...olds, ...news])]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => ({
      old: olds.has(path) ? join(old, path) : null,
      new: news.has(path) ? join(fresh, path) : null,
    }));
};
