import type { Line } from './line.ts';

const LETTER_END = /\p{Script=Latin}$/u;
const LETTER_START = /^\p{Script=Latin}/u;
const HYPHEN_END = /\p{Script=Latin}-$/u;

/**
 * The text of a line with what joins it to the next: Chinese needs nothing, two words of letters a blank, and a
 * hyphen between small letters was put in by the writer.
 */
export const joint = (text: string, next: string): string => {
  if (HYPHEN_END.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1);
  return LETTER_END.test(text) && LETTER_START.test(next) ? `${text} ` : text;
};

/** The text of a cell. A line that stops well before the longest one ends a paragraph of the cell. */
export const joinLines = (lines: readonly Line[]): string => {
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (!next) return line.text;
      const isEnd = right - line.right > next.need + line.size && next.hang !== null;
      return isEnd ? `${line.text} ` : joint(line.text, next.text);
    })
    .join('');
};
