const DIGITS = [...'〇一二三四五六七八九'];
const LEGAL_SIMPLIFIED = [...'零壹贰叁肆伍陆柒捌玖'];
const LEGAL_TRADITIONAL = [...'零壹貳參肆伍陸柒捌玖'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];

const ROMAN = [
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
] as const;

const roman = (value: number): string | null => {
  if (value > 3999) return null;
  let text = '';
  let rest = value;
  for (const [worth, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
};

/** a, b … z, aa, bb …: Word repeats the letter, up to 30 times. */
const letter = (value: number): string | null =>
  value > 26 * 30
    ? null
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

/** The characters of a row one after the other from `first` on. */
const row =
  (first: number, count: number) =>
  (value: number): string | null =>
    value > count ? null : String.fromCodePoint(first + value - 1);

const nth =
  (chars: readonly string[]) =>
  (value: number): string | null =>
    chars[value - 1] ?? null;

/** ① to ⑳, and ㉑ to ㊿. */
const circled = (value: number): string | null =>
  value <= 20
    ? row(0x2460, 20)(value)
    : value <= 35
      ? row(0x3251, 15)(value - 20)
      : row(0x32b1, 15)(value - 35);

/** Digit by digit: 一〇 for 10. */
const digits =
  (chars: readonly string[]) =>
  (value: number): string =>
    String(value).replace(/\d/g, (digit) => chars[Number(digit)] ?? '');

/** By hundreds and tens: 一百〇五; with `bareTen`, 10 to 19 go without the one. */
const counted =
  (chars: readonly string[], units: readonly string[], zero: string, bareTen: boolean) =>
  (value: number): string | null => {
    if (value > 9999) return null;
    let text = '';
    let skipped = false;
    const places = [...String(value)].map(Number);
    for (const [index, digit] of places.entries()) {
      if (digit === 0) {
        skipped = true;
        continue;
      }
      if (skipped && text !== '') text += zero;
      skipped = false;
      text += `${chars[digit] ?? ''}${units[places.length - 1 - index] ?? ''}`;
    }
    return bareTen && value >= 10 && value < 20 ? text.slice(1) : text;
  };

const UNITS = ['', '十', '百', '千'];
const LEGAL_UNITS = ['', '拾', '佰', '仟'];
const chinese = counted(DIGITS, UNITS, '〇', true);
const chineseThousand = counted(DIGITS, UNITS, '零', true);

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

/** By the code of the format. Null where the format has no such number: then it is shown as a decimal. */
const FORMATS: ReadonlyMap<number, (value: number) => string | null> = new Map([
  [0x01, (value) => roman(value)?.toUpperCase() ?? null],
  [0x02, roman],
  [0x03, (value) => letter(value)?.toUpperCase() ?? null],
  [0x04, letter],
  [0x08, (value) => value.toString(16).toUpperCase()],
  [0x0a, digits(DIGITS)],
  [0x0b, chinese],
  [0x0e, fullWidth],
  [0x10, counted(LEGAL_TRADITIONAL, LEGAL_UNITS, '', false)],
  [0x11, digits(DIGITS)],
  [0x12, circled],
  [0x13, fullWidth],
  [0x16, (value) => String(value).padStart(2, '0')],
  [0x1a, row(0x2488, 20)],
  [0x1b, row(0x2474, 20)],
  [0x1c, circled],
  [0x1d, row(0x3220, 10)],
  [0x1e, nth(STEMS)],
  [0x1f, nth(BRANCHES)],
  [
    0x20,
    (value) => (value > 60 ? null : `${STEMS[(value - 1) % 10] ?? ''}${BRANCHES[(value - 1) % 12] ?? ''}`),
  ],
  [0x21, chinese],
  [0x22, counted(LEGAL_TRADITIONAL, LEGAL_UNITS, '零', false)],
  [0x23, chineseThousand],
  [0x24, digits(DIGITS)],
  [0x25, chinese],
  [0x26, counted(LEGAL_SIMPLIFIED, LEGAL_UNITS, '零', false)],
  [0x27, chineseThousand],
  [0x39, (value) => `- ${value} -`],
]);

/** The format of bullets, whose text has no number, and the one that shows none. */
export const BULLET = 0x17;
export const NO_NUMBER = 0xff;

/**
 * A list number in words or signs: 3 is `三` in format 0x25 and `③` in 0x1C.
 * @param format an MSONFC ([MS-OSHARED] 2.2.1.3); one that is not known, or has no sign for the number, gives decimals
 */
export const formatNumber = (value: number, format: number): string => {
  if (format === NO_NUMBER || format === BULLET) return '';
  return (value < 1 ? null : FORMATS.get(format)?.(value)) ?? String(value);
};
