import type { Reading, SourceDocument } from '../model/document.ts';
import type { Format } from '../model/extraction.ts';
import { formatOf } from './formatOf.ts';
import type { ReadScans } from './pdf/readPdf.ts';
import { unread } from './reading.ts';
import { readText } from './readText.ts';
import { sourceDocument } from './sourceDocument.ts';

export interface ReadOptions {
  /** Whether pages that are pictures are read by text recognition; every number of theirs is then unsure. */
  readonly ocr?: boolean;
  /** Called after each page that was recognized, with how many there are. */
  readonly onPage?: (done: number, total: number) => void;
}

type Read = (bytes: Uint8Array, options: ReadOptions) => Reading | Promise<Reading>;

const scansReader =
  ({ onPage }: ReadOptions): ReadScans =>
  async (bytes, pages) => {
    let done = 0;
    const onProgress = (): void => {
      done += 1;
      onPage?.(done, pages.length);
    };
    return (await import('./ocr/readScans.ts')).readScans(bytes, pages, { onProgress });
  };

/** Libraries are loaded when the first document of their format comes. */
const READERS: Readonly<Record<Exclude<Format, 'other'>, Read>> = {
  text: readText,
  html: async (bytes) => (await import('./html/readHtml.ts')).readHtml(bytes),
  pdf: async (bytes, options) =>
    (await import('./pdf/readPdf.ts')).readPdf(bytes, options.ocr ? scansReader(options) : undefined),
  docx: async (bytes) => (await import('./docx/readDocx.ts')).readDocx(bytes),
  doc: async (bytes) => (await import('./doc/readDoc.ts')).readDoc(bytes),
};

const EMPTY = unread('read/empty', 'the file is empty', 'get the file again');

/** Archives are walked by those who list documents; here comes one in another, or one by a misleading name. */
const ARCHIVE = unread(
  'read/archive',
  'this is a zip archive, not a document',
  'unpack it and give the files that were in it, or give it a name that ends in .zip',
);

const read = async (
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<{ readonly format: Format; readonly reading: Reading }> => {
  if (bytes.length === 0) return { format: 'text', reading: EMPTY };
  const found = await formatOf(bytes);
  if (found.kind === 'zip') return { format: 'other', reading: ARCHIVE };
  if (found.kind === 'locked')
    return { format: 'other', reading: unread('read/locked', `this is ${found.name}`, found.remedy) };
  if (found.kind === 'foreign')
    return { format: 'other', reading: unread('read/no-text', `this is ${found.name}`, found.remedy) };
  return { format: found.kind, reading: await READERS[found.kind](bytes, options) };
};

/**
 * Reads the bytes of a document, in the format that they show. Never throws: what could not be read is said in
 * `diagnostics`, with severity `error`, and the text is then empty or incomplete.
 * @param name the path or name that the extraction is to give
 */
export const readDocument = async (
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<SourceDocument> => {
  const { format, reading } = await read(bytes, options);
  return sourceDocument(bytes, name, format, reading);
};
