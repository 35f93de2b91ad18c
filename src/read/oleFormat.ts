import {
  type Foreign,
  forPrint,
  inOffice,
  LOCKED_OFFICE,
  LOCKED_WORD,
  slides,
  spreadsheet,
} from './foreignFormats.ts';
import { type OleEntry, oleDirectory } from './oleDirectory.ts';

/** In the header of a Word document: where its flags stand, and the one that says that it is encrypted. */
const FLAGS = 10;
const ENCRYPTED = 1;

const isLocked = ({ head }: OleEntry): boolean => ((head[FLAGS + 1] ?? 0) & ENCRYPTED) !== 0;

/** The names of streams that only one program writes. */
const STREAMS: readonly (readonly [RegExp, Foreign])[] = [
  [/^(?:EncryptedPackage|DRMContent)$/, LOCKED_OFFICE],
  [/^(?:Workbook|Book)$/i, spreadsheet('old Excel or WPS')],
  [/^PowerPoint Document$/, slides('old PowerPoint or WPS')],
  [/^(?:HwpSummaryInformation|\x05HwpSummaryInformation|FileHeader)$/, inOffice('a Hangul document (HWP)')],
  [/^(?:MatOST|MM|SPELLING)$/, inOffice('a Microsoft Works document (.wps)')],
  [/^VisioDocument$/, forPrint('a Visio drawing')],
  [/^__properties_version1\.0$/, forPrint('an Outlook message')],
  [/^(?:Quill|Contents)$/, forPrint('a Publisher document')],
];

const OTHER = inOffice('an old Office or WPS document of a kind that is not known');

/** The name of the stream of Word documents as it stands in a file. */
const WORD_STREAM = 'WordDocument';

/** Which of the programs that write compound files (Word, WPS, Excel and others) wrote this one. */
export const oleFormat = (bytes: Uint8Array): 'doc' | { readonly locked: Foreign } | Foreign => {
  const entries = oleDirectory(bytes);
  // A document may embed documents of other programs, but not the other way round on the first level.
  const known = STREAMS.find(([pattern]) => entries.some(({ name }) => pattern.test(name)))?.[1];
  const word = entries.find(({ name }) => name === WORD_STREAM);
  if (word) return isLocked(word) ? { locked: LOCKED_WORD } : 'doc';
  if (known) return known === LOCKED_OFFICE ? { locked: known } : known;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from(WORD_STREAM, 'utf16le'),
  )
    ? 'doc'
    : OTHER;
};
