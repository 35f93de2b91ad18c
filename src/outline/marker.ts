import { headingNumber } from './numeral.ts';

/** Ways to number headings and items, from the widest to the narrowest. */
export const STYLES = ['chapter', 'part', 'cn', 'cnParen', 'digit', 'digitParen', 'circled'] as const;
export type Style = (typeof STYLES)[number];

/** The number at the beginning of a heading or an item. */
export interface Marker {
  readonly style: Style;
  readonly number: number;
  /** Length of the whole marker, blanks and bullets included. */
  readonly length: number;
  /** Where the number itself stands in the marker. */
  readonly from: number;
  readonly to: number;
  /** Only an item if its number is the one that comes next: `6.3岁以下` may be item 6 or the number 6.3. */
  readonly doubtful: boolean;
}

const BLANK = '[\\s\\u3000]*';
const CN = '[一二三四五六七八九十]{1,3}';

const PATTERNS: readonly (readonly [Style, RegExp])[] = [
  ['chapter', new RegExp(`^${BLANK}(第(${CN}|\\d+)[章编篇部])(?:分(?=[\\s\\u3000：]))?[\\s\\u3000：]*`)],
  ['part', new RegExp(`^${BLANK}(第(${CN}|\\d+)节)[\\s\\u3000：]*`)],
  ['cn', new RegExp(`^${BLANK}((${CN})[、.])${BLANK}`)],
  ['cnParen', new RegExp(`^${BLANK}(（${BLANK}(${CN})${BLANK}）)[、.]?${BLANK}`)],
  ['digit', new RegExp(`^(?:${BLANK}[-•·*●])?${BLANK}((\\d{1,2})${BLANK}[.、])${BLANK}(?!\\d)`)],
  ['digitParen', new RegExp(`^${BLANK}(（${BLANK}(\\d{1,2})${BLANK}）)[、.]?${BLANK}`)],
  ['circled', new RegExp(`^${BLANK}([①-⑳])${BLANK}`)],
];

const POINT = new RegExp(`^(?:${BLANK}[-•·*●])?${BLANK}((\\d{1,2})${BLANK}[.、])`);
/** `6.3岁以下…`, `3.2025年…`, `2.95%的…`: what an item begins with, and no number with decimals goes on with. */
const BEGINS_ITEM =
  /^(?:\d{1,2}(?:[-—–―~～－至]\d{1,2})?(?:周?岁|个月|月龄)|20\d\d年|\d{1,3}%(?:以上|左右)?的)/;

const CIRCLED_ONE = '①'.charCodeAt(0);

/**
 * The marker at the beginning of a folded line, if there is one.
 * @param line goes on into the next lines, since a number may break over two
 */
export const markerOf = (line: string): Marker | null => {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [whole, marker = '', number] = match;
    const from = whole.indexOf(marker);
    return {
      style,
      number: style === 'circled' ? marker.charCodeAt(0) - CIRCLED_ONE + 1 : headingNumber(number ?? ''),
      length: whole.length,
      from,
      to: from + marker.length,
      doubtful: style === 'circled',
    };
  }
  const match = POINT.exec(line);
  if (!match) return null;
  const [whole, marker = '', number = ''] = match;
  if (!BEGINS_ITEM.test(line.slice(whole.length).replace(/\s+/g, ''))) return null;
  const from = whole.indexOf(marker);
  return {
    style: 'digit',
    number: Number(number),
    length: whole.length,
    from,
    to: from + marker.length,
    doubtful: true,
  };
};
