import { binaryFormat } from './binaryFormat.ts';
import { BINARY, type Foreign } from './foreignFormats.ts';
import { oleFormat } from './oleFormat.ts';
import { isText, textFormat } from './textFormat.ts';
import { zipFormat } from './zipFormat.ts';

/** What a file is. */
export type Sniffed =
  | { readonly kind: 'text' | 'html' | 'pdf' | 'docx' | 'doc' | 'zip' }
  /** One that is known and not read: `foreign` because of its format, `locked` because of a password. */
  | ({ readonly kind: 'foreign' | 'locked' } & Foreign);

/** Readers of PDF look for its mark in so many bytes. */
const PDF_HEAD = 1024;

/** Some servers hand out PDF files with something before them, which must not be a text that speaks of PDF. */
const isPdf = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, PDF_HEAD)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*%PDF-/.test(head) || /%PDF-\d\.\d\s*%[\x80-\xff]{2}/.test(head);
};

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** A file, the end of an archive without files, and the mark of an archive in several volumes. */
const ZIP = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];

const sniffed = <Kind extends string>(
  found: Kind | Foreign,
): { kind: Kind } | ({ kind: 'foreign' } & Foreign) =>
  typeof found === 'string' ? { kind: found } : { kind: 'foreign', ...found };

/** Tells what a file is by its content, and never by its name. Never throws. An empty file is a text. */
export const formatOf = async (bytes: Uint8Array): Promise<Sniffed> => {
  if (isPdf(bytes)) return { kind: 'pdf' };
  if (ZIP.some((signature) => startsWith(bytes, signature))) return sniffed(await zipFormat(bytes));
  if (startsWith(bytes, OLE)) {
    const found = oleFormat(bytes);
    return typeof found === 'object' && 'locked' in found
      ? { kind: 'locked', ...found.locked }
      : sniffed(found);
  }
  const likely = isText(bytes);
  const foreign = likely === 'yes' ? null : await binaryFormat(bytes);
  if (foreign || likely === 'no') return { kind: 'foreign', ...(foreign ?? BINARY) };
  return sniffed(textFormat(bytes));
};
