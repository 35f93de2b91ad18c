import { utf16Of, viewOf } from './binary.ts';

const TITLE = 2;
const CODE_PAGE = 1;
const BYTES = 0x1e;
const UNITS = 0x1f;
const SECTION_AT = 44;
const LONGEST_TITLE = 1000;

/** Encodings of texts by the number of their code page. */
const ENCODINGS: Readonly<Record<number, string>> = {
  936: 'gb18030',
  950: 'big5',
  1200: 'utf-16le',
  1252: 'windows-1252',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Where the value of a property of a set stands; null if it is not there. */
const placeOf = (section: Uint8Array, property: number): number | null => {
  const view = viewOf(section);
  const count = Math.min(view.getUint32(4, true), (section.length - 8) >> 3);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(8 + index * 8, true) === property) return view.getUint32(12 + index * 8, true);
  }
  return null;
};

const read = (stream: Uint8Array): string => {
  const section = stream.subarray(viewOf(stream).getUint32(SECTION_AT, true));
  const view = viewOf(section);
  const at = placeOf(section, TITLE);
  if (at === null) return '';
  const kind = view.getUint32(at, true);
  const size = Math.min(view.getUint32(at + 4, true), LONGEST_TITLE);
  const pageAt = placeOf(section, CODE_PAGE);
  const page = pageAt === null ? 1252 : view.getUint16(pageAt + 4, true);
  const bytes = section.subarray(at + 8, at + 8 + (kind === UNITS ? size * 2 : size));
  if (kind !== BYTES && kind !== UNITS) return '';
  const text = kind === UNITS ? utf16Of(bytes) : new TextDecoder(ENCODINGS[page] ?? 'gb18030').decode(bytes);
  return text.split('\0', 1)[0] ?? '';
};

/**
 * The title as it stands in the properties of the file; '' for none, or where they are damaged.
 * @param stream SummaryInformation ([MS-OLEPS] 2.20 to 2.25, 3.1)
 */
export const summaryTitle = (stream: Uint8Array): string => {
  try {
    return read(stream);
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
};
