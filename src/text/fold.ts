import { simplify } from './simplify.ts';
import { mapUnits, unitMap } from './unitMap.ts';

const FULL_WIDTH =
  '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ';
const HALF_WIDTH = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Spells that mean the same, written one way. Every replacement has the length of what it replaces, so that
 * a position in the folded text is the same position in the source.
 */
const SAME = unitMap([
  ['％', '%'],
  ['﹪', '%'],
  ['．', '.'],
  ['／', '/'],
  ['∕', '/'],
  ['＋', '+'],
  ['＞', '>'],
  ['＜', '<'],
  ['(', '（'],
  [')', '）'],
  [';', '；'],
  ['!', '！'],
  ['?', '？'],
  ['∶', '：'],
  ['﹝', '〔'],
  ['﹞', '〕'],
  ...[...FULL_WIDTH].map((wide, index) => [wide, HALF_WIDTH.charAt(index)] as const),
]);

/** A comma is punctuation of the sentence unless it groups digits by three; line breaks may part them. */
const COMMA = /,(?<![0-9０-９]\s{0,6},)|,(?!(?:\s{0,6}[0-9０-９]){3}(?!\s{0,6}[0-9０-９]))/g;
/** `３，０００`: full-width digits are grouped by full-width commas. */
const WIDE_GROUP = /，(?<=[０-９]，)(?=[０-９]{3}(?![０-９]))/g;
/** A colon is punctuation unless digits stand on both sides. */
const COLON = /:(?<![0-9]\s{0,6}:)|:(?!\s{0,6}[0-9])/g;
const RATIO = /：(?<=[0-9]\s{0,6}：)(?=\s{0,6}[0-9])/g;

/** Marks of Markdown: headings, quotations and bold type. */
const MARKUP = /\*\*|^(?:#{1,6}|>)(?=[ \t])/gm;

/** Marks of notes, after a word or a value: `1000亿元①，`. */
const NOTE_MARK =
  /(?:[①-⑳]+|\[\d{1,2}\])(?<=[\u4e00-\u9fa5%‰0-9）”][①-⑳[\]\d]+)(?=[，。；：、！？）\n\d\u4e00-\u9fa5]|$)|[⁰¹²³⁴-⁹]+(?<=[\u4e00-\u9fa5%‰）”][⁰¹²³⁴-⁹]+)/g;
/** A sign that Markdown keeps from being one. */
const ESCAPE = /\\(?=[-$*_#[\]<>.|~'"])/g;
/** `2---3家`: how typists and Markdown write a dash. */
const RANGE = /-{2,3}(?<=[\d%‰\u4e00-\u9fa5] ?-{2,3})(?=\d)/g;

const blanks = (mark: string): string => ' '.repeat(mark.length);

/** Straight quotation marks as those of Chinese text. */
const quoted = (text: string): string =>
  text.includes('"') ? text.replace(/"([^"\n]{1,60})"/g, '“$1”') : text;

// The character itself goes first in each pattern: looking back at every place of a text would cost more than all else.

/**
 * The text with traditional characters made simplified, full-width letters and digits half-width and variants of
 * punctuation made one; marks of Markdown are left out as blanks are.
 */
export const fold = (text: string): string => {
  const marked = quoted(simplify(text))
    .replace(NOTE_MARK, blanks)
    .replace(ESCAPE, ' ')
    .replace(RANGE, (dashes) => `—${blanks(dashes.slice(1))}`)
    .replace(MARKUP, blanks)
    .replace(WIDE_GROUP, ',');
  return mapUnits(marked, SAME).replace(COMMA, '，').replace(COLON, '：').replace(RATIO, ':');
};
