import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterTest, packCharacters } from '../../../src/batch/touch/characters.ts';
import { type Held, mayDiffer, mayMatch } from '../../../src/batch/touch/mayMatch.ts';
import { patternTree } from '../../../src/batch/touch/patternTree.ts';
import { fold } from '../../../src/text/fold.ts';
import { ROOT } from '../../plan.ts';

/** A text of exactly these characters. */
const held = (characters: string): Held => ({
  has: (char) => characters.includes(char),
  fragment: (name) => name === 'there',
});

const may = (pattern: string, characters: string): boolean =>
  mayMatch(patternTree(pattern), held(characters));

const differ = (old: string, now: string, characters: string): boolean =>
  mayDiffer(patternTree(old), patternTree(now), held(characters));

describe('mayMatch', () => {
  it.each([
    ['甲乙', '乙甲', '甲'],
    ['甲|乙丙', '甲', '乙'],
    ['甲|乙丙', '丙乙', ''],
    ['(?:甲|乙)丙?', '乙', '丙'],
    ['甲{0,2}乙+', '乙', '甲'],
    ['[①-③]戊', '戊②', '戊'],
    ['[①-③]戊', '③戊', '③④'],
    ['[^甲]乙', '乙', '甲'],
    ['(?<=甲)乙(?!丙)', '甲乙', '乙丙'],
    ['(?<name>甲)\\k<name>', '甲', ''],
    ['\\u7532\\.', '甲.', '.'],
    ['甲.{1,3}\\d', '甲', '乙'],
    ['{there}甲', '甲', '乙'],
    ['甲(?=\\[|乙)', '甲乙', '甲'],
  ])('%s may match in %s, not in %s', (pattern, there, lacking) => {
    expect([may(pattern, there), may(pattern, lacking)]).toEqual([true, false]);
  });

  it('tells nothing of what it cannot read', () => {
    for (const pattern of ['(甲', '甲)', '', '^$']) expect(may(pattern, '')).toBe(true);
    expect(may('{absent}', '甲')).toBe(false);
  });

  it('never says no of a text that a pattern matches', () => {
    const literal = fc.constantFrom('甲', '乙', '丙', '.', '[甲乙]', '[^丙]', '\\S');
    const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
      pattern: fc.oneof(
        { depthSize: 'small' },
        literal,
        fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => one + other),
        fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(?:${one}|${other})`),
        fc
          .tuple(tie('pattern'), fc.constantFrom('?', '*', '+', '{2}', '{0,1}'))
          .map(([one, sign]) => `(?:${one})${sign}`),
        fc
          .tuple(fc.constantFrom('(?=', '(?!', '(?<=', '(?<!'), tie('pattern'))
          .map(([sign, one]) => `${sign}${one})`),
      ),
    }));
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 5 });
    fc.assert(
      fc.property(pattern, pattern, text, (one, other, content) => {
        const matches = [...content.matchAll(new RegExp(one, 'g'))].map(({ 0: found, index }) => [
          found,
          index,
        ]);
        if (matches.length > 0) expect(may(one, content)).toBe(true);
        const others = [...content.matchAll(new RegExp(other, 'g'))].map(({ 0: found, index }) => [
          found,
          index,
        ]);
        if (JSON.stringify(matches) !== JSON.stringify(others))
          expect(differ(one, other, content)).toBe(true);
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe('mayDiffer', () => {
  it.each([
    ['甲|乙', '甲|丙|乙', '甲乙', '丙'],
    ['甲(?:乙|丙)丁', '甲(?:乙|丙|戊)丁', '甲乙丙丁', '甲丁戊'],
    ['甲(?:乙|丙)丁', '甲(?:乙|丙|戊)丁', '乙戊丁', '甲丁戊'],
    ['甲(?!乙|丙)', '甲(?!乙|丙|丁)', '甲乙丙', '甲丁'],
    ['[甲乙]+丙', '[甲乙丁]+丙', '甲乙丙', '丁丙'],
    ['甲乙', '甲乙丙', '甲', '甲乙'],
    ['甲|乙', '乙|甲', '丙', '甲'],
  ])('%s and %s do alike in %s, not in %s', (old, now, alike, other) => {
    expect([differ(old, now, alike), differ(old, now, other)]).toEqual([false, true]);
  });
});

/** Literals of the stages that put words together; patterns among them only match. */
const literals = (folder: string): string[] =>
  readdirSync(`${ROOT}src/${folder}`)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const source = readFileSync(`${ROOT}src/${folder}/${name}`, 'utf8').replace(
        /\/\*[\s\S]*?\*\/|\/\/.*/g,
        '',
      );
      return [...source.matchAll(/'((?:\\.|[^'\\\n])*)'|`((?:\\.|[^`\\])*)`/g)].map(
        ([, one, other]) => one ?? other ?? '',
      );
    })
    .filter((literal) => !/[|^$\\]|\(\?/.test(literal.replaceAll('${', '')));

describe('characters', () => {
  it('that the stages add count as there', () => {
    const has = characterTest('');
    const added = ['bind', 'mention', 'outline', 'assemble'].flatMap(literals).join('');
    expect(added).toContain('的比例');
    expect([...new Set(added)].filter((char) => !has(char))).toEqual([]);
  });

  it('come back as they were packed, with all of ASCII', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
        (text) => {
          const has = characterTest(packCharacters(text));
          for (let at = 0; at < text.length; at += 1) expect(has(text.charAt(at))).toBe(true);
          for (const char of '筐錒\uffff') expect(has(char)).toBe(text.includes(char));
          expect(has('A')).toBe(true);
        },
      ),
      { seed: 3, numRuns: 50 },
    );
  });

  it('come back as folding writes them', () => {
    const signs = '％﹪．／∕＋＞＜();!?∶﹝﹞０９ＡＺａｚ①⑳²⁹"，：—[]*#-\\\n 1筐實\ud840\udc00';
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...signs), maxLength: 40 }), (text) => {
        const has = characterTest(packCharacters(text));
        for (const char of fold(text)) expect(has(char)).toBe(true);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
