import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { Extraction } from '../model/extraction.ts';
import { orderedJsonOf } from './jsonOf.ts';
import { type WrittenFile, writeWhole } from './writeWhole.ts';

/** Where a batch writes the extraction of a document. */
export const extractionPath = (folder: string, id: string): string => join(folder, `${id}.json`);

/** Where it writes the text that positions point into, of a document that is no text file. */
const textPath = (folder: string, id: string): string => join(folder, `${id}.txt`);

const TEXT = '.txt';

/** What of a written extraction tells whether it may be replaced, and whether a text beside it is its own. */
const Written = z.object({
  status: Extraction.shape.status,
  document: z.object({ source: z.object({ format: z.string() }) }),
});
type Written = z.infer<typeof Written>;

const parsed = (json: string): Written | null => {
  try {
    return Written.parse(JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
};

const hasOwnText = (written: Written): boolean => written.document.source.format !== 'text';

/** Whether a file is a text that stands beside its extraction: no source of its own. */
export const isWrittenText = (path: string): boolean => {
  if (extname(path) !== TEXT) return false;
  const beside = `${path.slice(0, -TEXT.length)}.json`;
  if (!existsSync(beside)) return false;
  const written = parsed(readFileSync(beside, 'utf8'));
  return written !== null && hasOwnText(written);
};

/** Whether a file may be given up for an extraction that failed: only for another one. */
const mayGo = async (path: string): Promise<boolean> => {
  try {
    return parsed(await readFile(path, 'utf8'))?.status === 'failed';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
};

/** Like a code of the file system: the document is not to blame. */
const TAKEN = 'ZHIBIAO_TAKEN';

/** A text is written unless a file of the user stands in its place. */
const writeText = async (folder: string, id: string, text: string): Promise<WrittenFile> => {
  const path = textPath(folder, id);
  if (existsSync(path) && !isWrittenText(path) && readFileSync(path, 'utf8') !== text)
    throw Object.assign(
      new Error(
        `${path} stands in its place and is no text of an extraction; move it, or write to another folder`,
      ),
      { code: TAKEN },
    );
  return writeWhole(path, text);
};

/** What was written for a document, or the path of the earlier extraction that was kept as it is. */
export type WrittenExtraction =
  | { readonly written: string; readonly json: WrittenFile; readonly text: WrittenFile | null }
  | { readonly kept: string };

/** Whether the text that positions point into is written beside an extraction. */
export const hasTextBeside = ({ status, document }: Extraction): boolean =>
  document.source.format !== 'text' && status !== 'failed';

/** What is written of an extraction. */
export interface ExtractionFiles {
  readonly id: string;
  readonly status: Extraction['status'];
  readonly json: string;
  /** What positions point into; null where it is not written beside. */
  readonly text: string | null;
}

/**
 * Writes the files of an extraction. One that failed never takes the place of one that did not.
 * @throws the error of the file system; Error where a file that is none of ours stands in the place of the text
 */
export const writeFiles = async (
  folder: string,
  { id, status, json, text }: ExtractionFiles,
): Promise<WrittenExtraction> => {
  const path = extractionPath(folder, id);
  if (status === 'failed' && !(await mayGo(path))) return { kept: path };
  const beside = text === null ? null : await writeText(folder, id, text);
  return { written: path, json: await writeWhole(path, json), text: beside };
};

/**
 * Writes an extraction to its file, and the text of a document that is no text file beside it.
 * @param extraction made by the pipeline, or parsed by the schema
 * @throws as `writeFiles` does
 */
export const writeExtraction = (
  folder: string,
  extraction: Extraction,
  text: string,
): Promise<WrittenExtraction> =>
  writeFiles(folder, {
    id: extraction.document.id,
    status: extraction.status,
    json: orderedJsonOf(extraction),
    text: hasTextBeside(extraction) ? text : null,
  });
