/** Characters of Word's font Symbol that stand beside numbers; the other signs of such fonts are ornaments. */
const SYMBOL: Readonly<Record<string, string>> = {
  a3: '≤',
  b1: '±',
  b3: '≥',
  b4: '×',
  b8: '÷',
  b9: '≠',
  ba: '≡',
  bb: '≈',
  bc: '…',
  b0: '°',
  d7: '·',
  '25': '%',
  '2b': '+',
  '2d': '-',
  '3c': '<',
  '3d': '=',
  '3e': '>',
  '7e': '~',
  a5: '∞',
  ae: '→',
  de: '⇒',
};

/** Fonts of signs write them into this private area, at the place of their one byte. */
const PRIVATE = 0xf000;

/**
 * What a symbol of Word (`w:sym`) means; empty for ornaments.
 * @param code in hexadecimal
 */
export const symbolOf = (font: string, code: string): string => {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value) || value === 0 || value > 0xffff) return '';
  const place = value >= PRIVATE && value < PRIVATE + 0x100 ? value - PRIVATE : value;
  if (/^symbol$/i.test(font))
    return SYMBOL[place.toString(16)] ?? (place > 0xff ? String.fromCharCode(value) : '');
  if (/wingdings|webdings|dingbats|marlett/i.test(font)) return '';
  return /[\ue000-\uf8ff]/.test(String.fromCharCode(place)) ? '' : String.fromCharCode(place);
};

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((character, digit) => [String(digit), character])),
  '+': '⁺',
  '-': '⁻',
};

/** Raised digits are no digits of the number before them: the mark of a note in `90¹`, the power in `10⁶`. */
export const superscript = (text: string): string =>
  text.replace(/[\d+-]/g, (sign) => SUPERSCRIPTS[sign] ?? sign);
