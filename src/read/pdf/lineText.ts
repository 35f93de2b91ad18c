import type { Glyph } from './drawing.ts';

const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]$/u;
const WORD_START = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]/u;

/** A gap this wide parts two words of letters. In sizes of the font. */
const WORD_GAP = 0.18;
/** A gap this wide was meant as a blank anywhere; a narrower one is the writer's, between digits and characters. */
const MEANT_GAP = 0.7;
/** So much over the baseline is a raised mark. In sizes of the font. */
const RAISED = 0.15;
/** A raised mark is smaller than its line by this factor at least. */
const SMALLER = 0.85;

const gapAfter = (before: Glyph, after: Glyph): number =>
  (after.x - before.x - before.width) / Math.max(before.size, after.size);

const isBlankBetween = (before: Glyph, after: Glyph, isSpread: boolean): boolean => {
  const gap = gapAfter(before, after);
  if (WORD.test(before.text) && WORD_START.test(after.text)) return gap > WORD_GAP;
  return !isSpread && gap >= MEANT_GAP;
};

/** Whether the characters of a line are set apart, as in titles: then the gaps part nothing. */
const isSpreadOut = (glyphs: readonly Glyph[]): boolean => {
  const wide = glyphs.filter((glyph, index) => {
    const before = glyphs[index - 1];
    return before && gapAfter(before, glyph) >= MEANT_GAP;
  });
  return wide.length >= 2 && wide.length >= 0.6 * (glyphs.length - 1);
};

const SQUARES: ReadonlyMap<string, string> = new Map([
  ['2', '²'],
  ['3', '³'],
]);

/** Raised digits are an exponent after a metre, else the mark of a note; both must not run into a number. */
const raisedText = (text: string, before: string): string => {
  const exponent = before.endsWith('m') ? SQUARES.get(text) : undefined;
  if (exponent !== undefined) return exponent;
  return /^\d{1,3}$/.test(text) ? `[${text}]` : text;
};

/**
 * The text of a line: blanks only where they part words, or are so wide that they were meant.
 * @param glyphs from left to right
 * @param y of the baseline
 * @param size of the font of the line
 */
export const lineText = (glyphs: readonly Glyph[], y: number, size: number): string => {
  const isSpread = isSpreadOut(glyphs);
  const isRaised = (glyph: Glyph): boolean => glyph.size < SMALLER * size && y - glyph.y > RAISED * size;
  let text = '';
  let raised = '';
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    const wasRaised = raised !== '';
    if (wasRaised && !isRaised(glyph)) {
      text += raisedText(raised, text);
      raised = '';
    }
    if (isRaised(glyph)) {
      raised += glyph.text;
      continue;
    }
    if (before && !wasRaised && isBlankBetween(before, glyph, isSpread)) text += ' ';
    text += glyph.text;
  }
  return raised === '' ? text : text + raisedText(raised, text);
};
