import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, parse, resolve } from 'node:path';
import type { ArchiveListing } from './archiveWork.ts';
import { BatchError } from './batchError.ts';
import { documentIds } from './documentIds.ts';
import type { Failure } from './failure.ts';
import type { NamedPath } from './fileList.ts';
import { matchesOf, mayBeGlob } from './globs.ts';
import { type Found, guarded, manifestFinder, type Walk, walkFile, walkFolder } from './walk.ts';

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
  /** The archives that were looked into, by their paths. */
  readonly archives: ReadonlyMap<string, ArchiveListing>;
}

export interface WorkListOptions {
  /** A folder below the paths that is no source: where the batch writes to. */
  readonly out?: string | undefined;
  /** What is known of files without looking into them. */
  readonly known?: Walk['known'];
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** A file that stands beside a manifest which lists it is that entry. */
const walkPath = async (walk: Walk, path: string): Promise<void> => {
  const stats = statSync(path);
  if (stats.isDirectory()) return walkFolder(walk, path);
  if (!stats.isFile()) {
    walk.failures.push({ path, what: 'this is no file and no folder', remedy: 'name a file' });
    return;
  }
  walk.links.add(path);
  const listed = walk.listedAs(path);
  if (listed) walk.found.push(listed);
  else await walkFile(walk, path);
};

/** What the user named: a file or folder of that very name, else what fits it as a pattern. */
const walkNamed = async (walk: Walk, { path, at }: NamedPath): Promise<void> => {
  const before = walk.failures.length;
  await guarded(walk, path, async () => {
    if (at !== null || !mayBeGlob(path) || isThere(path)) return walkPath(walk, path);
    const matches = await matchesOf(path);
    for (const match of matches) await guarded(walk, match, () => walkPath(walk, match));
    if (matches.length === 0)
      walk.failures.push({ path, what: 'nothing fits this pattern', remedy: 'check it' });
  });
  if (at !== null)
    for (const [index, failure] of walk.failures.entries())
      if (index >= before) walk.failures[index] = { ...failure, path: `${at}: ${failure.path}` };
};

/** Real paths of files, found by those of their folders: asking for each costs more than all else. */
const realPaths = (links: ReadonlySet<string>): ((found: Found) => string) => {
  const folders = new Map<string, string>();
  const realFolder = (folder: string): string => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const real = realpathSync.native(folder);
    folders.set(folder, real);
    return real;
  };
  return ({ path, entry }) => {
    try {
      if (entry !== null) return path;
      if (links.has(path)) return realpathSync.native(path);
      return join(realFolder(dirname(path)), basename(path));
    } catch {
      return resolve(path);
    }
  };
};

/** A document that was named twice by one name is done once. */
const onceEach = ({ found, links }: Walk): Found[] => {
  const seen = new Set<string>();
  const realPath = realPaths(links);
  return found.filter((each) => {
    const key = `${each.id ?? parse(each.path).name}\0${realPath(each)}`;
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
 * The documents of files, folders, zip archives and patterns, in the order of the paths. Folders are walked in the
 * order of their names; one with a manifest gives what that lists.
 * @throws BatchError for a faulty manifest, and for two documents of one id
 */
export const workListOf = async (
  paths: readonly (string | NamedPath)[],
  { out, known = () => null }: WorkListOptions = {},
): Promise<WorkList> => {
  const archives = new Map<string, ArchiveListing>();
  const walk: Walk = {
    found: [],
    failures: [],
    links: new Set(),
    out: out === undefined ? null : resolve(out),
    known,
    listedAs: manifestFinder(),
    onArchive: (path, listing) => archives.set(path, listing),
  };
  for (const path of paths) await walkNamed(walk, typeof path === 'string' ? { path, at: null } : path);
  const found = onceEach(walk);
  const given = found.flatMap(({ id }) => id ?? []);
  const ids = documentIds(
    found.filter(({ id }) => id === null),
    given,
  ).values();
  const work = found.map((each) => ({ ...each, id: each.id ?? ids.next().value ?? '' }));
  checkIds(work);
  return { work, failures: walk.failures, archives };
};
