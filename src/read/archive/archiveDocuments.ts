import { type Archive, openArchive } from './openArchive.ts';

/** What systems and programs leave beside documents: folders of macOS, thumbnails, locks of Word and LibreOffice. */
const JUNK = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/i;

/** Lists the files of a zip archive that may be documents, in the order of their names. Never throws. */
export const archiveDocuments = async (bytes: Uint8Array): Promise<Archive> => {
  const { entries, fault } = await openArchive(bytes);
  const documents = entries.filter(({ name }) => !JUNK.test(name));
  return { entries: documents.sort((a, b) => (a.name < b.name ? -1 : 1)), fault };
};
