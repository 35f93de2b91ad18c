import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../src/read/doc/readDoc.ts';
import { ROOT } from '../../plan.ts';
import { u16, wordFile } from './wordFile.ts';

const FIXTURES = ['numbering', 'tables'].map((name) => readFileSync(`${ROOT}test/fixtures/doc/${name}.doc`));

/** Numbers from 0 up to a limit, the same in every run. */
const random = (seed: number): ((limit: number) => number) => {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

const EXTREMES = [0xffffffff, 0xfffffffe, 0x7fffffff, 0x10000, 1, 0];

const mutated = (bytes: Uint8Array, seed: number): Uint8Array => {
  const next = random(seed);
  const copy = Buffer.from(bytes);
  const at = next(copy.length - 4);
  switch (seed % 5) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      for (let left = 1 + next(20); left > 0; left--) copy[next(copy.length)] = next(256);
      return copy;
    case 2:
      for (let left = 1 + next(5); left > 0; left--)
        copy.writeUInt32LE(EXTREMES[next(EXTREMES.length)] ?? 0, next(copy.length - 4));
      return copy;
    case 3:
      return copy.fill(next(256), at, at + next(2000));
    default:
      return copy.copyWithin(next(copy.length), at, at + next(1000));
  }
};

const expectSound = async (bytes: Uint8Array): Promise<void> => {
  const { text, tables, diagnostics } = await readDoc(bytes);
  if (text === '') expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  expect(text.length).toBeLessThan(bytes.length * 50);
  for (const { rows } of tables) expect(new Set(rows.map((row) => row.length)).size).toBe(1);
};

describe('a damaged file', () => {
  it('is read without harm, whatever the damage', async () => {
    for (let seed = 0; seed < 80; seed++) {
      for (const bytes of FIXTURES) await expectSound(mutated(bytes, seed));
    }
  });

  it('may have its chains of sectors in circles', async () => {
    for (const bytes of FIXTURES) {
      const copy = Buffer.from(bytes);
      const table = (copy.readUInt32LE(76) + 1) * 512;
      for (let at = table; at < table + 512; at += 4) copy.writeUInt32LE((at - table) >> 3, at);
      await expectSound(copy);
    }
  });

  it('may nest fields beyond all measure', async () => {
    const depth = 4000;
    await expectSound(
      wordFile({ pieces: [{ text: `${'\x13a'.repeat(depth)}${'\x15'.repeat(depth)}终\r` }] }),
    );
  });

  it('may have rows of very different lengths', async () => {
    const text = `${'a\x07'.repeat(300)}\x07${'b\x07\x07'.repeat(1200)}`;
    const inTable = [...u16(0x2416), 1];
    // One run of properties for each of the first paragraphs only: the others have none, and are cells by their marks.
    const paragraphs = Array.from({ length: 20 }, () => ({ properties: inTable }));
    await expectSound(wordFile({ pieces: [{ text, narrow: true }], paragraphs }));
  });
});
