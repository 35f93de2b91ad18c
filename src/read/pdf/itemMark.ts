/** What a numbered or marked paragraph begins with; a number with a decimal point is none. */
const MARK = new RegExp(
  [
    '第[一二三四五六七八九十百零〇\\d]{1,4}[编章节条款部分]',
    '[（(][一二三四五六七八九十百]{1,4}[）)]',
    '[（(]\\d{1,3}[）)]',
    '[一二三四五六七八九十百]{1,4}[、.．]',
    '\\d{1,3}(?:\\.\\d{1,3}){0,3}(?:[、．]|\\.(?!\\d)|[）)])',
    '[①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩]',
    '[●○■□◆◇★☆※▪▲►➢•·]',
    '(?:专栏|附件|附表|附录|表|图)\\s*[一二三四五六七八九十\\d]{1,3}(?!\\d*[.%个])',
    '[一二三四五六七八九十]是(?=[\\u4e00-\\u9fff])',
    '[—–-]{1,2}(?=[\\u4e00-\\u9fff])',
  ]
    .map((each) => `(?:${each})`)
    .join('|'),
  'uy',
);

/** How long the mark of an item is with which the text begins; 0 for none. */
export const itemMarkLength = (text: string): number => {
  MARK.lastIndex = 0;
  return MARK.exec(text)?.[0].length ?? 0;
};
