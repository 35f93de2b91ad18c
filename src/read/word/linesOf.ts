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
  if (line === '' || next === '' || ITEM.test(next) || `${line}${next}`.includes('\t')) return false;
  return OPEN_END.test(line) || CLOSING.test(next) || (line.length >= FULL_LINE && !CLOSED_END.test(line));
};

/** Between Chinese characters a line break is nothing; between words and numbers it is a blank. */
const joined = (line: string, next: string): string =>
  /[\w.%]$/.test(line) && /^\w/.test(next) ? `${line} ${next}` : line + next;

/** The only tab of a line makes no cell behind a number that was typed. */
const TYPED_NUMBER = /^([（(]?[\d一二三四五六七八九十百]+[）)、.．]|[①-⑳])\t+(?=[^\t]*$)/;

const tabsOf = (blanks: string | undefined): string => blanks?.replace(/[^\t]+/g, '') ?? '';

/** A line without the blanks around it; where tabs part its cells, those before and behind them are empty cells. */
const tidy = (piece: string): string => {
  const line = piece.trim().replace(TYPED_NUMBER, '$1');
  if (!line.includes('\t')) return line;
  return `${tabsOf(/^\s+/.exec(piece)?.[0])}${line}${tabsOf(/\s+$/.exec(piece)?.[0])}`;
};

/**
 * The paragraphs that a paragraph of Word with line breaks is: writers use them to end a paragraph as well as to break
 * a sentence off. Those that hold only blanks are left out.
 */
export const linesOf = (text: string): readonly string[] => {
  if (!/[\n\t]/.test(text)) return text.trim() === '' ? [] : [text.trim()];
  const lines: string[] = [];
  for (const line of text.split('\n').map(tidy)) {
    const last = lines.at(-1);
    if (last !== undefined && goesOn(last, line)) lines[lines.length - 1] = joined(last, line);
    else lines.push(line);
  }
  return lines.filter((line) => line !== '');
};
