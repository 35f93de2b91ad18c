import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, parse, resolve } from 'node:path';
import { BatchError } from './batchError.ts';
import { type Failure, troubleOf } from './failure.ts';
import { loadManifest, type ManifestEntry } from './manifest.ts';

/** A document that a batch is to do. */
export interface Work {
  readonly id: string;
  /** As the user named it, or as it was found below a folder that the user named. */
  readonly path: string;
  /** What the manifest says that the file is; null where it says nothing. */
  readonly sha256: string | null;
}

export interface WorkList {
  readonly work: readonly Work[];
  /** Paths and folders that could not be looked into. */
  readonly failures: readonly Failure[];
}

/** File systems disagree on how an accented letter is made; the id of a file must not. */
const idOf = (path: string): string => parse(path).name.normalize('NFC');

const workOf = (folder: string, { id, file, sha256 }: ManifestEntry): Work => ({
  id,
  path: join(folder, file),
  sha256: sha256 ?? null,
});

const listOf = (...work: readonly Work[]): WorkList => ({ work, failures: [] });

const concat = (lists: readonly WorkList[]): WorkList => ({
  work: lists.flatMap(({ work }) => work),
  failures: lists.flatMap(({ failures }) => failures),
});

const guarded = (path: string, list: () => WorkList): WorkList => {
  try {
    return list();
  } catch (error) {
    if (error instanceof BatchError) throw error;
    return { work: [], failures: [{ path, ...troubleOf(error) }] };
  }
};

const isFile = (path: string, entry: Dirent): boolean =>
  entry.isFile() ||
  (entry.isSymbolicLink() && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false));

/** What a folder may hold beside plans: what is hidden, and what extract itself has written. */
const isOurs = (path: string, out: string | null): boolean =>
  basename(path).startsWith('.') || extname(path) === '.json' || resolve(path) === out;

const listFolder = (folder: string, out: string | null): WorkList => {
  const manifest = loadManifest(folder);
  if (manifest) return listOf(...manifest.map((entry) => workOf(folder, entry)));
  const entries = readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ entry, path: join(folder, entry.name) }))
    .filter(({ path }) => !isOurs(path, out))
    .sort((a, b) => (a.entry.name < b.entry.name ? -1 : 1));
  return concat(
    entries.map(({ entry, path }) => {
      if (entry.isDirectory()) return guarded(path, () => listFolder(path, out));
      return isFile(path, entry) ? listOf({ id: idOf(path), path, sha256: null }) : listOf();
    }),
  );
};

/** A file that stands beside a manifest which lists it is that entry. */
const listFile = (path: string): WorkList => {
  const folder = dirname(path);
  const entry = loadManifest(folder)?.find(({ file }) => resolve(folder, file) === resolve(path));
  return listOf(entry ? { ...workOf(folder, entry), path } : { id: idOf(path), path, sha256: null });
};

const listPath = (path: string, out: string | null): WorkList => {
  const stats = statSync(path);
  if (stats.isDirectory()) return listFolder(path, out);
  if (stats.isFile()) return listFile(path);
  return { work: [], failures: [{ path, what: 'this is no file and no folder', remedy: 'name a file' }] };
};

const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
};

/** A document that was named twice is done once; two of one id would overwrite each other. */
const onceEach = (work: readonly Work[]): Work[] => {
  const byId = new Map<string, Work>();
  const faults: string[] = [];
  for (const item of work) {
    const known = byId.get(item.id);
    if (!known) byId.set(item.id, item);
    else if (realPath(known.path) !== realPath(item.path))
      faults.push(
        `two documents have the id ${item.id}: ${known.path} and ${item.path}; rename one, or give them ids in a manifest.yaml`,
      );
  }
  if (faults.length > 0) throw new BatchError(faults);
  return [...byId.values()];
};

/**
 * The documents of files and folders, in the order of the paths. Folders are walked in the order of their names; one
 * with a manifest gives what that lists.
 * @param options.out a folder below the paths that is no source: where the batch writes to
 * @throws BatchError for a faulty manifest, and for two files of one id
 */
export const workListOf = (
  paths: readonly string[],
  { out }: { readonly out?: string | undefined } = {},
): WorkList => {
  const target = out === undefined ? null : resolve(out);
  const { work, failures } = concat(paths.map((path) => guarded(path, () => listPath(path, target))));
  return { work: onceEach(work), failures };
};
