import { viewOf } from './binary.ts';

/** A stretch of the table stream. */
export interface Place {
  readonly offset: number;
  readonly size: number;
}

/** How many characters each story of the document has; the stories stand one after the other ([MS-DOC] 2.5.4). */
export interface StoryLengths {
  readonly main: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly textBoxes: number;
}

/** What the reader needs of the file information block at the head of the stream WordDocument ([MS-DOC] 2.5). */
export interface Fib {
  /** nFib: from 0xC0 on what Word 97 and later write; below, Word 6 and 95. */
  readonly version: number;
  readonly encrypted: boolean;
  readonly tableStream: '0Table' | '1Table';
  readonly lengths: StoryLengths;
  readonly places: Readonly<Record<PlaceName, Place>>;
}

/** Where the pairs of offset and size stand in FibRgFcLcb97, counted in pairs ([MS-DOC] 2.5.6). */
const PLACES = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteReferences: 46,
  endnoteTexts: 47,
  boxTexts: 56,
  lists: 73,
  listOverrides: 74,
} as const;
type PlaceName = keyof typeof PLACES;

/** wIdent of Word 97 to 2003, and of Word 6 and 95. */
const WORD = [0xa5ec, 0xa5dc] as const;
const LENGTHS_AT = 0x4c;
const PLACES_AT = 0x9a;
/** The first nFib of the format that this reader knows: 0xC1, and 0xC0 of a special build. */
export const WORD_97 = 0xc0;

/** A Word 6 or 95 file is read only as far as its version: the rest stands elsewhere there. */
const NOWHERE: Place = { offset: 0, size: 0 };

/**
 * The file information block; null if the stream is no Word document.
 * @throws RangeError if the stream is too short for one
 */
export const fibOf = (stream: Uint8Array): Fib | null => {
  const view = viewOf(stream);
  const ident = view.getUint16(0, true);
  if (!WORD.some((known) => known === ident)) return null;
  const version = view.getUint16(2, true);
  const flags = view.getUint16(0x0a, true);
  const isOld = version < WORD_97;
  const length = (index: number): number =>
    isOld ? 0 : Math.max(view.getInt32(LENGTHS_AT + index * 4, true), 0);
  const place = (name: PlaceName): Place => {
    if (isOld) return NOWHERE;
    const at = PLACES_AT + PLACES[name] * 8;
    return { offset: view.getUint32(at, true), size: view.getUint32(at + 4, true) };
  };
  return {
    version,
    encrypted: (flags & 0x100) !== 0,
    tableStream: (flags & 0x200) === 0 ? '0Table' : '1Table',
    lengths: {
      main: length(0),
      footnotes: length(1),
      headers: length(2),
      comments: length(4),
      endnotes: length(5),
      textBoxes: length(6),
    },
    places: {
      styles: place('styles'),
      footnoteReferences: place('footnoteReferences'),
      footnoteTexts: place('footnoteTexts'),
      characterPages: place('characterPages'),
      paragraphPages: place('paragraphPages'),
      fonts: place('fonts'),
      pieces: place('pieces'),
      shapes: place('shapes'),
      endnoteReferences: place('endnoteReferences'),
      endnoteTexts: place('endnoteTexts'),
      boxTexts: place('boxTexts'),
      lists: place('lists'),
      listOverrides: place('listOverrides'),
    },
  };
};
