import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { type ArchiveFault, DAMAGED, ENCRYPTED, tooLarge, tooMany, UNSUPPORTED } from './archiveFault.ts';
import { entryName } from './entryName.ts';
import { inflate, type Unpacked } from './inflate.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './limits.ts';

/** A file in an archive. */
export interface ArchiveEntry {
  /** Its path in the archive, with forward slashes; never leads out of it. Not always unique. */
  readonly name: string;
  /** Unpacks it. Never throws. */
  readonly read: () => Promise<Unpacked>;
}

export interface Archive {
  /** Its files in the order of its directory, without folders and links. */
  readonly entries: readonly ArchiveEntry[];
  /** What kept files from being listed; the ones before are there. */
  readonly fault: ArchiveFault | null;
}

const STORED = 0;
const DEFLATED = 8;

const NOTHING = new Uint8Array();
const failed = (fault: ArchiveFault): Unpacked => ({ bytes: NOTHING, fault });

const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
const END_LENGTH = 22;

/** Without what stands behind the archive: some servers add a line break to what they hand out. */
const trimmed = (buffer: Buffer): Buffer => {
  const end = buffer.lastIndexOf(END_SIGNATURE);
  if (end === -1 || end + END_LENGTH > buffer.length) return buffer;
  return buffer.subarray(0, end + END_LENGTH + buffer.readUInt16LE(end + END_LENGTH - 2));
};

const LINK = 0o12;
const isLink = (entry: Entry): boolean => entry.externalFileAttributes >>> 28 === LINK;

const unpack = async (zip: ZipFile, buffer: Buffer, entry: Entry, limit: number): Promise<Unpacked> => {
  if (entry.isEncrypted()) return failed(ENCRYPTED);
  const method = entry.compressionMethod;
  if (method !== STORED && method !== DEFLATED) return failed(UNSUPPORTED);
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  if (method === STORED && packed.length > limit) return failed(tooLarge(limit));
  const unpacked = method === STORED ? { bytes: packed, fault: null } : await inflate(packed, limit);
  return unpacked.fault || crc32(unpacked.bytes) === entry.crc32 ? unpacked : { ...unpacked, fault: DAMAGED };
};

const faultOf = (error: unknown): ArchiveFault =>
  error instanceof Error && error.message.includes('encryption') ? ENCRYPTED : DAMAGED;

/**
 * Lists what a zip archive holds, without unpacking it. Never throws.
 * @param bytes must not change as long as entries are read
 */
export const openArchive = async (
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Archive> => {
  const buffer = trimmed(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const entries: ArchiveEntry[] = [];
  let left = limits.totalBytes;

  const reader = (zip: ZipFile, entry: Entry) => async (): Promise<Unpacked> => {
    try {
      const limit = Math.min(limits.entryBytes, left);
      const unpacked = await unpack(zip, buffer, entry, limit);
      if (unpacked.fault?.code !== 'too-large') {
        left -= unpacked.bytes.length;
        return unpacked;
      }
      left -= limit;
      return failed(tooLarge(limit === limits.entryBytes ? limit : limits.totalBytes));
    } catch (error) {
      return failed(faultOf(error));
    }
  };

  try {
    const zip = await yauzl.fromBufferPromise(buffer, {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: false,
    });
    for await (const entry of zip.eachEntry()) {
      if (zip.entriesRead > limits.entries) return { entries, fault: tooMany(limits.entries) };
      const name = entryName(entry);
      if (name === '' || name.endsWith('/') || isLink(entry)) continue;
      entries.push({ name, read: reader(zip, entry) });
    }
    return { entries, fault: null };
  } catch (error) {
    return { entries, fault: faultOf(error) };
  }
};
