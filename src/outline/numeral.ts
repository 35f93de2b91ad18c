const DIGITS = '零一二三四五六七八九';

/** The value of a Chinese numeral up to 99 as headings use it (十二, 二十一), or of digits; NaN for others. */
export const headingNumber = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return Number.NaN;
  const [, first, ten, last] = match;
  const digit = (char: string | undefined): number => (char ? DIGITS.indexOf(char) : 0);
  if (!ten) return last ? Number.NaN : digit(first);
  return (first ? digit(first) : 1) * 10 + digit(last);
};
