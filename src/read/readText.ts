import type { Reading } from '../model/document.ts';
import { decode } from './decode.ts';
import { fault, readingOf } from './reading.ts';

const BLANK = fault('read/empty', 'the file holds only blanks', 'get the file again');

/** Reads a text file, in whatever encoding it is: its text is what was decoded, character by character. */
export const readText = (bytes: Uint8Array): Reading => {
  const decoded = decode(bytes);
  return readingOf(decoded.text.trim() === '' ? { ...decoded, diagnostics: [BLANK] } : decoded);
};
