import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPdf } from '../../../src/read/pdf/readPdf.ts';
import { ROOT } from '../../plan.ts';
import { pdfOf } from './pdfOf.ts';

/** A generator of numbers below one: Park and Miller's. */
const randomOf = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const WORDS = [
  '/Type',
  'obj',
  'endstream',
  '<<',
  '>>',
  '999999999',
  '-1',
  'null',
  '/Kids [2 0 R]',
  '0 0 R',
  'BT',
  'q ',
];

const mutated = (bytes: Uint8Array, seed: number): Uint8Array => {
  const random = randomOf(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  let copy = Buffer.from(bytes);
  for (let count = 1 + below(8); count > 0; count--) {
    const [at, length] = [below(copy.length), 1 + below(200)];
    const kind = below(5);
    if (kind === 0)
      for (let index = at; index < Math.min(copy.length, at + length); index++) copy[index] = below(256);
    else if (kind === 1) copy = Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
    else if (kind === 2) copy = Buffer.concat([copy.subarray(0, at + length), copy.subarray(at)]);
    else if (kind === 3) copy.write(WORDS[below(WORDS.length)] ?? '', at, 'latin1');
    else copy = copy.subarray(0, Math.max(20, at));
  }
  return new Uint8Array(copy);
};

const HAND = pdfOf({
  title: '云泽县儿童发展规划',
  pages: [1, 2, 3].map((page) => ({
    texts: [
      { x: 90, y: 100, text: '一、总体要求' },
      { x: 290, y: 800, text: `— ${page} —` },
    ],
    lines: [
      [90, 200, 300, 200],
      [90, 200, 90, 300],
    ],
  })),
});
const PRINTED = readFileSync(`${ROOT}test/fixtures/pdf/libreoffice.pdf`);

describe('readPdf of damaged files', () => {
  const printed = vi.fn();
  beforeEach(() => {
    for (const name of ['log', 'info', 'warn', 'error'] as const)
      vi.spyOn(console, name).mockImplementation(printed);
    vi.spyOn(process.stdout, 'write');
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([
    ['by hand', HAND, 40],
    ['by LibreOffice', PRINTED, 10],
  ])('never throws and never prints: made %s', async (_, bytes, count) => {
    for (let seed = 1; seed <= count; seed++) {
      const { text, diagnostics } = await readPdf(mutated(bytes, seed));
      expect(text !== '' || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    }
    expect(printed).not.toHaveBeenCalled();
  });
});
