import { viewOf } from './binary.ts';

/** A property and its value ([MS-DOC] 2.2.5.2, Prl). */
export interface Property {
  readonly code: number;
  readonly value: DataView;
}

/** Codes of the properties that are read ([MS-DOC] 2.6). */
export const SPRM = {
  deleted: 0x0800,
  hidden: 0x083c,
  raised: 0x2a48,
  height: 0x4845,
  fontSize: 0x4a43,
  symbol: 0x6a09,
  font: 0x4a4f,
  otherFont: 0x4a51,
  characterStyle: 0x4a30,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  depthChange: 0x664a,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  hugeParagraph: 0x6646,
  oldHugeParagraph: 0x6645,
  cells: 0xd608,
  mergeCells: 0x5624,
  mergeRows: 0xd62b,
} as const;

const TABS = 0xc615;

/** The size of the values of a property, by the top three bits of its code. */
const FIXED_SIZES = [1, 1, 2, 4, 2, 2, null, 3] as const;

/** Where the value of a property of variable size begins behind its code, and its size ([MS-DOC] 2.2.5.1, spra 6). */
const variable = (bytes: Uint8Array, at: number, code: number): { start: number; size: number } => {
  const byte = (index: number): number => bytes[index] ?? 0;
  if (code === SPRM.cells) return { start: at + 2, size: byte(at) + byte(at + 1) * 256 - 1 };
  if (code !== TABS || byte(at) !== 255) return { start: at + 1, size: byte(at) };
  const deleted = byte(at + 1);
  return { start: at + 1, size: 2 + deleted * 4 + byte(at + 2 + deleted * 4) * 3 };
};

/** Word writes far fewer. */
export const MOST_PROPERTIES = 500;

/** The properties of a list of them; a broken one ends the list. */
export const propertiesOf = (bytes: Uint8Array): Property[] => {
  const view = viewOf(bytes);
  const found: Property[] = [];
  let at = 0;
  while (at + 3 <= bytes.length && found.length < MOST_PROPERTIES) {
    const code = view.getUint16(at, true);
    const fixed = FIXED_SIZES[code >> 13] ?? null;
    const { start, size } = fixed === null ? variable(bytes, at + 2, code) : { start: at + 2, size: fixed };
    if (size < 0 || start + size > bytes.length) break;
    found.push({ code, value: viewOf(bytes.subarray(start, start + size)) });
    at = start + size;
  }
  return found;
};
