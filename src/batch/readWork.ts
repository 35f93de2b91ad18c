import { readFileSync, type Stats, statSync } from 'node:fs';
import type { SourceDocument } from '../model/document.ts';
import type { Diagnostic } from '../model/extraction.ts';
import { type ReadOptions, readDocument } from '../read/readDocument.ts';
import { archivePath } from './archivePath.ts';
import { readArchived } from './archiveWork.ts';
import { type Failure, type Trouble, troubleOf } from './failure.ts';
import { MANIFEST } from './manifest.ts';
import { sourcePath } from './sourcePath.ts';
import type { Work } from './workList.ts';

/** A document with the size of its file in bytes. */
export type Reading =
  | { readonly document: SourceDocument; readonly bytes: number }
  | { readonly failure: Failure };

/** How documents of a work list are read. */
export interface WorkOptions extends ReadOptions {
  /** In MB: a larger file fails unread. 100 if left out; no plan comes near. */
  readonly maxSize?: number | undefined;
}

/** 100 MB of text take 2 GB of memory. */
export const LARGEST = 100;

const otherFile = (found: string, expected: string): Diagnostic => ({
  severity: 'warning',
  rule: 'batch/sha256',
  message: `the file is not the one that ${MANIFEST} describes: its sha256 is ${found}, not ${expected}`,
  span: null,
  note: `restore the file, or write its new sha256 into ${MANIFEST}`,
});

/** Why a file is not even opened: a pipe would be waited for, a device read for ever. */
const refusal = (stats: Stats, { maxSize = LARGEST }: WorkOptions): Trouble | null => {
  if (!stats.isFile() && !stats.isDirectory()) return { what: 'this is no file', remedy: 'name a file' };
  if (stats.size <= maxSize * 2 ** 20) return null;
  return { what: `the file is larger than ${maxSize} MB`, remedy: 'split it, or raise --max-size' };
};

/** Without a pause: a process that reads has nothing else to do. */
const bytesOf = async ({ path, entry }: Work): Promise<Uint8Array> =>
  entry === null ? readFileSync(path) : readArchived(archivePath({ path, entry }), entry);

/** Reads a document of a work list. Never throws. */
export const readWork = async (work: Work, options: WorkOptions = {}): Promise<Reading> => {
  const { path, sha256 } = work;
  try {
    const refused = work.entry === null ? refusal(statSync(path), options) : null;
    if (refused) return { failure: { path, ...refused } };
    const content = await bytesOf(work);
    // Readers may take the content away.
    const bytes = content.length;
    const document = await readDocument(content, sourcePath(path), options);
    if (sha256 === null || sha256 === document.sha256) return { document, bytes };
    const diagnostics = [...document.diagnostics, otherFile(document.sha256, sha256)];
    return { document: { ...document, diagnostics }, bytes };
  } catch (error) {
    return { failure: { path, ...troubleOf(error) } };
  }
};
