import { createInflateRaw } from 'node:zlib';
import { type ArchiveFault, DAMAGED, tooLarge } from './archiveFault.ts';

/** What came out of an entry: with a fault, what came out before it; nothing of one that is too large. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly fault: ArchiveFault | null;
}

const CHUNK = 1 << 17;

/**
 * Unpacks deflated bytes, up to a limit.
 * @param limit in bytes; what is over it is never unpacked
 */
export const inflate = async (packed: Uint8Array, limit: number): Promise<Unpacked> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const unpacked = (fault: ArchiveFault | null): Unpacked => ({
    bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length),
    fault,
  });
  const inflater = createInflateRaw({ chunkSize: CHUNK });
  try {
    inflater.end(packed);
    for await (const chunk of inflater as AsyncIterable<Uint8Array>) {
      if (length + chunk.length > limit) return { bytes: new Uint8Array(), fault: tooLarge(limit) };
      chunks.push(chunk);
      length += chunk.length;
    }
    return unpacked(null);
  } catch {
    return unpacked(DAMAGED);
  }
};
