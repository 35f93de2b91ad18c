import { createHash } from 'node:crypto';
import type { Reading, SourceDocument } from '../model/document.ts';
import type { Format } from '../model/extraction.ts';
import { fault, readingOf } from './reading.ts';
import { readText } from './readText.ts';

/** What was read of a file, with what is known of the file itself. */
export const sourceDocument = (
  bytes: string | Uint8Array,
  path: string,
  format: Format,
  reading: Reading,
): SourceDocument => ({
  path,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  format,
  ...reading,
});

const EMPTY = fault('read/empty', 'the text is empty or holds only blanks', 'give the text of a plan');

/** A text as if it were read from a file in UTF-8 without a byte order mark. */
export const textDocument = (text: string, path: string): SourceDocument => {
  const diagnostics = text.trim() === '' ? [EMPTY] : [];
  return sourceDocument(text, path, 'text', readingOf({ text, encoding: 'utf-8', diagnostics }));
};

/** The document of a file that is known to be text. */
export const textFileDocument = (bytes: Uint8Array, path: string): SourceDocument =>
  sourceDocument(bytes, path, 'text', readText(bytes));
