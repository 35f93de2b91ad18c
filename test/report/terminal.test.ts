import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, cut, hang, pad, plain, wrap } from '../../src/report/terminal.ts';
import { columnsWide } from '../../src/text/columns.ts';

describe('plain', () => {
  it('keeps one line and what can be seen', () => {
    expect(plain(' a\r\n\t b\u3000c\u001b[31m\u0007\u200b\u202e ')).toBe('a b c[31m');
  });
});

describe('wrap', () => {
  it.each([
    ['儿童与健康', 6, ['儿童与', '健康']],
    ['儿童与健康', 7, ['儿童与', '健康']],
    ['儿童健康，安全', 8, ['儿童健', '康，安全']],
    ['一（二三四', 4, ['一', '（二', '三四']],
    ['two words here', 9, ['two words', 'here']],
    ['two words here', 8, ['two', 'words', 'here']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['', 5, ['']],
  ])('breaks %s at %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('loses nothing but blanks, and is never too wide', () => {
    const char = fc.constantFrom(...'儿童a1 ，（）“”—‰%.𠮷');
    fc.assert(
      fc.property(fc.array(char), fc.integer({ min: 2, max: 30 }), (chars, width) => {
        const lines = wrap(chars.join(''), width);
        expect(lines.join('').replaceAll(' ', '')).toBe(chars.join('').replaceAll(' ', ''));
        expect(Math.max(...lines.map(columnsWide))).toBeLessThanOrEqual(width);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe('lines', () => {
  it('hang behind their mark', () => {
    expect(hang('[1] ', '儿童与健康', 10)).toEqual(['[1] 儿童与', '    健康']);
  });

  it('are cut where they do not fit', () => {
    expect(cut('儿童', 4)).toBe('儿童');
    expect(cut('儿童与健康', 6)).toBe('儿童…');
    expect(columnsWide(cut('儿'.repeat(1e6), 80))).toBe(79);
  });

  it('are padded by what they take in the terminal', () => {
    expect(pad('儿童', 6)).toBe('儿童  ');
    expect(pad('儿童', 3)).toBe('儿童');
  });

  it('count', () => {
    expect([count(0, 'plan'), count(1, 'plan'), count(2, 'plan')]).toEqual(['0 plans', '1 plan', '2 plans']);
  });
});
