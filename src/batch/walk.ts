import { type Dirent, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { type ArchiveListing, listArchive } from './archiveWork.ts';
import { BatchError } from './batchError.ts';
import { type Failure, troubleOf } from './failure.ts';
import { loadManifest, type ManifestEntry } from './manifest.ts';
import { unreadableNames } from './unreadableNames.ts';
import type { Work } from './workList.ts';
import { isWrittenText } from './writeExtraction.ts';

/** A document whose id is not given yet. */
export type Found = Omit<Work, 'id'> & { readonly id: string | null };

/** What a walk has found so far. */
export interface Walk {
  readonly found: Found[];
  readonly failures: Failure[];
  /** Paths that are links, or may be: those that the user named. */
  readonly links: Set<string>;
  /** A folder below the paths that is no source: where the batch writes to. */
  readonly out: string | null;
  /**
   * What is known of a file without looking into it: no archive (`plain`), or an archive with its listing; null where
   * nothing is.
   */
  readonly known: (path: string) => 'plain' | ArchiveListing | null;
  /** The document that the manifest beside a file says it is. */
  readonly listedAs: (path: string) => Found | null;
  /** Called with each archive that was looked into. */
  readonly onArchive: (path: string, listing: ArchiveListing) => void;
}

/** Does a part of a walk; what cannot be looked into stops nothing else. */
export const guarded = async (walk: Walk, path: string, part: () => void | Promise<void>): Promise<void> => {
  try {
    await part();
  } catch (error) {
    if (error instanceof BatchError) throw error;
    walk.failures.push({ path, ...troubleOf(error) });
  }
};

const fromManifest = (folder: string, { id, file, sha256 }: ManifestEntry): Found => ({
  id,
  path: join(folder, file),
  entry: null,
  sha256: sha256 ?? null,
});

/** What folders' manifests list, by the full path of each file: each manifest is read once. */
export const manifestFinder = (): ((path: string) => Found | null) => {
  const known = new Map<string, ReadonlyMap<string, Found>>();
  return (path) => {
    const folder = dirname(path);
    let listed = known.get(folder);
    if (!listed) {
      const entries = (loadManifest(folder) ?? []).map((entry) => fromManifest(folder, entry));
      listed = new Map(entries.map((entry) => [resolve(entry.path), entry]));
      known.set(folder, listed);
    }
    const entry = listed.get(resolve(path));
    return entry ? { ...entry, path } : null;
  };
};

const addArchive = (walk: Walk, path: string, { entries, failure }: ArchiveListing): void => {
  for (const entry of entries) walk.found.push({ id: null, path: `${path}/${entry}`, entry, sha256: null });
  if (failure) walk.failures.push({ path, ...failure });
};

/** A file is a document, or an archive of documents. */
export const walkFile = async (walk: Walk, path: string): Promise<void> => {
  const known = walk.known(path);
  const listing = known ?? (await listArchive(path));
  if (listing === null || listing === 'plain') walk.found.push({ id: null, path, entry: null, sha256: null });
  else {
    addArchive(walk, path, listing);
    if (known === null) walk.onArchive(path, listing);
  }
};

const TEXT = '.txt';

/** Of extractions and what is written beside them, and of reviewers' decisions: no plan comes as such. */
const DATA = new Set(['.json', '.jsonl']);

/** What a folder may hold beside plans: what is hidden, and what extract itself and reviewers have written. */
const isOurs = (walk: Walk, path: string, name: string, names: ReadonlySet<string>): boolean =>
  name.startsWith('.') ||
  DATA.has(extname(name)) ||
  resolve(path) === walk.out ||
  (name.endsWith(TEXT) && names.has(`${name.slice(0, -TEXT.length)}.json`) && isWrittenText(path));

/** Links to files are followed. Those to folders are not: what they lead to has a place of its own, or loops. */
const isLinkToFile = (path: string, entry: Dirent): boolean =>
  entry.isSymbolicLink() && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);

/** Walks a folder in the order of its names; one with a manifest gives what that lists. */
export const walkFolder = async (walk: Walk, folder: string): Promise<void> => {
  const manifest = loadManifest(folder);
  if (manifest) {
    for (const entry of manifest) {
      const found = fromManifest(folder, entry);
      walk.links.add(found.path);
      walk.found.push(found);
    }
    return;
  }
  const entries = readdirSync(folder, { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  const unreadable = unreadableNames(folder, names);
  for (const failure of unreadable.failures) walk.failures.push(failure);
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (unreadable.names.has(entry.name)) continue;
    await guarded(walk, path, async () => {
      if (isOurs(walk, path, entry.name, names)) return;
      if (entry.isDirectory()) await walkFolder(walk, path);
      else if (entry.isFile()) await walkFile(walk, path);
      else if (isLinkToFile(path, entry)) {
        walk.links.add(path);
        await walkFile(walk, path);
      }
    });
  }
};
