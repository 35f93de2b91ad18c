import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../src/model/extraction.ts';
import { textFileDocument } from '../src/read/sourceDocument.ts';
import { BREAKS, type Break, broken, placesIn, sentencesIn, shownBreak } from './breaks.ts';
import { CORPUS, type CorpusFile } from './corpus.ts';
import { extractBytes, extractText, RULES } from './extractor.ts';
import { gb18030 } from './gb18030.ts';
import { differences } from './outcome.ts';

const SEED = 20300101;

const FULL_WIDTH = 0xfee0;

const widened = (char: string): string =>
  char === '%' ? '％' : String.fromCharCode(char.charCodeAt(0) + FULL_WIDTH);

/** What gives the same targets, whatever of a text it is done to. */
const CHARACTERS = /[0-9%]|(?<=[0-9])\./g;
const SEAMS = /(?<=[0-9０-９])(?=[%％‰/一-鿿])/g;
const BLANKS = ['', ' ', '  ', '　', '\u00a0', '\u2009'] as const;

/** Replaces what a pattern finds, turn by turn as the list says, round and round. */
const inTurn = <T>(
  text: string,
  pattern: RegExp,
  list: readonly T[],
  replace: (found: string, turn: T) => string,
): string => {
  let turn = -1;
  return text.replace(pattern, (found) => {
    turn += 1;
    return replace(found, list[turn % list.length] as T);
  });
};

const changes = (file: CorpusFile, text: string): string[] =>
  differences(file.extraction, extractText(text, file.id));

/** Fails with what became of the targets and, of all the breaks, those that each do it alone. */
const expectUnbroken = (
  file: { readonly extraction: Extraction },
  points: readonly string[],
  breaks: readonly Break[],
): void => {
  const changesBy = (some: readonly Break[]): string[] =>
    differences(file.extraction, extractText(broken(points, some)));
  const changed = changesBy(breaks);
  const guilty = changed.length === 0 ? [] : breaks.filter((each) => changesBy([each]).length > 0);
  expect({ broken: guilty.map((each) => shownBreak(points, each)), changed }).toEqual({
    broken: [],
    changed: [],
  });
};

