import { isContentsStyle } from '../word/contents.ts';
import { utf16Of, viewOf } from './binary.ts';
import { MOST_PROPERTIES, type Property, propertiesOf, SPRM } from './sprm.ts';

/** What a style says, with what it takes from the styles that it is based on. */
export interface Style {
  /** Paragraph properties, the more general first. */
  readonly paragraph: readonly Property[];
  /** Whether the characters of the style are not shown. */
  readonly isHidden: boolean;
  /** Whether it is for the entries or the heading of a table of contents. */
  readonly isContents: boolean;
}

/** By the number that paragraphs and characters name; a hole is no style. */
export type Styles = readonly (Style | null)[];

/** A style as it stands, before what it is based on. */
interface OwnStyle extends Style {
  readonly base: number;
}

const NO_BASE = 0xfff;
const PARAGRAPH_KIND = 1;
const CHARACTER_KIND = 2;
/** sti of the styles "toc 1" to "toc 9" ([MS-DOC] 2.9.260). */
const CONTENTS = { first: 19, last: 27 } as const;
/** Deeper chains of styles are damage, as Word writes at most 11. */
const DEEPEST = 32;

const isHidden = (properties: readonly Property[]): boolean =>
  properties.some(({ code, value }) => code === SPRM.hidden && value.getUint8(0) === 1);

/** What follows its own size, and where the next such part begins: at an even place. */
const partAt = (bytes: Uint8Array, at: number): [part: Uint8Array, end: number] => {
  const size = at + 2 > bytes.length ? 0 : viewOf(bytes).getUint16(at, true);
  return [bytes.subarray(at + 2, at + 2 + size), at + 2 + size + (size & 1)];
};

/** One entry of the style sheet ([MS-DOC] 2.9.258 STD). */
const ownStyle = (bytes: Uint8Array, headSize: number): OwnStyle | null => {
  if (bytes.length < headSize + 2) return null;
  const view = viewOf(bytes);
  const identifier = view.getUint16(0, true) & 0xfff;
  const kind = view.getUint16(2, true) & 0xf;
  // Behind the name stand the properties of the paragraph, where the style is for paragraphs, and of the characters.
  const nameEnd = headSize + 2 + view.getUint16(headSize, true) * 2;
  const name = utf16Of(bytes.subarray(headSize + 2, nameEnd));
  const [first, behind] = partAt(bytes, nameEnd + 2);
  const characters = kind === PARAGRAPH_KIND ? partAt(bytes, behind)[0] : first;
  return {
    base: view.getUint16(2, true) >> 4,
    paragraph: kind === PARAGRAPH_KIND ? propertiesOf(first.subarray(2)) : [],
    isHidden: kind <= CHARACTER_KIND && isHidden(propertiesOf(characters)),
    isContents: (identifier >= CONTENTS.first && identifier <= CONTENTS.last) || isContentsStyle(name),
  };
};

/** The style with what its bases say before it; a chain in a circle ends where it comes back. */
const resolved = (styles: readonly (OwnStyle | null)[], style: OwnStyle): Style => {
  const chain = [style];
  for (let base = style.base; base !== NO_BASE && chain.length < DEEPEST; ) {
    const next = styles[base];
    if (!next || chain.includes(next)) break;
    chain.unshift(next);
    base = next.base;
  }
  return {
    ...style,
    paragraph: chain.flatMap(({ paragraph }) => paragraph).slice(-MOST_PROPERTIES),
    isHidden: chain.some((each) => each.isHidden),
    isContents: chain.some((each) => each.isContents),
  };
};

/**
 * The styles of the document ([MS-DOC] 2.9.271 STSH).
 * @throws RangeError if the sheet ends within its head
 */
export const stylesOf = (sheet: Uint8Array): Styles => {
  const view = viewOf(sheet);
  const headSize = view.getUint16(4, true);
  const count = Math.min(view.getUint16(2, true), NO_BASE);
  const own: (OwnStyle | null)[] = [];
  let at = 2 + view.getUint16(0, true);
  while (own.length < count && at + 2 <= sheet.length) {
    const size = view.getUint16(at, true);
    own.push(ownStyle(sheet.subarray(at + 2, at + 2 + size), headSize));
    at += 2 + size + (size & 1);
  }
  return own.map((style) => style && resolved(own, style));
};
