import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Extraction } from '../model/extraction.ts';
import { readText } from '../read/readText.ts';

/** The text that positions point into, or why it is not there. */
export type ExtractionText = { readonly text: string } | { readonly text: null; readonly why: string };

interface Candidate {
  readonly path: string;
  readonly decode: (bytes: Buffer) => string;
}

/** In bytes; no document that was extracted is larger. */
const LARGEST = 100 * 2 ** 20;

const asWritten = (bytes: Buffer): string => bytes.toString('utf8');
const asRead = (bytes: Buffer): string => readText(bytes).text;

/** Where the text may be: extract writes it beside what is no text file, and names the source of what is one. */
const candidatesOf = (path: string, { document: { id, source } }: Extraction): Candidate[] => {
  const folder = dirname(resolve(path));
  const own = join(folder, `${basename(path, extname(path))}.txt`);
  if (source.format !== 'text')
    return [own, join(folder, `${id}.txt`)].map((each) => ({ path: each, decode: asWritten }));
  const places = [
    resolve(source.path),
    resolve(folder, source.path),
    resolve(folder, '..', source.path),
    resolve(folder, basename(source.path)),
    own,
  ];
  return [...new Set(places)].map((each) => ({ path: each, decode: asRead }));
};

/** The bytes of a file; null for what is none, such as a pipe that nobody writes to. */
const bytesOf = async (path: string): Promise<Buffer | null> => {
  try {
    const stats = await stat(path);
    return stats.isFile() && stats.size <= LARGEST ? await readFile(path) : null;
  } catch {
    return null;
  }
};

/**
 * The text of an extraction that was written to a file: of a text file its source, looked for from the current folder,
 * the extraction's and the one above that; of other formats what extract wrote beside. Never throws.
 * @param path of the extraction
 */
export const extractionText = async (path: string, extraction: Extraction): Promise<ExtractionText> => {
  const { format, path: source, textSha256 } = extraction.document.source;
  const candidates = candidatesOf(path, extraction);
  let changed: string | null = null;
  for (const { path: place, decode } of candidates) {
    const bytes = await bytesOf(place);
    if (bytes === null) continue;
    const text = decode(bytes);
    if (createHash('sha256').update(text).digest('hex') === textSha256) return { text };
    changed ??= place;
  }
  const remedy = 'extract it again to see its text';
  if (changed !== null)
    return { text: null, why: `${changed} is not the text that was extracted any more; ${remedy}` };
  const wanted = format === 'text' ? source : (candidates[0]?.path ?? source);
  return { text: null, why: `the text ${wanted} is not there; put it back, or ${remedy}` };
};
