import { describe, expect, it } from 'vitest';
import { shownByCode } from '../../../src/read/word/fieldCode.ts';
import { isSymbolFont, symbolOf } from '../../../src/read/word/symbols.ts';

describe('symbolOf', () => {
  it.each([
    ['Symbol', 0xf0a3, '≤'],
    ['symbol', 0xb3, '≥'],
    ['Symbol', 0xf025, '%'],
    ['Symbol', 0xf061, ''],
    ['Symbol', 0x2264, '≤'],
    ['Wingdings', 0xf0fc, ''],
    ['Wingdings', 0xf083, '③'],
    ['Wingdings', 0x6c, '●'],
    ['Wingdings 2', 0xf06c, ''],
    ['宋体', 0x2265, '≥'],
    ['宋体', 0xf0a3, ''],
    ['', 0, ''],
  ])('reads font %s, place %i', (font, code, expected) => {
    expect(symbolOf(font, code)).toBe(expected);
  });

  it('knows the fonts', () => {
    expect(['Symbol', 'Webdings', 'ZapfDingbats', 'Marlett'].filter((font) => !isSymbolFont(font))).toEqual(
      [],
    );
    expect(['Segoe UI Symbol', '宋体', ''].filter(isSymbolFont)).toEqual([]);
  });
});

describe('shownByCode', () => {
  it.each([
    ['eq \\o\\ac(○,3)', '③'],
    [' EQ \\o(〇，12) ', '⑫'],
    ['eq \\o \\ac(□, 4)', '④'],
    ['eq \\o\\ac(○,一)', '一'],
    ['SYMBOL 179 \\f "Symbol" \\s 12', '≥'],
    ['SYMBOL 61619 \\f Symbol', '≥'],
    ['PAGE', ''],
    ['eq \\f(1,2)', ''],
  ])('reads %s', (code, expected) => {
    expect(shownByCode(code)).toBe(expected);
  });
});
