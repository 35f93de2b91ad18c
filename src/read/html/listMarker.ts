import type { Block } from './blocks.ts';
import { listStyle } from './style.ts';

const DIGITS = [...'零一二三四五六七八九'];
const PLACES = ['', '十', '百', '千'];

/** `十二`, `一百零五`; numbers of four digits and more are written in digits, for no list is that long. */
const chinese = (number: number): string => {
  if (number < 1 || number > 9999) return String(number);
  const digits = [...String(number)].map(Number);
  const text = digits
    .map((digit, index) => (digit === 0 ? '零' : `${DIGITS[digit]}${PLACES[digits.length - 1 - index]}`))
    .join('');
  return text.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
};

const letters = (number: number): string => {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(0x61 + ((rest - 1) % 26)) + text;
  return text || String(number);
};

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman = (number: number): string => {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  return ROMAN.map(([value, numeral]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return numeral.repeat(times);
  }).join('');
};

type Write = (number: number) => string;

const LATIN_UPPER: Write = (number) => `${letters(number).toUpperCase()}. `;
const ROMAN_UPPER: Write = (number) => `${roman(number).toUpperCase()}. `;
const CHINESE: Write = (number) => `${chinese(number)}、`;

/** The counter styles of CSS, with what they put behind the number. */
const STYLES: Readonly<Record<string, Write>> = {
  decimal: (number) => `${number}. `,
  'decimal-leading-zero': (number) => `${String(number).padStart(2, '0')}. `,
  'lower-alpha': (number) => `${letters(number)}. `,
  'lower-latin': (number) => `${letters(number)}. `,
  'upper-alpha': LATIN_UPPER,
  'upper-latin': LATIN_UPPER,
  'lower-roman': (number) => `${roman(number)}. `,
  'upper-roman': ROMAN_UPPER,
  'cjk-ideographic': CHINESE,
  'simp-chinese-informal': CHINESE,
  'trad-chinese-informal': CHINESE,
  'cjk-decimal': (number) =>
    `${[...String(number)]
      .map((digit) => DIGITS[Number(digit)] ?? digit)
      .join('')
      .replaceAll('零', '〇')}、`,
  none: () => '',
  disc: () => '',
  circle: () => '',
  square: () => '',
};

const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

const styleOf = (block: Block): string | null => {
  const words = (listStyle(block.attributes) ?? '').split(/\s+/);
  return (
    words.find((word) => Object.hasOwn(STYLES, word)) ?? TYPES[block.attributes['type']?.trim() ?? ''] ?? null
  );
};

/** A number of its own, as lists have whose style sheet takes the automatic ones away. */
const OWN_NUMBER = /^\s*(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）、.．](?!\d)|第.{1,3}[章节条])/;

const firstText = (block: Block): string => {
  const [child] = block.children;
  if (!child) return '';
  return child.kind === 'line' ? child.text : firstText(child);
};

const integer = (value: string | undefined): number | null => {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) ? number : null;
};

/** What a browser shows before each item of an ordered list; nothing for other blocks. */
export const listMarkers = (list: Block): ReadonlyMap<Block, string> => {
  const items = list.children.flatMap((child) =>
    child.kind === 'block' && child.name === 'li' ? [child] : [],
  );
  if (list.name !== 'ol' || items.some((item) => OWN_NUMBER.test(firstText(item)))) return new Map();
  const style = styleOf(list) ?? 'decimal';
  const step = list.attributes['reversed'] === undefined ? 1 : -1;
  let number = integer(list.attributes['start']) ?? (step === 1 ? 1 : items.length);
  return new Map(
    items.map((item) => {
      number = integer(item.attributes['value']) ?? number;
      const marker = STYLES[styleOf(item) ?? style]?.(number) ?? '';
      number += step;
      return [item, marker];
    }),
  );
};
