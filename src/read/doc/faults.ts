import type { Reading } from '../../model/document.ts';
import type { Diagnostic } from '../../model/extraction.ts';
import { unread } from '../reading.ts';
import { BLANK, CONTENTS, corrupt, corruptPart, LOCKED, PICTURES, tooLarge } from '../word/faults.ts';
import type { Streams } from './compoundFile.ts';
import type { Content } from './contentOf.ts';
import type { WordDocument } from './wordDocument.ts';

const foreign = (name: string): Reading =>
  unread(
    'read/no-text',
    `this is ${name}, not a Word document`,
    'save it as .docx, PDF or plain text and give that',
  );

export const OLD = unread(
  'read/old-word',
  'this is a document of Word 6 or 95, which is not read',
  'open it in Word or LibreOffice and save it as .docx',
);

/** What else OLE files hold, by the name of a stream. */
const OTHERS: Readonly<Record<string, Reading>> = {
  EncryptedPackage: LOCKED,
  Workbook: foreign('an Excel workbook'),
  Book: foreign('an Excel workbook'),
  'PowerPoint Document': foreign('a PowerPoint presentation'),
};

/** A file without the stream of a Word document. */
export const withoutDocument = (streams: Streams): Reading =>
  Object.entries(OTHERS).find(([name]) => streams.has(name))?.[1] ??
  corrupt('the file holds no Word document');

/** The characters that pictures and drawings hang on. */
const PICTURE = /[\x01\x08]/;

/** What is to be said of a document that was read, its text among it. */
export const diagnosticsOf = (
  { cut, excessive, broken, text: source }: WordDocument,
  { hasContents }: Content,
  text: string,
): Diagnostic[] => [
  ...(text === '' && !cut ? [PICTURE.test(source) ? PICTURES : BLANK] : []),
  ...(cut ? [corruptPart('the Word document ends within its text: what is behind is missing')] : []),
  ...(excessive ? [tooLarge('holds more lines and cells than are read; only the first part was read')] : []),
  ...(broken.length > 0
    ? [corruptPart(`the Word document is damaged: its ${broken.join(' and ')} cannot be read`)]
    : []),
  ...(hasContents ? [CONTENTS] : []),
];