describe.each(CORPUS)('the targets of $id stay the same', (file) => {
  const points = [...file.text];

  it('when every digit, % and . turns full-width', () => {
    expect(changes(file, file.text.replace(CHARACTERS, widened))).toEqual([]);
  });

  it('when some of them do', () => {
    const turns = fc.array(fc.boolean(), { minLength: 7, maxLength: 61 });
    fc.assert(
      fc.property(turns, (list) => {
        const text = inTurn(file.text, CHARACTERS, list, (char, wide) => (wide ? widened(char) : char));
        expect(changes(file, text)).toEqual([]);
      }),
      { seed: SEED, numRuns: 8, endOnFailure: true },
    );
  });

  it('when blanks stand between digits and unit', () => {
    const turns = fc.array(fc.constantFrom(...BLANKS), { minLength: 7, maxLength: 61 });
    fc.assert(
      fc.property(turns, (list) => {
        expect(
          changes(
            file,
            inTurn(file.text, SEAMS, list, (_, blank) => blank),
          ),
        ).toEqual([]);
      }),
      { seed: SEED, numRuns: 8, endOnFailure: true, examples: [[[' ']], [['　']]] },
    );
  });

  it('when every sentence that holds one breaks somewhere', () => {
    const places = sentencesIn(file.extraction).map((sentence) => placesIn(points, sentence));
    const oneBreak = (within: readonly number[]): fc.Arbitrary<Break> =>
      fc.record({ at: fc.constantFrom(...within), as: fc.constantFrom(...BREAKS) });
    fc.assert(
      fc.property(fc.tuple(...places.filter((within) => within.length > 0).map(oneBreak)), (breaks) =>
        expectUnbroken(file, points, breaks),
      ),
      { seed: SEED, numRuns: 20, endOnFailure: true },
    );
  });

  it.each(['\r\n', '\r'])('when its lines end in %j', (end) => {
    const text = file.text.replace(/\r\n|\r|\n/g, end);
    const extraction = extractText(text, file.id);
    expect(differences(file.extraction, extraction)).toEqual([]);
    expect(extraction.targets.map(({ source }) => source.line)).toEqual(
      file.extraction.targets.map(({ source }) => source.line),
    );
  });

  const { sha256: _, ...source } = file.extraction.document.source;
  const bare = { ...file.extraction, document: { ...file.extraction.document, source } };

  it.each([
    ['utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), file.bytes])],
    ['gb18030', gb18030(file.text)],
    ['utf-16le', Buffer.from(`\ufeff${file.text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${file.text}`, 'utf16le').swap16()],
  ])('when the bytes are %s, with a mark where there is one', (encoding, bytes) => {
    expect(textFileDocument(bytes, file.id).text).toBe(file.text);
    expect(extractBytes(bytes, file.id)).toEqual({
      ...bare,
      document: {
        ...bare.document,
        source: { ...source, encoding, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    });
  });

  it('when a paragraph without numbers is put before', () => {
    fc.assert(
      fc.property(paragraph, (before) => {
        const length = [...before].length;
        const lines = before.split(/\r\n|\n/).length - 1;
        const { document, status, diagnostics, ...rest } = extractText(before + file.text, file.id);
        expect(withoutContext(rest)).toEqual(withoutContext(shifted(restOf(file.extraction), length, lines)));
        expect(diagnostics.map(({ rule }) => rule)).toEqual(
          file.extraction.diagnostics.map(({ rule }) => rule),
        );
        expect({ ...document, source: null, status }).toEqual({
          ...file.extraction.document,
          source: null,
          status: 'ok',
        });
      }),
      { seed: SEED, numRuns: 8, endOnFailure: true },
    );
  });
});

const restOf = ({ document: _document, status: _status, diagnostics: _diagnostics, ...rest }: Extraction) =>
  rest;

const WORDS = [
  '各有关单位',
  '要认真学习',
  '抓好落实',
  '高度重视',
  '密切配合',
  '同心协力',
  '𠮷日',
  '😀',
  '，',
  '、',
  '；',
  '：',
] as const;
const ENDS = ['。\n', '！\n\n', '\n\n', '。\r\n　　', '\n'] as const;

const paragraph = fc
  .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }), fc.constantFrom(...ENDS))
  .map(([words, end]) => words.join('') + end);

/** The same JSON with every position and every line moved on. */
const shifted = (value: unknown, by: number, lines: number): unknown => {
  if (Array.isArray(value)) return value.map((each) => shifted(each, by, lines));
  if (value === null || typeof value !== 'object') return value;
  const moves: Readonly<Record<string, number>> = { start: by, end: by, line: lines };
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'number' && key in moves ? inner + (moves[key] ?? 0) : shifted(inner, by, lines),
    ]),
  );
};

/** What stands before the first sentence of a file is another text now. */
const withoutContext = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'prefix' ? null : inner)));

const EXAMPLES = [
  ...new Set(
    RULES.files.flatMap((rule) =>
      ('examples' in rule ? rule.examples.match : [])
        .filter(({ text, targets, trends }) => (targets ?? trends) && !text.includes('\n'))
        .map(({ text }) => text),
    ),
  ),
];

/** A third of the examples is tried in each surrounding. */
const THIRDS = 3;

describe.each([
  ['an item', 0, '清河县儿童发展规划（2021—2030年）\n一、发展目标\n1.'],
  ['a paragraph of their own', 1, '清河县儿童发展规划（2021—2030年）\n一、发展目标\n'],
  ['the middle of a paragraph', 2, '清河县儿童发展规划（2021—2030年）\n一、发展目标\n为此，'],
])('the examples of the rules give the same targets in %s', (_, third, before) => {
  const start = [...before].length;

  it.each(['\n', '\n\n　　'])('wherever they break: %j', (as) => {
    const guilty = EXAMPLES.filter((__, at) => at % THIRDS === third).flatMap((text) => {
      const points = [...before, ...text];
      const whole = extractText(before + text);
      return placesIn(points, { start, end: points.length })
        .map((at): Break => ({ at, as }))
        .filter((each) => differences(whole, extractText(broken(points, [each]))).length > 0)
        .map((each) => shownBreak(points, each));
    });
    expect(guilty).toEqual([]);
  });
});
