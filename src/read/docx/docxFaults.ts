import type { Diagnostic } from '../../model/extraction.ts';
import { fault, unread } from '../reading.ts';
import { PART_LIMIT } from './docxLimits.ts';

const COPY = 'get an undamaged copy of the file, or open it in Word or WPS and save it again';

export const DAMAGED = unread('read/damaged', 'the Word document is cut off or damaged', COPY);
export const LOCKED = unread(
  'read/locked',
  'the Word document is locked with a password',
  'open it in Word or WPS, take the password off, and save it again',
);
export const TOO_LARGE = unread(
  'read/too-large',
  `the Word document unpacks to more than ${PART_LIMIT / 2 ** 20} MB`,
  'open it in Word or WPS, copy the text into a new document, and give that',
);
export const PARTLY = fault(
  'read/damaged',
  'the Word document is damaged; only a part of it could be read',
  COPY,
);
export const EXCESSIVE = fault(
  'read/too-large',
  'the Word document holds more, or more deeply nested, elements than are read; only the first part was read',
  'open it in Word or WPS, copy the text into a new document, and give that',
);
export const PICTURES = fault(
  'read/no-text',
  'the Word document holds only pictures, no text',
  'export it as PDF and run with --ocr',
);
export const BLANK = fault('read/empty', 'the Word document holds no text', 'get the file again');
export const EMBEDDED = fault(
  'read/embedded',
  'the Word document embeds another document, which was not read',
  'open it in Word or WPS and save it again',
);
export const CONTENTS: Diagnostic = {
  severity: 'info',
  rule: 'read/contents',
  message: 'the table of contents was left out',
  span: null,
  note: 'its entries are read where the headings stand',
};
