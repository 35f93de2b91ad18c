import { listNumber } from './listNumber.ts';
import { symbolOf } from './symbols.ts';

/** Something in a circle or another frame: EQ \o\ac(○,1). */
const ENCLOSED = /^\s*EQ\s*\\o\s*(?:\\a[clr]\s*)?\(\s*[○〇◯□△◇]\s*[,，;；]\s*([^()]{1,4}?)\s*\)\s*$/i;
const SYMBOL = /^\s*SYMBOL\s+(\d{1,5})\b(?:.*\\f\s+"?([^"\\]+))?/i;
const CONTENTS = /^\s*TOC\b/i;

/** Whether the code of a field makes a table of contents. */
export const isContentsCode = (code: string): boolean => CONTENTS.test(code);

/** What Word shows for a field without a result, by its code; '' for none that is known. */
export const shownByCode = (code: string): string => {
  const enclosed = ENCLOSED.exec(code)?.[1];
  if (enclosed !== undefined)
    return /^\d+$/.test(enclosed) ? listNumber(Number(enclosed), 'decimalEnclosedCircle') : enclosed;
  const symbol = SYMBOL.exec(code);
  return symbol ? symbolOf(symbol[2]?.trim() ?? '', Number(symbol[1]) & 0xffff) : '';
};
