/** What goes on in the next line, whatever that is. */
const OPEN_END = /[，、,（(《〈“‘—]$/;
/** What cannot begin a line of its own. */
const CLOSING = /^[，。、；：！？）》〉”’,;:!?)%％‰]/;
const CLOSED_END = /[。；：！？…”’）》.;:!?)]$/;
/** What begins an item: 一、 （一） 1. ① 第一章 专栏 附件. */
const ITEM =
  /^(?:第[一二三四五六七八九十百\d]+|[（(]?[一二三四五六七八九十百]+[）)、.．，]|[（(]?\d+[）)、.．]|[①-⑳⑴-⒇⒈-⒛●■◆▲★◇○]|专栏|附件|附表|注[：:])/;

/** A line with this many characters and no end is broken off at its width, not at the end of a heading. */
const FULL_LINE = 20;

const goesOn = (line: string, next: string): boolean => {
  if (line === '' || next === '' || ITEM.test(next)) return false;
  return OPEN_END.test(line) || CLOSING.test(next) || (line.length >= FULL_LINE && !CLOSED_END.test(line));
};

/** Between Chinese characters a line break is nothing; between words and numbers it is a blank. */
const joined = (line: string, next: string): string =>
  /[\w.%]$/.test(line) && /^\w/.test(next) ? `${line} ${next}` : line + next;

/** A tab behind a number that was typed makes no cell. */
const TYPED_NUMBER = /^([（(]?[\d一二三四五六七八九十百]+[）)、.．]|[①-⑳])\t+/;

/**
 * The paragraphs that a paragraph with line breaks is: writers use them to end a paragraph as well as to break a
 * sentence off.
 */
export const linesOf = (text: string): readonly string[] => {
  if (!text.includes('\n')) return [text.trim().replace(TYPED_NUMBER, '$1')];
  const lines: string[] = [];
  for (const piece of text.split('\n')) {
    const line = piece.trim();
    const last = lines.at(-1);
    if (last !== undefined && goesOn(last, line)) lines[lines.length - 1] = joined(last, line);
    else lines.push(line);
  }
  return lines.map((line) => line.replace(TYPED_NUMBER, '$1'));
};
