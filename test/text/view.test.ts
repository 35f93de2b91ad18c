import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { span } from '../../src/model/span.ts';
import { sourceAt, toSource, viewOf } from '../../src/text/view.ts';

const whole = (text: string) => viewOf(text, [span(0, text.length)]);

/** Text with the blanks and line breaks that a view leaves out. */
const blankedText = fc
  .array(
    fc.constantFrom(
      '死',
      '亡率',
      '3',
      '.',
      '0‰',
      '。',
      '𠮷',
      ' ',
      '　',
      '\n',
      '\r\n',
      '\u00a0',
      '\u200b',
      '\ufeff',
      '\u00ad',
    ),
  )
  .map((pieces) => pieces.join(''));

describe('viewOf', () => {
  it('leaves out blanks and line breaks', () => {
    expect(whole(' 死亡率\n降至　3. 0 ‰\u200b 。\r\n').text).toBe('死亡率降至3.0‰。');
  });

  it('joins ranges, whatever stands between them', () => {
    const text = '降至9\n— 12 —\n0%以下';
    expect(viewOf(text, [span(0, 3), span(11, 15)]).text).toBe('降至90%以下');
  });

  it('holds the characters of the source at their places', () => {
    fc.assert(
      fc.property(blankedText, (text) => {
        const view = whole(text);
        const places = Array.from(view.text, (_, index) => index).slice(0, view.text.length);
        expect(places.map((at) => text[sourceAt(view, at)]).join('')).toBe(view.text.slice(0, places.length));
        expect(view.text).toBe(text.replace(/[\s\u200b\ufeff\u00ad]+/g, ''));
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('toSource', () => {
  const text = '率 降至\n3. 0　‰ 以下';
  const view = whole(text);

  it('gives the range of the source with the gaps inside it and none around it', () => {
    const at = view.text.indexOf('3.0‰');
    const { start, end } = toSource(view, at, at + 4);
    expect(text.slice(start, end)).toBe('3. 0　‰');
  });

  it('gives an empty range for an empty one', () => {
    expect(toSource(view, 3, 3)).toEqual(span(5, 5));
  });

  it('holds all pieces of a range, though they stand out of order', () => {
    const seen = viewOf('甲乙丙丁', [span(2, 4), span(0, 1)]);
    expect(seen.text).toBe('丙丁甲');
    expect(toSource(seen, 0, 3)).toEqual(span(0, 4));
    expect(toSource(seen, 1, 2)).toEqual(span(3, 4));
  });

  it('brings every range of a view back to a text that reads the same', () => {
    fc.assert(
      fc.property(blankedText, fc.nat(), fc.nat(), (source, one, other) => {
        const seen = whole(source);
        const [start, end] = [one, other]
          .map((each) => each % (seen.text.length + 1))
          .sort((a, b) => a - b) as [number, number];
        const range = toSource(seen, start, end);
        expect(whole(source.slice(range.start, range.end)).text).toBe(seen.text.slice(start, end));
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
