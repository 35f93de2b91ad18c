export type Utf16 = 'utf-16le' | 'utf-16be';

const hasPrefix = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

/** How much of a file is looked at, in bytes, and which share of its pairs must look right. */
const SAMPLE = 4096;
const SHARE = 0.98;

/** High bytes of Chinese text: the characters themselves, or 00, 20, 30 and FF (digits, punctuation). */
const isHigh = (byte: number): boolean =>
  (byte >= 0x4e && byte <= 0x9f) || byte === 0 || byte === 0x20 || byte === 0x30 || byte === 0xff;

/** UTF-16 without a mark: the high bytes stand on the same side of each pair. */
const sideOf = (bytes: Uint8Array): Utf16 | null => {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const pairs = Math.min(bytes.length, SAMPLE) >> 1;
  let even = 0;
  let odd = 0;
  let zeros = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    const first = bytes[pair * 2] as number;
    const second = bytes[pair * 2 + 1] as number;
    if (isHigh(first)) even += 1;
    if (isHigh(second)) odd += 1;
    if (first === 0 || second === 0) zeros += 1;
  }
  if (zeros === 0) return null;
  if (odd > pairs * SHARE && odd > even) return 'utf-16le';
  if (even > pairs * SHARE && even > odd) return 'utf-16be';
  return null;
};

/** Which UTF-16 a file is in, by its mark or by its bytes, and whether the mark says so; null for none. */
export const utf16Of = (bytes: Uint8Array): { readonly label: Utf16; readonly marked: boolean } | null => {
  if (hasPrefix(bytes, [0xff, 0xfe])) return { label: 'utf-16le', marked: true };
  if (hasPrefix(bytes, [0xfe, 0xff])) return { label: 'utf-16be', marked: true };
  const label = sideOf(bytes);
  return label && { label, marked: false };
};
