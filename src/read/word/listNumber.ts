type Write = (value: number) => string;

const PLAIN = [...'〇一二三四五六七八九'];
const PLAIN_TAIWAN = [...'○一二三四五六七八九'];
const COUNTED = [...'零一二三四五六七八九'];
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖'];
const LEGAL_TRADITIONAL = [...'零壹貳參肆伍陸柒捌玖'];
const FULL_WIDTH = [...'０１２３４５６７８９'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];

const decimal: Write = (value) => String(value);

/** Digit by digit: 二〇. */
const positional =
  (digits: readonly string[]): Write =>
  (value) =>
    decimal(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? '');

/** By thousands, hundreds and tens, a gap filled with a zero: 贰拾壹, 一百零三. */
const counting =
  (digits: readonly string[], units: string): Write =>
  (value) => {
    if (value > 9999) return decimal(value);
    const [zero = ''] = digits;
    const text = [...decimal(value)]
      .map((digit, index, all) => {
        const unit = [...units][all.length - 2 - index] ?? '';
        return digit === '0' ? zero : `${digits[Number(digit)]}${unit}`;
      })
      .join('');
    return text.replace(new RegExp(`${zero}+`, 'g'), zero).replace(new RegExp(`(.)${zero}$`), '$1');
  };

const counted = counting(COUNTED, '十百千');

/** 十二: ten to nineteen are spoken without the one. */
const chinese: Write = (value) => counted(value).replace(/^一(?=十)/, '');

/** 九十九, and from a hundred on digit by digit: 一〇一. */
const chineseBelowHundred =
  (digits: readonly string[]): Write =>
  (value) =>
    (value < 100 ? chinese : positional(digits))(value);

/** 百一: no unit is spoken with a one, no gap is filled. */
const japanese: Write = (value) => counted(value).replace(/一(?=[十百千])|零/g, '');

/** Characters that are counted through; beyond the last in digits. */
const series =
  (characters: readonly string[]): Write =>
  (value) =>
    characters[value - 1] ?? decimal(value);

/** Characters that stand in a row in Unicode. */
const range = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint((first.codePointAt(0) ?? 0) + index));

const circled = series([...range('①', 20), ...range('㉑', 15), ...range('㊱', 15)]);

/** 甲子, 乙丑: sixty pairs. */
const cycle: Write = (value) =>
  value > 60 ? decimal(value) : `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}`;

/** Z is followed by AA, BB. */
const letters =
  (first: string): Write =>
  (value) =>
    value > 780 ? decimal(value) : (range(first, 26)[(value - 1) % 26] ?? '').repeat(Math.ceil(value / 26));

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

const roman: Write = (value) => {
  if (value > 3999) return decimal(value);
  let left = value;
  return ROMAN.map(([worth, letter]) => {
    const times = Math.floor(left / worth);
    left -= times * worth;
    return letter.repeat(times);
  }).join('');
};

/**
 * The number formats of Word that Chinese documents use, by their names in WordprocessingML (ISO/IEC 29500-1,
 * 17.18.59). Word puts ideographEnclosedCircle in brackets and not in circles ([MS-OI29500] 2.1.540).
 */
const FORMATS: ReadonlyMap<string, Write> = new Map([
  ['decimalZero', (value) => decimal(value).padStart(2, '0')],
  ['hex', (value) => value.toString(16).toUpperCase()],
  ['chineseCounting', chineseBelowHundred(PLAIN)],
  ['chineseCountingThousand', chinese],
  ['taiwaneseCounting', chineseBelowHundred(PLAIN_TAIWAN)],
  ['taiwaneseCountingThousand', chinese],
  ['japaneseCounting', japanese],
  ['ideographDigital', positional(PLAIN)],
  ['japaneseDigitalTenThousand', positional(PLAIN)],
  ['taiwaneseDigital', positional(PLAIN_TAIWAN)],
  ['chineseLegalSimplified', counting(LEGAL, '拾佰仟')],
  ['ideographLegalTraditional', counting(LEGAL_TRADITIONAL, '拾佰仟')],
  ['japaneseLegal', counting(LEGAL_TRADITIONAL, '拾佰仟')],
  ['ideographTraditional', series(STEMS)],
  ['ideographZodiac', series(BRANCHES)],
  ['ideographZodiacTraditional', cycle],
  ['ideographEnclosedCircle', series(range('㈠', 10))],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', series(range('⑴', 20))],
  ['decimalEnclosedFullstop', series(range('⒈', 20))],
  ['decimalFullWidth', positional(FULL_WIDTH)],
  ['decimalFullWidth2', positional(FULL_WIDTH)],
  ['numberInDash', (value) => `- ${value} -`],
  ['upperLetter', letters('A')],
  ['lowerLetter', letters('a')],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['lowerRoman', roman],
] satisfies (readonly [string, Write])[]);

/**
 * A number of a list as its format writes it: 3 is `三` in `chineseCounting`, nothing in `bullet` and `none`.
 * @param format one that is not known, or has no sign for the number, gives digits
 */
export const listNumber = (value: number, format: string): string => {
  if (format === 'bullet' || format === 'none') return '';
  return (value < 1 ? decimal : (FORMATS.get(format) ?? decimal))(value);
};
