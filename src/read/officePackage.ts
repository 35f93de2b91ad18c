import { posix } from 'node:path';
import type { Archive, ArchiveEntry } from './archive/openArchive.ts';
import { childrenOf } from './xmlNode.ts';
import { xmlTree } from './xmlTree.ts';

/** A part that another part of an Office document (OPC, ISO/IEC 29500-2) names. */
export interface Relationship {
  /** The last word of its type, the same in the strict and the transitional form: `officeDocument`, `styles`. */
  readonly type: string;
  /** Its path in the archive. */
  readonly path: string;
}

/** An entry by its path; the standard does not tell upper from lower case. */
export const entryOf = (archive: Archive, path: string): ArchiveEntry | undefined =>
  archive.entries.find(({ name }) => name === path) ??
  archive.entries.find(({ name }) => name.toLowerCase() === path.toLowerCase());

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** @param part a path; empty for the package itself */
export const relationshipsOf = async (archive: Archive, part: string): Promise<readonly Relationship[]> => {
  const { dir, base } = posix.parse(part);
  const entry = entryOf(archive, posix.join(dir, '_rels', `${base}.rels`));
  if (!entry) return [];
  const { bytes } = await entry.read();
  return childrenOf(xmlTree(bytes).root.children[0], 'Relationship')
    .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
    .map(({ attributes }) => ({
      type: posix.basename(attributes.get('Type') ?? ''),
      path: posix.resolve('/', dir, decoded(attributes.get('Target') ?? '')).slice(1),
    }));
};
