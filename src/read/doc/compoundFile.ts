import { viewOf } from './binary.ts';

/** The streams of the root storage. */
export interface Streams {
  readonly has: (name: string) => boolean;
  /** The bytes of a stream, as far as the file holds them; undefined for none of the name. */
  readonly get: (name: string) => Uint8Array | undefined;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

/** Sector numbers from here on are marks, such as the end of a chain ([MS-CFB] 2.1). */
const FIRST_MARK = 0xfffffffa;
const ENTRY_SIZE = 128;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const isCompoundFile = (bytes: Uint8Array): boolean =>
  bytes.length >= 512 && SIGNATURE.every((byte, index) => bytes[index] === byte);

/** The numbers of the sectors of a chain; one that comes back to itself ends there. */
const chain = (next: Uint32Array, start: number): number[] => {
  const sectors: number[] = [];
  const seen = new Uint8Array(next.length);
  for (let sector = start; sector < next.length && seen[sector] === 0; sector = next[sector] ?? FIRST_MARK) {
    seen[sector] = 1;
    sectors.push(sector);
  }
  return sectors;
};

/** The bytes of the sectors, up to the first that the file does not hold, and at most `size`. */
const joined = (
  sectorAt: (sector: number) => Uint8Array,
  sectors: readonly number[],
  size: number,
): Uint8Array => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const sector of sectors) {
    if (length >= size) break;
    const part = sectorAt(sector);
    if (part.length === 0) break;
    parts.push(part);
    length += part.length;
  }
  return Buffer.concat(parts).subarray(0, size);
};

const uint32s = (bytes: Uint8Array): Uint32Array => {
  const view = viewOf(bytes);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
};

/** The file allocation table, its sectors listed in the header and in the DIFAT chain ([MS-CFB] 2.3, 2.5). */
const allocationTable = (bytes: Uint8Array, sectorAt: (sector: number) => Uint8Array): Uint32Array => {
  const header = viewOf(bytes);
  const listed = [...uint32s(bytes.subarray(76, 512))];
  const seen = new Set<number>();
  for (let sector = header.getUint32(68, true); sector < FIRST_MARK && !seen.has(sector); ) {
    seen.add(sector);
    const entries = uint32s(sectorAt(sector));
    listed.push(...entries.subarray(0, -1));
    sector = entries.at(-1) ?? FIRST_MARK;
  }
  const sectors = [...new Set(listed)].filter((sector) => sector < FIRST_MARK);
  return uint32s(joined(sectorAt, sectors, Number.POSITIVE_INFINITY));
};

const directory = (bytes: Uint8Array): Entry[] => {
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / ENTRY_SIZE) }, (_, index): Entry => {
    const at = index * ENTRY_SIZE;
    const nameLength = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    return {
      name: Buffer.from(bytes.subarray(at, at + nameLength)).toString('utf16le'),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
};

/** What stands in the root storage: embedded documents have streams of the same names in their own storages. */
const rootStreams = (entries: readonly Entry[], root: Entry): Entry[] => {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const open = [root.child];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id];
    if (!entry || seen.has(id)) continue;
    seen.add(id);
    open.push(entry.left, entry.right);
    if (entry.type === STREAM) found.push(entry);
  }
  return found;
};

/**
 * The streams at the root of an OLE compound file ([MS-CFB]); null if the bytes are none, or if it has no directory.
 * Reads damaged files as far as they go, in memory of the order of the file's size: no chain is followed in circles.
 * @throws RangeError where the header points out of the file
 */
export const compoundFile = (bytes: Uint8Array): Streams | null => {
  if (!isCompoundFile(bytes)) return null;
  const header = viewOf(bytes);
  const sectorSize = header.getUint16(30, true) === 12 ? 4096 : 512;
  const miniSize = 64;
  const cutoff = header.getUint32(56, true);
  const sectorAt = (sector: number): Uint8Array =>
    bytes.subarray((sector + 1) * sectorSize, (sector + 2) * sectorSize);
  const table = allocationTable(bytes, sectorAt);
  const read = (start: number, size: number): Uint8Array => joined(sectorAt, chain(table, start), size);

  const entries = directory(read(header.getUint32(48, true), Number.POSITIVE_INFINITY));
  const root = entries.find(({ type }) => type === ROOT);
  if (!root) return null;
  const miniStream = read(root.start, root.size);
  const miniTable = uint32s(read(header.getUint32(60, true), Number.POSITIVE_INFINITY));
  const miniAt = (sector: number): Uint8Array =>
    miniStream.subarray(sector * miniSize, (sector + 1) * miniSize);
  const streams = new Map(rootStreams(entries, root).map((entry) => [entry.name, entry]));
  return {
    has: (name) => streams.has(name),
    get: (name) => {
      const entry = streams.get(name);
      if (!entry) return undefined;
      const { start, size } = entry;
      return size < cutoff ? joined(miniAt, chain(miniTable, start), size) : read(start, size);
    },
  };
};
