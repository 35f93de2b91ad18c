import { describe, expect, it } from 'vitest';
import { listNumber } from '../../../src/read/word/listNumber.ts';

describe('listNumber', () => {
  it.each([
    ['decimal', [1, 12, 2030], '1 12 2030'],
    ['decimalZero', [3, 12], '03 12'],
    ['hex', [10, 31], 'A 1F'],
    ['chineseCounting', [1, 10, 11, 20, 99, 100, 101, 110], '一 十 十一 二十 九十九 一〇〇 一〇一 一一〇'],
    [
      'chineseCountingThousand',
      [10, 21, 100, 101, 110, 1003, 1020],
      '十 二十一 一百 一百零一 一百一十 一千零三 一千零二十',
    ],
    ['taiwaneseCounting', [10, 12, 102], '十 十二 一○二'],
    ['taiwaneseCountingThousand', [19, 101], '十九 一百零一'],
    ['japaneseCounting', [3, 12, 101, 110, 1001], '三 十二 百一 百十 千一'],
    ['ideographDigital', [9, 10, 21], '九 一〇 二一'],
    ['chineseLegalSimplified', [1, 3, 10, 21, 101], '壹 叁 壹拾 贰拾壹 壹佰零壹'],
    ['ideographLegalTraditional', [2, 36], '貳 參拾陸'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['ideographZodiac', [1, 12, 13], '子 亥 13'],
    ['ideographZodiacTraditional', [1, 12, 60, 61], '甲子 乙亥 癸亥 61'],
    ['ideographEnclosedCircle', [1, 10, 11], '㈠ ㈩ 11'],
    ['decimalEnclosedCircle', [1, 20, 21, 35, 36, 50, 51], '① ⑳ ㉑ ㉟ ㊱ ㊿ 51'],
    ['decimalEnclosedCircleChinese', [3], '③'],
    ['decimalEnclosedParen', [1, 20, 21], '⑴ ⒇ 21'],
    ['decimalEnclosedFullstop', [1, 20], '⒈ ⒛'],
    ['decimalFullWidth', [10, 12], '１０ １２'],
    ['numberInDash', [7], '- 7 -'],
    ['upperRoman', [4, 9, 14, 1999, 4000], 'IV IX XIV MCMXCIX 4000'],
    ['lowerRoman', [3, 40], 'iii xl'],
    ['upperLetter', [1, 26, 27, 53], 'A Z AA AAA'],
    ['lowerLetter', [2, 28], 'b bb'],
    ['bullet', [1], ''],
    ['none', [1], ''],
    ['thaiCounting', [7], '7'],
  ])('writes %s', (format, values, expected) => {
    expect(values.map((value) => listNumber(value, format)).join(' ')).toBe(expected);
  });

  it('writes digits for what no format has a sign for', () => {
    for (const format of ['chineseCounting', 'upperLetter', 'upperRoman', 'ideographTraditional', 'hex'])
      for (const value of [-3, 0]) expect(listNumber(value, format)).toBe(String(value));
    for (const format of ['chineseCountingThousand', 'upperLetter', 'upperRoman', 'decimalEnclosedCircle'])
      expect(listNumber(2 ** 31, format)).toBe(String(2 ** 31));
  });
});
