import { utf16Of, viewOf } from './binary.ts';

/** A run of characters that stand together in the stream WordDocument ([MS-DOC] 2.8.35, 2.9.177). */
export interface Piece {
  /** The position of its first character in the text, and of the one after its last. */
  readonly start: number;
  readonly end: number;
  /** Where its bytes begin. */
  readonly offset: number;
  /** Bytes a character: 1 for the Windows code page 1252, 2 for UTF-16. */
  readonly width: 1 | 2;
  /** Changes to the properties of its characters and paragraphs that a fast save has left. */
  readonly changes: Uint8Array | null;
}

export interface PieceText {
  /** All stories of the document, one after the other, with Word's special characters in it. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Whether the file holds less text than it says. */
  readonly cut: boolean;
}

const GROUP = 1;
const TABLE = 2;

/** Bytes 0x80 to 0x9F as [MS-DOC] 2.9.73 (FcCompressed) and the code page 1252 have them. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const decode = (bytes: Uint8Array, width: 1 | 2): string =>
  width === 2
    ? utf16Of(bytes)
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        .toString('latin1')
        .replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);

/** Splits a Clx into the groups of changes and the table of pieces ([MS-DOC] 2.9.38). */
const partsOf = (clx: Uint8Array): { groups: Uint8Array[]; table: Uint8Array } => {
  const view = viewOf(clx);
  const groups: Uint8Array[] = [];
  let at = 0;
  for (; view.getUint8(at) === GROUP; at += 3 + view.getUint16(at + 1, true)) {
    groups.push(clx.subarray(at + 3, at + 3 + view.getUint16(at + 1, true)));
  }
  if (view.getUint8(at) !== TABLE) throw new RangeError('no table of pieces');
  return { groups, table: clx.subarray(at + 5, at + 5 + view.getUint32(at + 1, true)) };
};

/**
 * The text by its table of pieces. Ends at the first piece that the stream does not hold whole; never holds more
 * characters than the stream has bytes, whatever the table says.
 * @throws RangeError if there is no table of pieces
 */
export const pieceTextOf = (clx: Uint8Array, stream: Uint8Array): PieceText => {
  const { groups, table } = partsOf(clx);
  const view = viewOf(table);
  const count = Math.floor((table.length - 4) / 12);
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let position = 0;
  let room = stream.length;
  for (let index = 0; index < count; index++) {
    const length = view.getUint32(index * 4 + 4, true) - view.getUint32(index * 4, true);
    const at = (count + 1) * 4 + index * 8;
    const place = view.getUint32(at + 2, true);
    const modifier = view.getUint16(at + 6, true);
    const width = (place & 0x40000000) === 0 ? 2 : 1;
    const offset = width === 2 ? place & 0x3fffffff : (place & 0x3fffffff) >> 1;
    const available = Math.min(length, room, Math.floor((stream.length - offset) / width));
    if (length < 0 || available < length) {
      return { text: texts.join(''), pieces, cut: true };
    }
    const changes = (modifier & 1) === 0 ? null : (groups[modifier >> 1] ?? null);
    pieces.push({ start: position, end: position + length, offset, width, changes });
    texts.push(decode(stream.subarray(offset, offset + length * width), width));
    position += length;
    room -= length;
  }
  return { text: texts.join(''), pieces, cut: count <= 0 };
};
