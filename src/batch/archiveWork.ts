import { closeSync, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ArchiveEntry } from '../read/archive/openArchive.ts';
import type { Trouble } from './failure.ts';

const SIGNATURE = 'PK';

/** Formats that are zip archives inside: looking into each of thousands would cost more than their listing. */
const PACKED = new Set(['.docx', '.xlsx', '.pptx', '.ofd', '.odt', '.wps', '.et', '.dps', '.epub']);

const mayBeArchive = (path: string): boolean => {
  if (PACKED.has(extname(path).toLowerCase())) return false;
  const head = Buffer.alloc(SIGNATURE.length);
  const file = openSync(path, 'r');
  try {
    readSync(file, head);
  } finally {
    closeSync(file);
  }
  return head.toString('latin1') === SIGNATURE;
};

/** The names of the documents in an archive, and what is wrong with it. */
export interface ArchiveListing {
  readonly entries: readonly string[];
  readonly failure: Trouble | null;
}

const NONE: Trouble = { what: 'there is no document in the archive', remedy: 'check what it holds' };

/** Unpacking is not needed by a batch that only looks what has changed. */
const entriesOf = async (
  bytes: Buffer,
): Promise<{ readonly entries: readonly ArchiveEntry[]; readonly fault: Trouble | null }> => {
  const { archiveDocuments } = await import('../read/archive/archiveDocuments.ts');
  return archiveDocuments(bytes);
};

/**
 * Looks into a zip archive; null for a file that is none.
 * @throws the error of the file system
 */
export const listArchive = async (path: string): Promise<ArchiveListing | null> => {
  if (!mayBeArchive(path)) return null;
  const bytes = await readFile(path);
  const { formatOf } = await import('../read/formatOf.ts');
  if ((await formatOf(bytes)).kind !== 'zip') return null;
  const { entries, fault } = await entriesOf(bytes);
  const failure = fault && { what: `the archive ${fault.what}`, remedy: fault.remedy };
  return {
    entries: entries.map(({ name }) => name),
    failure: failure ?? (entries.length === 0 ? NONE : null),
  };
};

/** The archive that was opened last: its documents come one after the other. */
let last: { readonly path: string; readonly entries: Promise<readonly ArchiveEntry[]> } | null = null;

/**
 * The bytes of a document in a zip archive.
 * @throws Error where it is not there any more or cannot be unpacked; the error of the file system
 */
export const readArchived = async (archive: string, name: string): Promise<Uint8Array> => {
  if (last?.path !== archive) {
    const entries = readFile(archive).then(async (bytes) => (await entriesOf(bytes)).entries);
    last = { path: archive, entries };
  }
  const entry = (await last.entries).find((each) => each.name === name);
  if (!entry) throw new Error('the archive does not hold it any more');
  const { bytes, fault } = await entry.read();
  if (fault && bytes.length === 0) throw new Error(`it ${fault.what}`);
  return bytes;
};
