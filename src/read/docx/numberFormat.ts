type Format = (value: number) => string;

const PLAIN = [...'〇一二三四五六七八九'];
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖'];
const LEGAL_TRADITIONAL = [...'零壹貳參肆伍陸柒捌玖'];

const decimal: Format = (value) => String(value);

/** Digit by digit: 二〇. */
const positional: Format = (value) => decimal(value).replace(/\d/g, (digit) => PLAIN[Number(digit)] ?? '');

/** 二十一, 一百零三. */
const counting =
  (digits: readonly string[], units: readonly string[], zero: string): Format =>
  (value) => {
    if (value > 9999) return decimal(value);
    const parts = [...decimal(value)].map((digit, index, all) => {
      const unit = units[all.length - 1 - index] ?? '';
      return digit === '0' ? zero : `${digits[Number(digit)]}${unit}`;
    });
    const text = parts.join('').replace(new RegExp(`${zero}+`, 'g'), zero);
    return text.length > 1 ? text.replace(new RegExp(`${zero}$`), '') : text;
  };

/** Ten to nineteen are spoken without the one: 十二. */
const spoken =
  (format: Format): Format =>
  (value) =>
    format(value).replace(/^一(?=十)/, '');

/** Characters that are counted through; beyond the last in digits. */
const series = (characters: string): Format => {
  const all = [...characters];
  return (value) => all[value - 1] ?? decimal(value);
};

/** Characters that stand in a row in Unicode: ⑴ to ⒇. */
const range =
  (first: string, count: number): Format =>
  (value) =>
    value >= 1 && value <= count
      ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1)
      : decimal(value);

const circled: Format = (value) => {
  if (value === 0) return '⓪';
  if (value <= 20) return range('①', 20)(value);
  if (value <= 35) return range('㉑', 15)(value - 20);
  return value <= 50 ? range('㊱', 15)(value - 35) : decimal(value);
};

/** As Word does it: Z is followed by AA, BB. */
const letters =
  (first: string): Format =>
  (value) =>
    value < 1 || value > 780
      ? decimal(value)
      : range(first, 26)(((value - 1) % 26) + 1).repeat(Math.ceil(value / 26));

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

const roman: Format = (value) => {
  if (value < 1 || value > 3999) return decimal(value);
  let left = value;
  return ROMAN.map(([worth, letter]) => {
    const times = Math.floor(left / worth);
    left -= times * worth;
    return letter.repeat(times);
  }).join('');
};

const fullWidth: Format = (value) =>
  decimal(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

const chinese = spoken(counting(PLAIN, ['', '十', '百', '千'], '零'));
const legal = counting(LEGAL, ['', '拾', '佰', '仟'], '零');
const legalTraditional = counting(LEGAL_TRADITIONAL, ['', '拾', '佰', '仟'], '零');
const nothing: Format = () => '';

/** The formats of numbers of WordprocessingML (ISO/IEC 29500-1, 17.18.59) that Chinese documents use. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['decimalZero', (value) => decimal(value).padStart(2, '0')],
  ['chineseCounting', chinese],
  ['chineseCountingThousand', chinese],
  ['taiwaneseCounting', chinese],
  ['taiwaneseCountingThousand', chinese],
  ['japaneseCounting', chinese],
  ['koreanCounting', chinese],
  ['ideographDigital', positional],
  ['japaneseDigitalTenThousand', positional],
  ['taiwaneseDigital', positional],
  ['chineseLegalSimplified', legal],
  ['ideographLegalTraditional', legalTraditional],
  ['japaneseLegal', legalTraditional],
  ['ideographTraditional', series('甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', series('子丑寅卯辰巳午未申酉戌亥')],
  ['ideographEnclosedCircle', range('㊀', 10)],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', range('⑴', 20)],
  ['decimalEnclosedFullstop', range('⒈', 20)],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['numberInDash', (value) => `- ${value} -`],
  ['upperLetter', letters('A')],
  ['lowerLetter', letters('a')],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['lowerRoman', roman],
  ['bullet', nothing],
  ['none', nothing],
] satisfies (readonly [string, Format])[]);

/** How a format of Word writes a number; in digits where it is one that is not known. */
export const numberFormat = (name: string): Format => FORMATS.get(name) ?? decimal;
