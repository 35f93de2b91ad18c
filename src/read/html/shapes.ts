/** Titles, headings, signatures are no longer. */
export const LONGEST_SHAPE = 80;

const FIGURE = '[一二三四五六七八九十百]{1,4}';
const MARKER = new RegExp(
  `^(?:第${FIGURE}[章节篇编部]|${FIGURE}[、.．]|[（(]${FIGURE}[)）]|\\d{1,2}[.．、](?!\\d)|专栏|附[件表录]|前言|目录|序言|引言|表\\d)`,
);
const TITLE =
  /(?:规划|纲要|通知|意见|方案|计划|决定|办法|公告|报告|批复|函|细则|规定|要点|通告|条例)(?:[（(〔][^（()）]*[)）〕])*$/;
const NUMBER = /[〔[（(【]\d{4}[〕\])）】]\d+号$/;
const IN_BRACKETS = /^[（(].*[)）]$/;
const DATE = /^(?:\d{4}|[〇○零Ｏ一二三四五六七八九]{4})年.{1,3}月.{1,3}日(?:印发)?$/;
const OFFICE = /^[\u4e00-\u9fff、]{4,40}(?:政府|办公室|办公厅|委员会|人大|政协|[局厅部院会])$/;
const SIGNED =
  /(?:政府|办公室|办公厅|委员会|[局厅部院会])(?:\d{4}|[〇○零Ｏ一二三四五六七八九]{4})年.{1,3}月.{1,3}日(?:印发)?$/;

/** Whether a line is the title of a document, or its last part; as below. */
export const isTitleShape = (text: string): boolean => text.length >= 8 && TITLE.test(text);

/** Whether a line is a date, or ends with one as a signature does; as below. */
export const isDateLine = (text: string): boolean => DATE.test(text) || SIGNED.test(text);

/** What a document may begin with, as a line that is no sentence; blanks left out, simplified. */
export const isOpening = (text: string): boolean =>
  MARKER.test(text) ||
  NUMBER.test(text) ||
  isTitleShape(text) ||
  IN_BRACKETS.test(text) ||
  (text.length >= 4 && /[：:]$/.test(text));

/** What a document may end with, as a line that is no sentence; as above. */
export const isEnding = (text: string): boolean =>
  isDateLine(text) || OFFICE.test(text) || IN_BRACKETS.test(text) || MARKER.test(text);
