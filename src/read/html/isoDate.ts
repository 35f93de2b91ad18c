const FIGURES = '〇一二三四五六七八九';

/** `二〇二二` is 2022, `十二` 12, `二十` 20. */
const numberOf = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  const figures = text.replace(/[○零Ｏ０O]/g, '〇');
  if (!figures.includes('十')) return Number([...figures].map((figure) => FIGURES.indexOf(figure)).join(''));
  const [tens = '', ones = ''] = figures.split('十');
  return (tens === '' ? 1 : FIGURES.indexOf(tens)) * 10 + (ones === '' ? 0 : FIGURES.indexOf(ones));
};

const FORMS: readonly RegExp[] = [
  /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?/,
  /(?<!\d)(\d{4})\s*[-/.．—]\s*(\d{1,2})\s*[-/.．—]\s*(\d{1,2})(?!\d)/,
  /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/,
  /([〇○零ＯO０一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/,
];

const dateOf = ([, year = '', month = '', day = '']: RegExpExecArray): string | null => {
  const [y, m, d] = [numberOf(year), numberOf(month), numberOf(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  return y >= 1900 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
    ? date.toISOString().slice(0, 10)
    : null;
};

/** The first date in a text as an ISO date: `2022年9月9日`, `2022-09-09 14:56`, `20220909`, `二〇二二年九月九日`. */
export const isoDate = (text: string): string | null => {
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match) return dateOf(match);
  }
  return null;
};
