import type { Metadata, Reading } from '../model/document.ts';
import type { Diagnostic } from '../model/extraction.ts';

export const NO_METADATA: Metadata = {
  title: null,
  documentNumber: null,
  issuer: null,
  issued: null,
  published: null,
  indexNumber: null,
};

/** What was read, with nothing said of what the format does not have. */
export const readingOf = (known: Partial<Reading>): Reading => ({
  text: '',
  encoding: null,
  pages: null,
  pageStarts: [],
  tables: [],
  metadata: NO_METADATA,
  recognizedPages: [],
  diagnostics: [],
  ...known,
});

/** What keeps a document from being read, wholly or in part: what is wrong, and what to do. */
export const fault = (rule: string, message: string, note: string): Diagnostic => ({
  severity: 'error',
  rule,
  message,
  span: null,
  note,
});

/** A document of which nothing could be read. */
export const unread = (rule: string, message: string, note: string): Reading =>
  readingOf({ diagnostics: [fault(rule, message, note)] });
