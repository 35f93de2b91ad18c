import { type Archive, openArchive } from './archive/openArchive.ts';
import { EBOOK, type Foreign, forPrint, inOffice, OFD, slides, spreadsheet } from './foreignFormats.ts';
import { entryOf, relationshipsOf } from './officePackage.ts';

/** The media types that OpenDocument and EPUB files carry in their first entry. */
const MEDIA: readonly (readonly [RegExp, Foreign])[] = [
  [/opendocument\.text/, inOffice('an OpenDocument text (ODT)')],
  [/opendocument\.spreadsheet/, spreadsheet('OpenDocument')],
  [/opendocument\.presentation/, slides('OpenDocument')],
  [/epub/, EBOOK],
];

/** The folders and files by which the documents that are zip archives differ. */
const NAMES: readonly (readonly [RegExp, 'docx' | Foreign])[] = [
  [/^word\//i, 'docx'],
  [/^xl\//i, spreadsheet('Excel')],
  [/^ppt\//i, slides('PowerPoint')],
  [/^(?:\w+\/)?OFD\.xml$/i, OFD],
  [/^visio\//i, forPrint('a Visio drawing')],
  [/^(?:FixedDocSeq\.fdseq|Documents\/1\/FixedDoc\.fdoc)$/i, forPrint('an XPS document')],
  [/^Index\/Document\.iwa$/, inOffice('a Pages document')],
  [/^Contents\/section0\.xml$/, inOffice('a Hangul document (HWPX)')],
];

const LOCAL_HEADER = Buffer.from('PK\x03\x04', 'latin1');
const NAME_LENGTH = 26;
const HEADER_LENGTH = 30;
const SOME = 50;

/** The names of the first entries of an archive whose directory, at its end, is lost. */
const localNames = (bytes: Uint8Array): string[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const names: string[] = [];
  for (
    let at = buffer.indexOf(LOCAL_HEADER);
    at !== -1 && at + HEADER_LENGTH <= buffer.length && names.length < SOME;
    at = buffer.indexOf(LOCAL_HEADER, at + HEADER_LENGTH)
  ) {
    const start = at + HEADER_LENGTH;
    names.push(buffer.toString('latin1', start, start + buffer.readUInt16LE(at + NAME_LENGTH)));
  }
  return names;
};

const textOf = async (archive: Archive, name: string): Promise<string> => {
  const read = await entryOf(archive, name)?.read();
  return Buffer.from(read?.bytes ?? []).toString('utf8');
};

/** What the package says that its main part is; the part may stand anywhere. */
const mainFormat = async (archive: Archive): Promise<'docx' | Foreign | null> => {
  const main = (await relationshipsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.path;
  if (main === undefined) return null;
  const types = await textOf(archive, '[Content_Types].xml');
  const type = types.split('<').find((element) => element.includes(`"/${main}"`)) ?? '';
  if (type.includes('wordprocessingml') || type.includes('ms-word')) return 'docx';
  return NAMES.find(([pattern]) => pattern.test(main))?.[1] ?? null;
};

/** Which of the documents that are zip archives this is: `zip` for an archive of files. */
export const zipFormat = async (bytes: Uint8Array): Promise<'docx' | 'zip' | Foreign> => {
  const archive = await openArchive(bytes);
  const names = archive.entries.length > 0 ? archive.entries.map(({ name }) => name) : localNames(bytes);
  const isPackage = names.includes('[Content_Types].xml');
  const main = isPackage ? await mainFormat(archive) : null;
  if (main) return main;
  const media = names.includes('mimetype') ? await textOf(archive, 'mimetype') : '';
  const byMedia = MEDIA.find(([pattern]) => pattern.test(media))?.[1];
  if (byMedia) return byMedia;
  return NAMES.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'zip';
};
