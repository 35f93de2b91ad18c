import { CAJ, type Foreign, packed, picture, unreadable } from './foreignFormats.ts';

/** Formats that the library does not know. */
const SIGNATURES: readonly (readonly [string, Foreign])[] = [
  ['CAJ\0', CAJ],
  ['KDH ', CAJ],
  ['HN\xc8\0', CAJ],
];

const ARCHIVES: Readonly<Record<string, string>> = {
  'application/gzip': 'a gzip archive',
  'application/vnd.rar': 'a RAR archive',
  'application/x-rar-compressed': 'a RAR archive',
  'application/x-7z-compressed': 'a 7z archive',
  'application/x-tar': 'a tar archive',
  'application/x-bzip2': 'a bzip2 archive',
  'application/x-xz': 'an xz archive',
  'application/vnd.ms-cab-compressed': 'a cabinet archive',
};

/** Names a file that is neither text nor a document that can be read; null where it is not known. */
export const binaryFormat = async (bytes: Uint8Array): Promise<Foreign | null> => {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const own = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
  if (own) return own;
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (!type) return null;
  if (type.mime.startsWith('image/')) return picture(type.ext.toUpperCase());
  const archive = ARCHIVES[type.mime];
  return archive === undefined ? unreadable(type.ext.toUpperCase()) : packed(archive);
};
