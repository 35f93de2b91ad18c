/** A kind of file that is no text, told by its first bytes. */
export interface Foreign {
  readonly name: string;
  /** What a user can do to have it read. */
  readonly remedy: string;
}

const AS_TEXT = 'save it as plain text (UTF-8) and extract that file';

/** First bytes in hexadecimal; the longest that fits wins. */
const SIGNATURES: readonly (readonly [string, Foreign])[] = [
  ['25504446', { name: 'a PDF file', remedy: AS_TEXT }],
  ['504b0304', { name: 'a zip archive or an Office document', remedy: AS_TEXT }],
  ['d0cf11e0', { name: 'an older Office document (doc, xls, wps)', remedy: AS_TEXT }],
  ['7b5c727466', { name: 'an RTF document', remedy: AS_TEXT }],
  ['89504e47', { name: 'a PNG picture', remedy: 'run text recognition on it and check the numbers by eye' }],
  ['ffd8ff', { name: 'a JPEG picture', remedy: 'run text recognition on it and check the numbers by eye' }],
  ['47494638', { name: 'a GIF picture', remedy: 'run text recognition on it and check the numbers by eye' }],
  ['1f8b', { name: 'a gzip archive', remedy: 'unpack it first' }],
  ['526172211a', { name: 'a RAR archive', remedy: 'unpack it first' }],
  ['377abcaf', { name: 'a 7z archive', remedy: 'unpack it first' }],
];

const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html|<head|<body|<table|<div|<p[ >])/i;

/** The share of control characters above which a file is no text. */
const CONTROL_SHARE = 0.005;

/** What the bytes are if they are no plain text, by content and not by name; null for text. */
export const sniff = (bytes: Uint8Array): Foreign | null => {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const signature = SIGNATURES.find(([prefix]) => head.startsWith(prefix));
  return signature ? signature[1] : null;
};

/** What a decoded text is if it is no plain text after all. */
export const sniffText = (text: string): Foreign | null => {
  if (HTML.test(text.slice(0, 2000))) return { name: 'a web page (HTML)', remedy: AS_TEXT };
  const sample = text.slice(0, 65536);
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  return controls > sample.length * CONTROL_SHARE
    ? { name: 'a binary file', remedy: 'give a text file' }
    : null;
};
