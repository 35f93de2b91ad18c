import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sqlJson } from '../../src/fleet/sqlJson.ts';

const wellFormed = (text: string): string => Buffer.from(text).toString().replaceAll('\0', '\ufffd');

describe('sqlJson', () => {
  it('replaces what PostgreSQL refuses, and nothing else', () => {
    expect(JSON.parse(sqlJson(['a\0b', '\ud800', '\\u0000', '\\\0', '😀', 0.1, 1e21]))).toEqual([
      'a\ufffdb',
      '\ufffd',
      '\\u0000',
      '\\\ufffd',
      '😀',
      0.1,
      1e21,
    ]);
  });

  it('does so for any text', () => {
    const unit = fc.constantFrom('\0', '\\', 'u', '0', '\ud800', '\udc00', '"', '\n', '指', '\u0001');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(JSON.parse(sqlJson(text))).toBe(wellFormed(text));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
