const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a Chinese numeral below ten thousand (十二, 三百二十, 二〇三五); NaN where it is none. */
export const chineseNumber = (text: string): number => {
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text))
    return Number([...text].map((char) => DIGITS[char]).join(''));
  let total = 0;
  let digit: number | null = null;
  for (const char of text) {
    const ten = TENS[char];
    const value = DIGITS[char];
    if (ten !== undefined) {
      total += (digit ?? 1) * ten;
      digit = null;
    } else if (value !== undefined) {
      if (digit !== null && digit !== 0) return Number.NaN;
      digit = value;
    } else return Number.NaN;
  }
  return total + (digit ?? 0);
};

/** The value of a numeral in digits, with or without thousands separators, or in Chinese. */
export const numberOf = (text: string): number =>
  /^\d/.test(text) ? Number(text.replaceAll(',', '')) : chineseNumber(text);

const round = (value: number): number => Math.round(value * 100) / 100;

const decimal = (text: string): number => {
  const [whole = '', fraction] = text.split('点');
  if (fraction === undefined) return numberOf(text);
  return Number(`${numberOf(whole)}.${[...fraction].map((char) => DIGITS[char]).join('')}`);
};

/** A part of a whole as its number and unit: 百分之九十五 is 95 %, 三分之一 33.33 %, 千分之三 3 ‰, 十万分之十 10 /10万. */
export const fraction = (whole: string, part: string): { value: number; unit: string } => {
  const unit = ({ 百: '%', 千: '‰', 万: '/万', 十万: '/10万' } as Record<string, string>)[whole];
  if (unit) return { value: part === '百' ? 100 : decimal(part), unit };
  return { value: round((numberOf(part) / numberOf(whole)) * 100), unit: '%' };
};

/** Tenths as percent: 三成 is 30, 六成五 65. */
export const tenths = (tens: string, ones: string | undefined): number =>
  numberOf(tens) * 10 + (ones === undefined ? 0 : ones === '半' ? 5 : numberOf(ones));
