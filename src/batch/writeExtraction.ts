import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Extraction } from '../model/extraction.ts';
import { jsonOf } from './jsonOf.ts';
import { writeWhole } from './writeWhole.ts';

/** Where a batch writes the extraction of a document. */
export const extractionPath = (folder: string, id: string): string => join(folder, `${id}.json`);

const Status = Extraction.pick({ status: true });

/** Whether a file may be given up for an extraction that failed: only for another one. */
const mayGo = async (path: string): Promise<boolean> => {
  let json: string;
  try {
    json = await readFile(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
  try {
    return Status.parse(JSON.parse(json)).status === 'failed';
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return false;
    throw error;
  }
};

/**
 * Writes an extraction to its file. One that failed never takes the place of one that did not.
 * @returns the path that was written, or the one that was kept as it is
 * @throws ZodError for an extraction that is not as the schema says; the error of the file system
 */
export const writeExtraction = async (
  folder: string,
  extraction: Extraction,
): Promise<{ readonly written: string } | { readonly kept: string }> => {
  const path = extractionPath(folder, extraction.document.id);
  if (extraction.status === 'failed' && !(await mayGo(path))) return { kept: path };
  await writeWhole(path, jsonOf(extraction));
  return { written: path };
};
