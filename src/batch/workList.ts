import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, parse, resolve } from 'node:path';
import { archiveWork } from './archiveWork.ts';
import { BatchError } from './batchError.ts';
import { documentIds } from './documentIds.ts';
import { type Failure, troubleOf } from './failure.ts';
import { loadManifest, type ManifestEntry } from './manifest.ts';
import { isWrittenText } from './writeExtraction.ts';

/** A document that a batch is to do. */
export interface Work {
  readonly id: string;
  /** As the user named it, or as it was found below a folder or in an archive that the user named. */
  readonly path: string;
  /** The name of the entry, where `path` leads into an archive. */
  readonly entry: string | null;
  /** What the manifest says that the file is; null where it says nothing. */
  readonly sha256: string | null;
}

export interface WorkList {
  readonly work: readonly Work[];
  /** Paths and folders that could not be looked into. */
  readonly failures: readonly Failure[];
}

/** A document whose id is not given yet. */
export type Found = Omit<Work, 'id'> & { readonly id: string | null };

interface FoundList {
  readonly found: readonly Found[];
  readonly failures: readonly Failure[];
}

const concat = (lists: readonly FoundList[]): FoundList => ({
  found: lists.flatMap(({ found }) => found),
  failures: lists.flatMap(({ failures }) => failures),
});

const guarded = async (path: string, list: () => Promise<FoundList>): Promise<FoundList> => {
  try {
    return await list();
  } catch (error) {
    if (error instanceof BatchError) throw error;
    return { found: [], failures: [{ path, ...troubleOf(error) }] };
  }
};

const isFile = (path: string, entry: Dirent): boolean =>
  entry.isFile() ||
  (entry.isSymbolicLink() && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false));

/** What a folder may hold beside plans: what is hidden, and what extract itself has written. */
const isOurs = (path: string, out: string | null): boolean =>
  basename(path).startsWith('.') || extname(path) === '.json' || resolve(path) === out || isWrittenText(path);

const fromManifest = (folder: string, { id, file, sha256 }: ManifestEntry): Found => ({
  id,
  path: join(folder, file),
  entry: null,
  sha256: sha256 ?? null,
});

/** A file is a document, or an archive of documents. */
const ofFile = async (path: string): Promise<FoundList> =>
  (await archiveWork(path)) ?? { found: [{ id: null, path, entry: null, sha256: null }], failures: [] };

const ofFolder = async (folder: string, out: string | null): Promise<FoundList> => {
  const manifest = loadManifest(folder);
  if (manifest) return { found: manifest.map((entry) => fromManifest(folder, entry)), failures: [] };
  const entries = readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ entry, path: join(folder, entry.name) }))
    .filter(({ path }) => !isOurs(path, out))
    .sort((a, b) => (a.entry.name < b.entry.name ? -1 : 1));
  const lists: FoundList[] = [];
  for (const { entry, path } of entries) {
    if (entry.isDirectory()) lists.push(await guarded(path, () => ofFolder(path, out)));
    else if (isFile(path, entry)) lists.push(await guarded(path, () => ofFile(path)));
  }
  return concat(lists);
};

/** A file that stands beside a manifest which lists it is that entry. */
const ofNamedFile = async (path: string): Promise<FoundList> => {
  const folder = dirname(path);
  const entry = loadManifest(folder)?.find(({ file }) => resolve(folder, file) === resolve(path));
  return entry ? { found: [{ ...fromManifest(folder, entry), path }], failures: [] } : ofFile(path);
};

const ofPath = async (path: string, out: string | null): Promise<FoundList> => {
  const stats = statSync(path);
  if (stats.isDirectory()) return ofFolder(path, out);
  if (stats.isFile()) return ofNamedFile(path);
  return { found: [], failures: [{ path, what: 'this is no file and no folder', remedy: 'name a file' }] };
};

const realPath = ({ path, entry }: Found): string => {
  try {
    return entry === null ? realpathSync(path) : path;
  } catch {
    return resolve(path);
  }
};

/** A document that was named twice by one name is done once. */
const onceEach = (found: readonly Found[]): Found[] => {
  const seen = new Set<string>();
  return found.filter((each) => {
    const key = JSON.stringify([each.id ?? parse(each.path).name, realPath(each)]);
    return !seen.has(key) && seen.add(key);
  });
};

/** Two documents of one id would overwrite each other. */
const checkIds = (work: readonly Work[]): void => {
  const byId = new Map<string, Work>();
  const faults = work.flatMap((item): string[] => {
    const known = byId.get(item.id);
    if (!known) byId.set(item.id, item);
    return known
      ? [
          `two documents have the id ${item.id}: ${known.path} and ${item.path}; rename one, or give them ids in a manifest.yaml`,
        ]
      : [];
  });
  if (faults.length > 0) throw new BatchError(faults);
};

/**
 * The documents of files, folders and zip archives, in the order of the paths. Folders are walked in the order of their
 * names; one with a manifest gives what that lists.
 * @param options.out a folder below the paths that is no source: where the batch writes to
 * @throws BatchError for a faulty manifest, and for two documents of one id
 */
export const workListOf = async (
  paths: readonly string[],
  { out }: { readonly out?: string | undefined } = {},
): Promise<WorkList> => {
  const target = out === undefined ? null : resolve(out);
  const lists: FoundList[] = [];
  for (const path of paths) lists.push(await guarded(path, () => ofPath(path, target)));
  const { found: all, failures } = concat(lists);
  const found = onceEach(all);
  const given = found.flatMap(({ id }) => id ?? []);
  const ids = documentIds(
    found.filter(({ id }) => id === null),
    given,
  ).values();
  const work = found.map((each) => ({ ...each, id: each.id ?? ids.next().value ?? '' }));
  checkIds(work);
  return { work, failures };
};
