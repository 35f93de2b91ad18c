import type { Page } from './readPage.ts';

/**
 * What a page is to a reader: text; text that was recognized and laid under its picture; a picture without text; text
 * that its fonts do not tell; or nothing.
 */
export type PageKind = 'text' | 'recognized' | 'picture' | 'garbled' | 'blank';

/** Fewer characters on a picture are its stamp or number. */
const FEW = 10;
/** A picture of a page covers this share of it at least, alone or with others. */
const COVERS = 0.4;
/** So many shapes without text are letters turned to outlines. */
const OUTLINES = 200;
/** A page of which this share is no text as it is written in Chinese is garbled. */
const GARBLED = 0.3;
const JUDGED_FROM = 20;

/** Characters of Chinese documents: Han, Latin, Greek, signs, brackets, full-width forms, circled numbers. */
const EXPECTED =
  /^[\p{Script=Han}\p{Script=Bopomofo}\u0020-\u024f\u0370-\u03ff\u0400-\u04ff\u2000-\u2bff\u3000-\u30ff\u3200-\u33ff\ufe10-\ufe6f\uff00-\uffef]+$/u;
const STRANGE_LATIN = /[\u0100-\u024f]/;

const coveredBy = ({ pictures, width, height }: Page): number =>
  pictures.reduce((sum, { left, right, top, bottom }) => {
    const across = Math.min(right, width) - Math.max(left, 0);
    const down = Math.min(bottom, height) - Math.max(top, 0);
    return sum + Math.max(0, across) * Math.max(0, down);
  }, 0) /
  (width * height);

const isGarbled = ({ glyphs }: Page): boolean => {
  const strange = glyphs.filter(({ text }) => !EXPECTED.test(text) || STRANGE_LATIN.test(text));
  return glyphs.length >= JUDGED_FROM && strange.length >= GARBLED * glyphs.length;
};

export const pageKind = (page: Page): PageKind => {
  const { glyphs, paths } = page;
  const isPicture = coveredBy(page) >= COVERS;
  if (glyphs.length < FEW && isPicture) return 'picture';
  if (glyphs.length === 0) return paths >= OUTLINES ? 'picture' : 'blank';
  if (isGarbled(page)) return 'garbled';
  const hidden = glyphs.filter((glyph) => glyph.hidden).length;
  return isPicture && hidden > glyphs.length / 2 ? 'recognized' : 'text';
};
