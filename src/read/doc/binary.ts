/** A view of just these bytes. Reading out of them throws a RangeError. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** UTF-16 as it stands: every unit stays one unit, whole character or not. */
export const utf16Of = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le');

/** The index of the last item whose value is not above `value`; -1 if all are. Items are sorted by their value. */
export const lastNotAbove = <T>(items: readonly T[], of: (item: T) => number, value: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && of(item) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
