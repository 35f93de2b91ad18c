import type { Reading } from '../../model/document.ts';
import type { Diagnostic } from '../../model/extraction.ts';
import { fault, unread } from '../reading.ts';
import type { Streams } from './compoundFile.ts';
import type { Content } from './contentOf.ts';
import type { WordDocument } from './wordDocument.ts';

const AGAIN = 'get an undamaged copy of the file, or open it in Word or LibreOffice and save it as .docx';

export const corrupt = (what: string): Reading => unread('read/corrupt', what, AGAIN);

const foreign = (name: string): Reading =>
  unread(
    'read/no-text',
    `this is ${name}, not a Word document`,
    'save it as .docx, PDF or plain text and give that',
  );
export const ENCRYPTED = unread(
  'read/encrypted',
  'the Word document is locked with a password',
  'open it in Word or WPS, take the password off, and save it again',
);
export const OLD = unread(
  'read/old-word',
  'this is a document of Word 6 or 95, which is not read',
  'open it in Word or LibreOffice and save it as .docx',
);

/** What else OLE files hold, by the name of a stream. */
const OTHERS: Readonly<Record<string, Reading>> = {
  EncryptedPackage: ENCRYPTED,
  Workbook: foreign('an Excel workbook'),
  Book: foreign('an Excel workbook'),
  'PowerPoint Document': foreign('a PowerPoint presentation'),
};

/** A file without the stream of a Word document. */
export const withoutDocument = (streams: Streams): Reading =>
  Object.entries(OTHERS).find(([name]) => streams.has(name))?.[1] ??
  corrupt('the file holds no Word document');

const CONTENTS: Diagnostic = {
  severity: 'info',
  rule: 'read/contents',
  message: 'the table of contents was left out',
  span: null,
  note: 'its entries are read where the headings stand',
};
const PICTURES = fault(
  'read/no-text',
  'the Word document holds only pictures, no text',
  'export it as PDF and run with --ocr',
);
const EXCESSIVE = fault(
  'read/too-large',
  'the Word document holds more lines and cells than are read; only the first part was read',
  'open it in Word or WPS, copy the text into a new document, and give that',
);
const BLANK = fault('read/empty', 'the Word document holds no text', 'get the file again');

/** The characters that pictures and drawings hang on. */
const PICTURE = /[\x01\x08]/;

/** What is to be said of a document that was read, its text among it. */
export const diagnosticsOf = (
  { cut, excessive, broken, text: source }: WordDocument,
  { hasContents }: Content,
  text: string,
): Diagnostic[] => [
  ...(text === '' && !cut ? [PICTURE.test(source) ? PICTURES : BLANK] : []),
  ...(cut ? [fault('read/corrupt', 'the file ends within its text: what is behind is missing', AGAIN)] : []),
  ...(excessive ? [EXCESSIVE] : []),
  ...(broken.length > 0
    ? [fault('read/corrupt', `the file is damaged: its ${broken.join(' and ')} cannot be read`, AGAIN)]
    : []),
  ...(hasContents ? [CONTENTS] : []),
];
