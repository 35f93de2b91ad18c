/** Signatures of the records of a zip archive, and where they hold time and date (APPNOTE 4.3). */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;

/** 1 January 1980 as MS-DOS writes it: the first day that a zip archive knows. */
const FIRST_DAY = (1 << 5) | 1;

/**
 * A zip archive with the times of its entries set to one that is always the same, so that the same content gives the
 * same bytes. The archive must be smaller than 4 GB.
 * @throws Error for bytes that are no zip archive
 */
export const fixedZip = (bytes: Uint8Array): Uint8Array => {
  const fixed = Uint8Array.from(bytes);
  const view = new DataView(fixed.buffer);
  const at = fixed.length - END_LENGTH;
  if (at < 0 || view.getUint32(at, true) !== END) throw new Error('this is no zip archive without a comment');
  const entries = view.getUint16(at + 10, true);
  let entry = view.getUint32(at + 16, true);
  for (let count = 0; count < entries; count += 1) {
    if (view.getUint32(entry, true) !== CENTRAL) throw new Error('the directory of the archive is broken');
    const local = view.getUint32(entry + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw new Error('an entry of the archive is broken');
    for (const time of [entry + 12, local + 10]) {
      view.setUint16(time, 0, true);
      view.setUint16(time + 2, FIRST_DAY, true);
    }
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return fixed;
};
