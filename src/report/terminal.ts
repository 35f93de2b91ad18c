import { columnsWide } from '../text/columns.ts';

/** A text of a source on one line, without what could steer a terminal. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();

/** What may not stand at the beginning of a line, at its end, and what is not parted from its like. */
const CLOSES = /[，。、；：！？）》〉」』”’％‰%,.;:!?)\]]/;
const OPENS = /[（《〈「『“‘([]/;
const WORD = /[\w./:-]/;

const mayBreak = (before: string, after: string): boolean =>
  !CLOSES.test(after) && !OPENS.test(before) && !(WORD.test(before) && WORD.test(after));

/** Where a full line breaks, `next` being the first character that it has no room for. */
const breakOf = (line: readonly string[], next: string): number => {
  for (let at = line.length; at > line.length / 3; at -= 1)
    if (mayBreak(line[at - 1] ?? '', line[at] ?? next)) return at;
  return line.length;
};

/** The lines of a text, none wider than `width` columns. Chinese breaks nearly anywhere, other words between them. */
export const wrap = (text: string, width: number): string[] => {
  if (columnsWide(text) <= width) return [text];
  const lines: string[] = [];
  let line: string[] = [];
  let taken = 0;
  for (const char of text) {
    const wide = columnsWide(char);
    while (taken + wide > width && line.length > 0) {
      const at = breakOf(line, char);
      lines.push(line.slice(0, at).join('').trimEnd());
      line = line.slice(at);
      taken = columnsWide(line.join(''));
    }
    if (char === ' ' && line.length === 0 && lines.length > 0) continue;
    line.push(char);
    taken += wide;
  }
  return [...lines, line.join('')];
};

/** The lines of a text behind a mark; all but the first begin with blanks in its place. */
export const hang = (mark: string, text: string, width: number): string[] =>
  wrap(text, width - columnsWide(mark)).map(
    (line, index) => (index === 0 ? mark : ' '.repeat(columnsWide(mark))) + line,
  );

const startOf = (text: string, width: number): string => {
  let start = '';
  let taken = 0;
  for (const char of text) {
    taken += columnsWide(char);
    if (taken > width) break;
    start += char;
  }
  return start;
};

/** More characters than a column of a terminal holds; what is behind them need not be looked at. */
const PER_COLUMN = 4;

/** The beginning of a text that fits into `width` columns, with … where something is left out. */
export const cut = (text: string, width: number): string =>
  text.length <= width * PER_COLUMN && columnsWide(text) <= width ? text : `${startOf(text, width - 1)}…`;

/** A text with blanks behind it up to `width` columns. */
export const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columnsWide(text)));

/** A count with its noun: `1 plan`, `3 plans`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
