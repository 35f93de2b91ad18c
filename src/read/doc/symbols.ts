/** The characters of the font Symbol from 0xA0 on that plans use, by their place in it. */
const SYMBOL_FONT: ReadonlyMap<number, string> = new Map([
  [0xa2, '′'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb2, '″'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xba, '≡'],
  [0xbb, '≈'],
  [0xbc, '…'],
  [0xd7, '·'],
]);

/** Whose characters below 0x80 are mostly those of ASCII, Greek letters apart. */
const ASCII_PLACES = /[ !%()+,\-./0-9:;<=>?[\]_{|}~]/;

/** Fonts of pictures: their places are no characters. */
const PICTURES = /dings|^marlett|sorts$|^mt extra/i;

const SYMBOL = /^symbol$/i;

export const isSymbolFont = (font: string): boolean => SYMBOL.test(font) || PICTURES.test(font);

/** Whether a character is a place in a font of symbols. */
export const isPlace = (code: number): boolean => code >= 0xf000 && code <= 0xf0ff;

/**
 * The character that a symbol of a font stands for; '' for a picture.
 * @param code as the file has it: a character, or a place in the font, by itself or from U+F000 on
 */
export const symbolOf = (font: string, code: number): string => {
  const place = code & 0xff;
  if (SYMBOL.test(font)) {
    const ascii = String.fromCharCode(place);
    return SYMBOL_FONT.get(place) ?? (ASCII_PLACES.test(ascii) ? ascii : '');
  }
  return PICTURES.test(font) || isPlace(code) ? '' : String.fromCharCode(code);
};
