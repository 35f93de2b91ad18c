import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/assemble/places.ts';
import { span } from '../../src/model/span.ts';
import { readingOf } from '../../src/read/reading.ts';
import { codePointsOf } from '../../src/text/codePoints.ts';

const places = (text: string) => placesOf(text, codePointsOf(text), readingOf({}));

describe('places', () => {
  it('count code points', () => {
    const text = '𠮷村死亡率3.0‰。';
    const at = text.indexOf('3.0‰');
    const source = places(text).number(span(at, at + 4), span(0, text.length));
    expect(source).toEqual({
      number: span(5, 9),
      sentence: span(0, 10),
      quote: '3.0‰',
      prefix: '𠮷村死亡率',
      suffix: '。',
      line: 1,
      page: null,
    });
  });

  it.each([
    ['一\n二\n三', [1, 2, 3]],
    ['一\r\n二\r\n三', [1, 2, 3]],
    ['一\r二\r三', [1, 2, 3]],
    ['一\n\r\n二\r\r三', [1, 3, 5]],
  ])('count the lines of %j', (text, lines) => {
    expect(['一', '二', '三'].map((char) => places(text).line(text.indexOf(char)))).toEqual(lines);
  });

  it('give enough of the text around, and no half of a character', () => {
    const text = `${'𠮷'.repeat(40)}5%${'😀'.repeat(40)}`;
    const { prefix, suffix } = places(text).number(span(80, 82), span(0, text.length));
    expect(prefix).toMatch(/^𠮷{12,}$/u);
    expect(suffix).toMatch(/^😀{11,}$/u);
  });

  it('give the sentence of a trend', () => {
    const text = '甲。乙率下降。';
    expect(places(text).sentence(span(2, 7))).toMatchObject({
      sentence: span(2, 7),
      quote: '乙率下降。',
      prefix: '甲。',
      suffix: '',
    });
  });
});
