import {
  type Foreign,
  inOffice,
  MAIL,
  picture,
  RTF,
  spreadsheet,
  WEB_ARCHIVE,
  XML,
} from './foreignFormats.ts';
import { unwrap } from './html/unwrap.ts';
import { lenient } from './strict.ts';
import { utf16Of } from './utf16.ts';

/** How much of a file is looked at, in bytes. */
const HEAD = 1 << 16;

/** What may stand before the first element: blanks, comments, a declaration, a document type. */
const PROLOG = /^(?:[\s\ufeff]+|<!--[\s\S]*?-->|<\?[^>]*>|<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>)*/i;

const HTML_TYPE = /<!doctype\s+html/i;

/** The elements that pages and pieces of pages begin with. */
const HTML_START =
  /^<(?:html|head|body|title|meta|link|base|script|style|div|p|span|table|tbody|tr|td|th|thead|ul|ol|li|dl|center|font|h[1-6]|article|section|main|header|footer|nav|form|br|hr|a|img|b|strong|em|i|u|blockquote|pre|iframe|input|noscript)(?:\s[^<]*|\/)?>/i;

const XML_START: readonly (readonly [RegExp, Foreign])[] = [
  [/^<\w+:wordDocument\b|^<pkg:package\b/, inOffice('a Word document of 2003 or flat XML')],
  [/^<(?:\w+:)?Workbook\b/, spreadsheet('Excel 2003 XML')],
  [/^<(?:\w+:)?svg\b/, picture('SVG')],
  [/^<office:document\b/, inOffice('a flat OpenDocument file')],
  [/^<(?:uof|UOF):/, inOffice('a UOF document')],
];

const HEADER_FIELD = /^[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[^\S\n][^\n]*\n)*/;

/** The fields at the head of a mail or a web archive; empty for other files. */
const headerOf = (text: string): string => {
  const lines: string[] = [];
  let rest = text.replaceAll('\r', '');
  for (let field = HEADER_FIELD.exec(rest); field; field = HEADER_FIELD.exec(rest)) {
    lines.push(field[0]);
    rest = rest.slice(field[0].length);
  }
  return rest === '' || rest.startsWith('\n') ? lines.join('') : '';
};

const ARCHIVE_TYPE = /^content-type:\s*(?:multipart\/related|text\/html|application\/xhtml)/im;

/** Whether there is something of a page in what a page was saved in. */
const holdsPage = (bytes: Uint8Array): boolean => (unwrap(bytes)?.bytes.length ?? 0) > 0;

const messageFormat = (text: string, bytes: Uint8Array): 'html' | Foreign | null => {
  const header = headerOf(text);
  const isSent = /^(?:received|to):/im.test(header);
  const isMime = /^mime-version:/im.test(header);
  if (!isSent && ARCHIVE_TYPE.test(header) && (isMime || /^content-type:\s*multipart/im.test(header)))
    return holdsPage(bytes) ? 'html' : WEB_ARCHIVE;
  return isMime || (isSent && /^subject:/im.test(header)) ? MAIL : null;
};

/** The status line that servers put before a page and its header. */
const STATUS = /^HTTP\/[\d.]+ \d{3}/;

/** What was saved with the headers that it came with; null for other files. */
const behindHeaders = (text: string, bytes: Uint8Array): 'html' | null => {
  const page = STATUS.test(text) ? unwrap(bytes) : null;
  return page && !STATUS.test(headOf(page.bytes)) && textFormat(page.bytes) === 'html' ? 'html' : null;
};

/** The head of a file as characters, of which only those of ASCII must be right. */
const headOf = (bytes: Uint8Array): string => {
  const head = bytes.subarray(0, HEAD);
  const utf16 = utf16Of(bytes);
  if (utf16) return lenient(utf16.label, head);
  return Buffer.from(head)
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\x84\x31\x95\x33)/, '');
};

/** What a file of characters is: a web page, plain text, or a format that is written in characters. */
export const textFormat = (bytes: Uint8Array): 'html' | 'text' | Foreign => {
  const text = headOf(bytes);
  const start = text.trimStart();
  if (start.startsWith('{\\rtf')) return RTF;
  const message = messageFormat(start, bytes) ?? behindHeaders(start, bytes);
  if (message) return message;
  if (!start.startsWith('<')) return 'text';
  const prolog = PROLOG.exec(start)?.[0] ?? '';
  const element = start.slice(prolog.length);
  if (HTML_TYPE.test(prolog) || HTML_START.test(element)) return 'html';
  const known = XML_START.find(([pattern]) => pattern.test(element))?.[1];
  return known ?? (/^<\?xml\s/.test(start) ? XML : 'text');
};

/** The share of control characters above which a file is no text. */
const CONTROL_SHARE = 0.005;

/** How much of a file are control characters, those left out that texts have; from 0 to 1. */
const controlShare = (bytes: Uint8Array): number => {
  const text = headOf(bytes);
  const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  return text === '' ? 0 : controls / text.length;
};

/** How surely the bytes are characters; `unlikely` where a few of them are no characters, `no` where many are. */
export const isText = (bytes: Uint8Array): 'yes' | 'unlikely' | 'no' => {
  const share = controlShare(bytes);
  if (share === 0) return 'yes';
  return share > CONTROL_SHARE ? 'no' : 'unlikely';
};
