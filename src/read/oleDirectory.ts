/** A stream or storage of a compound file. */
export interface OleEntry {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Its first bytes; empty for short streams, which are kept elsewhere, and where the file is damaged. */
  readonly head: Uint8Array;
}

const SECTORS_IN_HEADER = 109;
/** Sector numbers above this end a chain. */
const LAST_SECTOR = 0xfffffffa;
const ENTRY_LENGTH = 128;
/** Streams below this size stand in a file within the file. */
const SHORT_STREAM = 4096;
const STREAM = 2;
const MAX_SECTORS = 10_000;

const sectorSize = (view: DataView): number => 2 ** Math.min(Math.max(view.getUint16(30, true), 7), 16);

/** The entries of the directory of a compound file (MS-CFB), as far as they can be followed. Never throws. */
export const oleDirectory = (bytes: Uint8Array): readonly OleEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return [];
  const size = sectorSize(view);
  const offsetOf = (sector: number): number => (sector + 1) * size;
  const uint32 = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at, true) : LAST_SECTOR);

  /** The sectors of the allocation table, of which the first stand in the header and the others in a chain. */
  const tableSector = (index: number): number => {
    if (index < SECTORS_IN_HEADER) return uint32(76 + index * 4);
    const perSector = size / 4 - 1;
    let extension = uint32(68);
    for (let left = Math.floor((index - SECTORS_IN_HEADER) / perSector); left > 0; left -= 1) {
      if (extension >= LAST_SECTOR) return LAST_SECTOR;
      extension = uint32(offsetOf(extension) + perSector * 4);
    }
    return uint32(offsetOf(extension) + ((index - SECTORS_IN_HEADER) % perSector) * 4);
  };
  const next = (sector: number): number => {
    const table = tableSector(Math.floor(sector / (size / 4)));
    return table >= LAST_SECTOR ? LAST_SECTOR : uint32(offsetOf(table) + (sector % (size / 4)) * 4);
  };

  const entryAt = (at: number): OleEntry | null => {
    const nameLength = view.getUint16(at + 64, true);
    if (nameLength < 2 || nameLength > 64) return null;
    const name = Buffer.from(bytes.subarray(at, at + nameLength - 2)).toString('utf16le');
    const length = view.getUint32(at + 120, true);
    const start = offsetOf(view.getUint32(at + 116, true));
    const hasHead = view.getUint8(at + 66) === STREAM && length >= SHORT_STREAM;
    return { name, size: length, head: hasHead ? bytes.subarray(start, start + 64) : new Uint8Array() };
  };

  const entries: OleEntry[] = [];
  let sector = uint32(48);
  for (let read = 0; read < MAX_SECTORS && offsetOf(sector) + size <= bytes.length; read += 1) {
    const start = offsetOf(sector);
    for (let at = start; at < start + size; at += ENTRY_LENGTH) {
      const entry = entryAt(at);
      if (entry) entries.push(entry);
    }
    sector = next(sector);
  }
  return entries;
};
