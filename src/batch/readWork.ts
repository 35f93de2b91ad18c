import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { SourceDocument } from '../model/document.ts';
import type { Diagnostic } from '../model/extraction.ts';
import { readDocument } from '../read/readDocument.ts';
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

/** Reads a document of a work list. Never throws. */
export const readWork = async ({ path, sha256 }: Work): Promise<Reading> => {
  try {
    if ((await stat(path)).size > LARGEST)
      return {
        failure: { path, what: `the file is larger than ${LARGEST / 2 ** 20} MB`, remedy: 'split it' },
      };
    const document = readDocument(await readFile(path), sourcePath(path));
    if (sha256 === null || sha256 === document.sha256) return { document };
    const diagnostics = [...document.diagnostics, otherFile(document.sha256, sha256)];
    return { document: { ...document, diagnostics } };
  } catch (error) {
    return { failure: { path, ...troubleOf(error) } };
  }
};
