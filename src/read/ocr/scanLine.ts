import type { Box, RawLine, Word } from './engine.ts';
import { mend } from './mend.ts';

/** A line as it is read: its place in pixels, without the specks beside it. */
export interface ScanLine extends Box {
  readonly text: string;
  readonly page: number;
}

/** No line begins with these: specks on the paper, or the edge of a stamp. */
const SPECK_BEFORE = /^[，。、；：,.;:'’”`|_~^°·]+$/;
const SPECK_AFTER = /^[|_~^`'’°-]+$/;
const SIGNS = /^[\p{P}\p{S}]+$/u;
/** A gap this wide was meant: between columns, or between a name and a date. In widths of a character. */
const MEANT_GAP = 1.5;
const DIGIT_GAP = 0.5;
const HAN = /^\p{Script=Han}+$/u;
/** The share of its width that a character fills with ink. */
const INK = 0.8;

/** How wide a text is, in widths of a Chinese character. */
export const unitsOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char < '\u0100' ? 0.5 : 1), 0);

const middleOf = (values: readonly number[]): number | undefined =>
  [...values].sort((a, b) => a - b)[values.length >> 1];

/** The width of a Chinese character in most of the lines, with the room around it, in pixels. */
export const emOf = (lines: readonly RawLine[]): number => {
  const words = lines.flatMap((line) => line.words).filter(({ text }) => HAN.test(text));
  const inked = middleOf(words.map(({ text, left, right }) => (right - left) / unitsOf(text)));
  return inked === undefined ? (middleOf(lines.map(({ top, bottom }) => bottom - top)) ?? 1) : inked / INK;
};

const gapBetween = (before: Word, after: Word, em: number): number => (after.left - before.right) / em;

const withoutSpecks = (words: readonly Word[], em: number): readonly Word[] => {
  const first = words.findIndex(({ text }) => !SPECK_BEFORE.test(text));
  const last = words.findLastIndex((word, index) => {
    const before = words[index - 1];
    const isApart = before !== undefined && gapBetween(before, word, em) >= MEANT_GAP;
    return !SPECK_AFTER.test(word.text) && !(isApart && SIGNS.test(word.text));
  });
  return first === -1 ? [] : words.slice(first, last + 1);
};

/** Titles are spread out over the line: then the gaps part nothing. */
const isSpreadOut = (words: readonly Word[], em: number): boolean => {
  const wide = words.filter((word, index) => {
    const before = words[index - 1];
    return before && gapBetween(before, word, em) >= MEANT_GAP;
  });
  return (
    words.every(({ text }) => unitsOf(text) <= 1) &&
    wide.length > 0 &&
    wide.length >= 0.6 * (words.length - 1)
  );
};

/** A speck widens the box of a character beside it; a line has columns only where it is longer than its characters. */
const hasRoom = (words: readonly Word[], em: number): boolean => {
  const [first, last] = [words[0], words.at(-1)];
  const units = unitsOf(words.map(({ text }) => text).join(''));
  return first !== undefined && last !== undefined && (last.right - first.left) / em >= units + MEANT_GAP;
};

/** The engine puts a blank between any two words: kept are those that part words of letters, or columns. */
const blankBetween = (before: Word, after: Word, em: number, hasColumns: boolean): string => {
  const gap = gapBetween(before, after, em);
  if (hasColumns && gap >= MEANT_GAP) return '  ';
  if (/[A-Za-z]$/.test(before.text) && /^[A-Za-z]/.test(after.text)) return ' ';
  return /\d$/.test(before.text) && /^\d/.test(after.text) && gap >= DIGIT_GAP ? ' ' : '';
};

/** @param em the width of a Chinese character, in pixels */
export const scanLine = (raw: RawLine, page: number, em: number): ScanLine => {
  const words = withoutSpecks(raw.words, em);
  const isSpread = isSpreadOut(words, em);
  const hasColumns = !isSpread && hasRoom(words, em);
  const text = words
    .map((word, index) => {
      const before = words[index - 1];
      return before && !isSpread ? `${blankBetween(before, word, em, hasColumns)}${word.text}` : word.text;
    })
    .join('');
  const left = words[0]?.left ?? raw.left;
  const right = words.reduce((most, word) => Math.max(most, word.right), left);
  // A speck beside the last character widens its box, not its text.
  const reach = left + (1.15 * unitsOf(text) + 1) * em;
  const isTight = !isSpread && !text.includes('  ');
  return {
    text: mend(text),
    page,
    left,
    right: isTight ? Math.min(right, reach) : right,
    top: raw.top,
    bottom: raw.bottom,
  };
};
