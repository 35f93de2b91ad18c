/** The characters of the font Symbol from 0xA0 on that stand beside numbers, by their place in it. */
const SYMBOL: ReadonlyMap<number, string> = new Map([
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
  [0xde, '⇒'],
]);

/** Its characters below 0x80 are mostly those of ASCII, letters apart. */
const ASCII_PLACES = /[ !%()+,\-./0-9:;<=>?[\]_{|}~]/;

/** What items begin with in the font Wingdings; the other signs of such fonts are ornaments. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x75, '◆'],
  [0xa1, '○'],
  ...[...'⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'].map((sign, index): [number, string] => [0x80 + index, sign]),
]);

const IS_SYMBOL = /^symbol$/i;
const IS_WINGDINGS = /^wingdings$/i;
/** Fonts of pictures: their places are no characters. */
const IS_PICTURES = /dings|dingbats|^marlett|sorts$|^mt extra/i;

/** Such fonts have their characters here, at the place of their one byte. */
const PRIVATE = 0xf000;

/** Whether a character is a place in a font of symbols. */
export const isPlace = (code: number): boolean => code >= PRIVATE && code <= PRIVATE + 0xff;

export const isSymbolFont = (font: string): boolean => IS_SYMBOL.test(font) || IS_PICTURES.test(font);

/**
 * The character that a symbol of a font stands for; '' for an ornament.
 * @param code as the file has it: a character, or a place in the font, by itself or from U+F000 on
 */
export const symbolOf = (font: string, code: number): string => {
  const place = isPlace(code) ? code - PRIVATE : code;
  if (IS_SYMBOL.test(font) && place <= 0xff) {
    const ascii = String.fromCharCode(place);
    return SYMBOL.get(place) ?? (ASCII_PLACES.test(ascii) ? ascii : '');
  }
  if (IS_PICTURES.test(font)) return IS_WINGDINGS.test(font) ? (WINGDINGS.get(place) ?? '') : '';
  const character = String.fromCharCode(code);
  return code === 0 || /[\ue000-\uf8ff]/.test(character) ? '' : character;
};
