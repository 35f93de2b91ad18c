import { viewOf } from './binary.ts';
import type { Place } from './fib.ts';

/** Positions in a story, and behind each but the last a piece of data ([MS-DOC] 2.2.2). */
export interface Plc {
  readonly positions: readonly number[];
  readonly data: readonly DataView[];
}

/**
 * A PLC of the table stream, as far as the stream holds it.
 * @param dataSize in bytes
 */
export const plcOf = (table: Uint8Array, { offset, size }: Place, dataSize: number): Plc => {
  const bytes = table.subarray(offset, offset + size);
  const count = Math.max(Math.floor((bytes.length - 4) / (4 + dataSize)), 0);
  const view = viewOf(bytes);
  const dataAt = (count + 1) * 4;
  return {
    positions: Array.from({ length: count === 0 ? 0 : count + 1 }, (_, index) =>
      view.getUint32(index * 4, true),
    ),
    data: Array.from({ length: count }, (_, index) =>
      viewOf(bytes.subarray(dataAt + index * dataSize, dataAt + (index + 1) * dataSize)),
    ),
  };
};
