import type { Diagnostic } from '../../model/extraction.ts';
import { fault } from '../reading.ts';

/** More numbers are not named one by one. */
const MOST_NAMED = 12;

/** Pages as a person names them: `pages 2, 5–7, 9`. */
export const namedPages = (pages: readonly number[]): string => {
  const ranges: [number, number][] = [];
  for (const page of [...pages].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && page <= last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  const named = ranges.slice(0, MOST_NAMED).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const rest = ranges.length > MOST_NAMED ? ' and others' : '';
  return `${pages.length === 1 ? 'page' : 'pages'} ${named.join(', ')}${rest}`;
};

export const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

const info = (rule: string, message: string): Diagnostic => ({
  severity: 'info',
  rule,
  message,
  span: null,
  note: null,
});

export const ENCRYPTED = [
  'read/locked',
  'the PDF is encrypted and opens only with a password',
  'open it with its password and save or print it without one',
] as const;

export const CORRUPT = [
  'read/corrupt',
  'the PDF is damaged or cut short and cannot be opened',
  'get the file again',
] as const;

const SCANNED_NOTE = 'run it with --ocr, or get the text version';

/** @param pages how many hold pictures */
export const scanned = (pages: number): Diagnostic =>
  fault('read/scanned', `the PDF holds pictures of ${count(pages, 'page')} and no text`, SCANNED_NOTE);

export const partlyScanned = (pages: readonly number[]): Diagnostic =>
  fault(
    'read/scanned',
    `${namedPages(pages)} of the PDF ${pages.length === 1 ? 'holds' : 'hold'} only pictures`,
    SCANNED_NOTE,
  );

export const TOO_LARGE = fault(
  'read/too-large',
  'a part of the PDF unpacks to more than 128 MB',
  'print the pages that matter to a new PDF, and read that',
);

export const NO_TEXT = fault(
  'read/no-text',
  'the PDF holds no text and no pictures of text',
  'get the file again',
);

export const withoutUnicode = (pages: readonly number[]): Diagnostic =>
  fault(
    'read/no-unicode',
    `the fonts of ${namedPages(pages)} do not say which characters they show; no text was read there`,
    'run it with --ocr, or get another copy',
  );

/** @param pages whose text is kept, though some of it is wrong */
export const misreadPages = (pages: readonly number[]): Diagnostic =>
  fault(
    'read/no-unicode',
    `the fonts of ${namedPages(pages)} say of some characters wrongly which they are; text and numbers there may be wrong`,
    'check each number against the page, or get another copy of the file',
  );

export const brokenPages = (pages: readonly number[]): Diagnostic =>
  fault(
    'read/broken-page',
    `${namedPages(pages)} of the PDF ${pages.length === 1 ? 'is' : 'are'} damaged and cannot be read whole`,
    'get an undamaged copy of the file',
  );

export const CUT_SHORT = fault(
  'read/cut-short',
  'the PDF breaks off before its end; text may be missing',
  'get the file again',
);

export const emptyPages = (pages: readonly number[]): Diagnostic => ({
  severity: 'warning',
  rule: 'read/empty-page',
  message: `${namedPages(pages)} of the PDF ${pages.length === 1 ? 'has' : 'have'} no content at all`,
  span: null,
  note: 'see in a viewer whether text is missing there',
});

export const runningHeadsLeft = (lines: readonly string[]): Diagnostic => {
  const kinds = [...new Set(lines.map((line) => line.replace(/\d+/g, '#')))];
  const shown = kinds.slice(0, 3).map((kind) => `“${kind.slice(0, 40)}”`);
  return info(
    'read/running-head',
    `${count(lines.length, 'line')} at the head and foot of pages left out: ${shown.join(', ')}${kinds.length > 3 ? ' …' : ''}`,
  );
};

export const contentsLeft = (lines: number): Diagnostic =>
  info('read/contents', `a table of contents of ${count(lines, 'line')} left out`);

export const watermarkLeft = (text: string, pages: readonly number[]): Diagnostic =>
  info('read/watermark', `a watermark on ${namedPages(pages)} left out: “${text.slice(0, 40)}”`);

/** @param pages whose text was put under a picture of the page when it was scanned */
export const recognizedBefore = (pages: readonly number[]): Diagnostic => ({
  severity: 'warning',
  rule: 'read/recognized',
  message: `the text of ${namedPages(pages)} was read off pictures by whoever scanned them`,
  span: null,
  note: 'check each number against the picture',
});
