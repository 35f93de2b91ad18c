import type { Glyph } from './drawing.ts';

/** Letters with accents, and what stands for an unknown character: no Chinese text has them between its characters. */
const STRANGE = /^[\ufffd\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u2039\u203a]/u;
const HAN = /^\p{Script=Han}/u;
/** A page with this share of them is read wrong in other places too, where one sees nothing. */
const SHARE = 0.01;
const FEWEST = 3;

/**
 * Whether the fonts of a page tell some of their characters wrong: letters with accents directly between Chinese
 * characters, as in 二ÿ重度 for 二级重度. Then other characters and digits may be wrong as well.
 */
export const isMisread = (glyphs: readonly Glyph[]): boolean => {
  const isOfText = ({ text }: Glyph | { text: string }): boolean => HAN.test(text) || STRANGE.test(text);
  const strange = glyphs.filter(
    (glyph, index) =>
      glyph.text.startsWith('\ufffd') ||
      (STRANGE.test(glyph.text) &&
        isOfText(glyphs[index - 1] ?? { text: '' }) &&
        isOfText(glyphs[index + 1] ?? { text: '' })),
  ).length;
  return strange >= FEWEST && strange >= SHARE * glyphs.length && glyphs.some(({ text }) => HAN.test(text));
};
