import type { Reading } from '../../model/document.ts';
import type { Diagnostic } from '../../model/extraction.ts';
import { fault, readingOf, unread } from '../reading.ts';

const AGAIN = 'get an undamaged copy of the file, or open it in Word or WPS and save it as .docx';
const COPY = 'open it in Word or WPS, copy the text into a new document, and give that';

/** Damage with which a part of the document could be read. */
export const corruptPart = (what: string): Diagnostic => fault('read/corrupt', what, AGAIN);

export const corrupt = (what: string): Reading => readingOf({ diagnostics: [corruptPart(what)] });

/** @param what it holds or unpacks to more of than is read */
export const tooLarge = (what: string): Diagnostic =>
  fault('read/too-large', `the Word document ${what}`, COPY);

export const LOCKED = unread(
  'read/locked',
  'the Word document is locked with a password',
  'open it in Word or WPS, take the password off, and save it again',
);

export const PICTURES = fault(
  'read/no-text',
  'the Word document holds only pictures, no text',
  'export it as PDF and run with --ocr',
);

export const BLANK = fault('read/empty', 'the Word document holds no text', 'get the file again');

export const CONTENTS: Diagnostic = {
  severity: 'info',
  rule: 'read/contents',
  message: 'the table of contents was left out',
  span: null,
  note: 'its entries are read where the headings stand',
};
