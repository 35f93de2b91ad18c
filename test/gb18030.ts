import { TextDecoder } from 'node:util';

/** Node decodes GB18030 and does not encode it: the table is the decoder's, turned round. */

const decoder = new TextDecoder('gb18030', { fatal: true });

const decoded = (bytes: readonly number[]): string | null => {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
};

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

let table: ReadonlyMap<string, readonly number[]> | undefined;

/** All two-byte codes; of several codes for one character the first. */
const twoBytes = (): ReadonlyMap<string, readonly number[]> => {
  if (table) return table;
  const made = new Map<string, readonly number[]>();
  for (const lead of range(0x81, 0xfe))
    for (const trail of [...range(0x40, 0x7e), ...range(0x80, 0xfe)]) {
      const char = decoded([lead, trail]);
      if (char !== null && [...char].length === 1 && !made.has(char)) made.set(char, [lead, trail]);
    }
  table = made;
  return made;
};

/** Where the four-byte codes of the characters above U+FFFF begin, counted from 81308130. */
const ASTRAL = 189000;

const fourBytes = (index: number): number[] => [
  0x81 + Math.floor(index / 12600),
  0x30 + (Math.floor(index / 1260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];

const bytesOf = (char: string): readonly number[] => {
  const code = char.codePointAt(0) as number;
  if (code < 0x80) return [code];
  if (code > 0xffff) return fourBytes(ASTRAL + code - 0x10000);
  const two = twoBytes().get(char);
  if (two) return two;
  // The others below U+10000 stand in the order of Unicode: few enough to look for.
  const found = range(0, 39419).find((index) => decoded(fourBytes(index)) === char);
  if (found === undefined) throw new Error(`U+${code.toString(16)} is not in GB18030`);
  return fourBytes(found);
};

/** A text in GB18030. */
export const gb18030 = (text: string): Buffer => {
  const known = new Map<string, readonly number[]>();
  return Buffer.from(
    [...text].flatMap((char) => {
      const bytes = known.get(char) ?? bytesOf(char);
      known.set(char, bytes);
      return bytes;
    }),
  );
};
