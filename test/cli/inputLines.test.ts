import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InputLine, inputLines } from '../../src/cli/inputLines.ts';

const SEED = 7;

const linesOf = async (chunks: readonly Uint8Array[], limit = 2 ** 20): Promise<InputLine[]> => {
  const source = (async function* () {
    yield* chunks;
  })();
  const lines: InputLine[] = [];
  for await (const line of inputLines(source, limit)) lines.push(line);
  return lines;
};

const textOf = (line: InputLine): string => ('bytes' in line ? line.bytes.toString() : 'too long');

describe('inputLines', () => {
  it('gives the lines of a stream that is cut anywhere, in characters too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-c指标‰𠮷\r]{0,9}$/u), { maxLength: 8 }),
        fc.array(fc.nat(60), { maxLength: 9 }),
        async (texts, cuts) => {
          const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''));
          const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((one, other) => one - other)];
          const chunks = places.map((place, index) => bytes.subarray(place, places[index + 1]));
          const lines = await linesOf(chunks);
          expect(lines.map(textOf)).toEqual(texts);
          expect(lines.map(({ number }) => number)).toEqual(texts.map((_, index) => index + 1));
        },
      ),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('gives a last line that has no end', async () => {
    expect((await linesOf([Buffer.from('a\nb')])).map(textOf)).toEqual(['a', 'b']);
    expect(await linesOf([])).toEqual([]);
  });

  it('leaves out what is too long, and nothing else', async () => {
    const chunks = ['ab\n', 'abc', 'def\ncd', '\nabcd\n'].map((text) => Buffer.from(text));
    expect((await linesOf(chunks, 3)).map(textOf)).toEqual(['ab', 'too long', 'cd', 'too long']);
  });
});
