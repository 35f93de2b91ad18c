import type { Glyph } from './drawing.ts';

/** Glyphs by the direction of their baseline, level ones first, each kind turned level; oblique ones are left out. */
export const levelled = (glyphs: readonly Glyph[]): Glyph[][] => {
  const level = (glyph: Glyph): Glyph => {
    const { x, y, turn } = glyph;
    if (turn === 1) return { ...glyph, x: y, y: -x };
    if (turn === 2) return { ...glyph, x: -x, y: -y };
    if (turn === 3) return { ...glyph, x: -y, y: x };
    return glyph;
  };
  return ([0, 1, 2, 3] as const)
    .map((turn) => glyphs.filter((glyph) => glyph.turn === turn).map(level))
    .filter((group) => group.length > 0);
};
