import type { RawBlock, RawLine, Word } from '../../../src/read/ocr/engine.ts';

/** The width of a character of a page made here, in pixels. */
export const EM = 20;
const LEFT = 100;
const HEIGHT = 20;

const widthOf = (char: string): number => (char < '\u0100' ? EM / 2 : EM);

/** The words of a line, one a character; a blank takes its room. */
const wordsOf = (text: string, left: number, top: number): Word[] => {
  const words: Word[] = [];
  let x = left;
  for (const char of text) {
    const edge = 0.1 * widthOf(char);
    const [from, to] = [x + edge, x + widthOf(char) - edge];
    if (char !== ' ') words.push({ text: char, left: from, top, right: to, bottom: top + HEIGHT });
    x += widthOf(char);
  }
  return words;
};

/** A line as an engine would see it. Every blank before the text moves it by half a character. */
export const rawLine = (text: string, row: number, left = LEFT): RawLine => {
  const top = row * 30;
  const words = wordsOf(text, left, top);
  return {
    words,
    left: words[0]?.left ?? left,
    top,
    right: words.at(-1)?.right ?? left,
    bottom: top + HEIGHT,
  };
};

/** A block of lines, one under the other; an empty line leaves a row free. */
export const rawBlock = (texts: readonly string[], left = LEFT, row = 0): RawBlock =>
  texts.flatMap((text, index) => (text === '' ? [] : [rawLine(text, row + index, left)]));
