import { closeSync, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { archiveDocuments } from '../read/archive/archiveDocuments.ts';
import type { ArchiveEntry } from '../read/archive/openArchive.ts';
import { formatOf } from '../read/formatOf.ts';
import type { Failure } from './failure.ts';
import type { Found } from './workList.ts';

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

/**
 * The documents in a zip archive; null for a file that is none.
 * @throws the error of the file system
 */
export const archiveWork = async (
  path: string,
): Promise<{ readonly found: readonly Found[]; readonly failures: readonly Failure[] } | null> => {
  if (!mayBeArchive(path)) return null;
  const bytes = await readFile(path);
  if ((await formatOf(bytes)).kind !== 'zip') return null;
  const { entries, fault } = await archiveDocuments(bytes);
  const found = entries.map(({ name }) => ({ id: null, path: `${path}/${name}`, entry: name, sha256: null }));
  const what = fault ? `the archive ${fault.what}` : 'there is no document in the archive';
  const remedy = fault?.remedy ?? 'check what it holds';
  return { found, failures: fault || found.length === 0 ? [{ path, what, remedy }] : [] };
};

/** The archive that was opened last: its documents come one after the other. */
let last: { readonly path: string; readonly entries: Promise<readonly ArchiveEntry[]> } | null = null;

/**
 * The bytes of a document in a zip archive.
 * @throws Error where it is not there any more or cannot be unpacked; the error of the file system
 */
export const readArchived = async (archive: string, name: string): Promise<Uint8Array> => {
  if (last?.path !== archive) {
    const entries = readFile(archive).then(async (bytes) => (await archiveDocuments(bytes)).entries);
    last = { path: archive, entries };
  }
  const entry = (await last.entries).find((each) => each.name === name);
  if (!entry) throw new Error('the archive does not hold it any more');
  const { bytes, fault } = await entry.read();
  if (fault && bytes.length === 0) throw new Error(`it ${fault.what}`);
  return bytes;
};
