import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecisionLines } from '../../src/batch/readDecisionLines.ts';
import { read, reviewer, targetAt } from '../review/decisions/sample.ts';

const A = targetAt(100, '疫苗接种率');
const B = targetAt(200, '毛入学率\u2028<script>');
const PLAN = read('plan', [A, B]);
const decide = reviewer();
const LINES = [decide(PLAN, A, {}), decide(PLAN, B, { decision: 'reject', why: '“历史”\n数字' })] as const;
const [ONE, TWO] = LINES.map((line) => JSON.stringify(line)) as [string, string];

const lines = (text: string) => readDecisionLines(Buffer.from(text));
const told = (text: string): string[] =>
  lines(text).faults.map(({ line, what, remedy }) => `${line}: ${what}; ${remedy}`);

describe.each([
  ['as it is written', `${ONE}\n${TWO}\n`],
  ['with CRLF', `${ONE}\r\n${TWO}\r\n`],
  ['with a byte order mark', `\ufeff${ONE}\n${TWO}\n`],
  ['with empty lines', `\n${ONE}\n\n  \n${TWO}\n\n`],
  ['without the last line break', `${ONE}\n${TWO}`],
])('a file %s', (_, text) => {
  it('is read whole', () => {
    expect(lines(text)).toEqual({ decisions: LINES, faults: [] });
  });
});

describe('a merge that nobody finished', () => {
  const text = `${ONE}\n<<<<<<< HEAD\n${TWO}\n||||||| 1234567\n=======\n${ONE}\n>>>>>>> wang\n`;

  it('keeps the lines of both sides', () => {
    expect(lines(text).decisions).toEqual([LINES[0], LINES[1], LINES[0]]);
  });

  it('is told with its lines', () => {
    expect(told(text)).toEqual(
      [
        [2, '<<<<<<<'],
        [4, '|||||||'],
        [5, '======='],
        [7, '>>>>>>>'],
      ].map(
        ([line, mark]) =>
          `${line}: a merge was not finished here: ${mark}; the lines of both sides are used; take the marks out`,
      ),
    );
  });
});

it.each([
  ['half a line at the end', `${ONE}\n${TWO.slice(0, 50)}`, /^2: the line is cut off/],
  ['half a line in the middle', `${TWO.slice(0, 50)}\n${ONE}\n`, /^1: this is no JSON; correct the line/],
  ['another thing', `${ONE}\n[1]\n`, /^2: this is no decision: the whole/],
  [
    'a verdict that is none',
    `${ONE}\n${TWO.replace('reject', 'maybe')}\n`,
    /^2: this is no decision: decision: /,
  ],
  ['a field that is missing', `${ONE}\n${TWO.replace('"by":"李",', '')}\n`, /^2: this is no decision: by: /],
])('%s is told, and the rest used', (_, text, words) => {
  expect(lines(text).decisions).toEqual([LINES[0]]);
  expect(told(text)).toEqual([expect.stringMatching(words)]);
});

it('uses a line with unknown fields without them, and names them', () => {
  const more = ONE.replace('"start"', '"from":1,"start"').replace('"by"', '"mood\\u001b[31m":"x","by"');
  expect(lines(more).decisions).toEqual([LINES[0]]);
  expect(told(more)).toEqual([
    '1: there is no field place.from, mood[31m; the rest of the line is used; take the field out, or use the version of zhibiao that wrote it',
  ]);
});

it('tells which line is not UTF-8', () => {
  const bytes = Buffer.concat([
    Buffer.from(`${ONE}\n"`),
    Buffer.from([0xc4, 0xe3]),
    Buffer.from(`"\n${TWO}\n`),
  ]);
  const { decisions, faults } = readDecisionLines(bytes);
  expect([decisions, faults.map(({ line, what }) => [line, what])]).toEqual([
    LINES,
    [[2, 'this is not UTF-8']],
  ]);
});

it('reads any words as they were written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (why, by) => {
      const line = { ...LINES[0], why, by, quote: why };
      expect(lines(`${JSON.stringify(line)}\n`)).toEqual({ decisions: [line], faults: [] });
    }),
    { seed: 20300101, numRuns: 100 },
  );
});
