import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { SourceDocument } from '../model/document.ts';
import type { Diagnostic } from '../model/extraction.ts';
import { type ReadOptions, readDocument } from '../read/readDocument.ts';
import { readArchived } from './archiveWork.ts';
import { type Failure, troubleOf } from './failure.ts';
import { MANIFEST } from './manifest.ts';
import type { Work } from './workList.ts';

export type Reading = { readonly document: SourceDocument } | { readonly failure: Failure };

/** In bytes. 100 MB take 2 GB of memory; one more would risk the whole batch, and no plan comes near. */
const LARGEST = 100 * 2 ** 20;

/** From the current folder, with forward slashes: the same on every machine that keeps the corpus at the same place. */
const sourcePath = (path: string): string => relative('.', resolve(path)).split(sep).join('/');

const otherFile = (found: string, expected: string): Diagnostic => ({
  severity: 'warning',
  rule: 'batch/sha256',
  message: `the file is not the one that ${MANIFEST} describes: its sha256 is ${found}, not ${expected}`,
  span: null,
  note: `restore the file, or write its new sha256 into ${MANIFEST}`,
});

/** The archive that a path leads into, without the name of the entry. */
const bytesOf = ({ path, entry }: Work): Promise<Uint8Array> =>
  entry === null ? readFile(path) : readArchived(path.slice(0, -entry.length - 1), entry);

/** Reads a document of a work list. Never throws. */
export const readWork = async (work: Work, options: ReadOptions = {}): Promise<Reading> => {
  const { path, sha256 } = work;
  try {
    if (work.entry === null && (await stat(path)).size > LARGEST)
      return {
        failure: { path, what: `the file is larger than ${LARGEST / 2 ** 20} MB`, remedy: 'split it' },
      };
    const document = await readDocument(await bytesOf(work), sourcePath(path), options);
    if (sha256 === null || sha256 === document.sha256) return { document };
    const diagnostics = [...document.diagnostics, otherFile(document.sha256, sha256)];
    return { document: { ...document, diagnostics } };
  } catch (error) {
    return { failure: { path, ...troubleOf(error) } };
  }
};
