import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/readDocument.ts';
import { corpusPlan, PLAN } from '../plan.ts';

const read = (...bytes: readonly number[]) => readDocument(Uint8Array.from(bytes), 'plans/a.txt');

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];

describe('readDocument', () => {
  it('gives a text with what is known of its file', () => {
    expect(readDocument(corpusPlan('kelan-children-14th-fyp'), 'corpus/kelan.txt')).toMatchObject({
      path: 'corpus/kelan.txt',
      sha256: '57607fea7b6b6b4ff4d17004060bd4380d81a49778fc2ca320958c794a806cb1',
      format: 'text',
      encoding: 'utf-8',
      pages: null,
      diagnostics: [],
    });
  });

  it.each([
    ['an empty file', [], 'read/empty', 'the file is empty'],
    ['a byte order mark alone', [0xef, 0xbb, 0xbf], 'read/empty', 'the file holds only blanks'],
    ['blanks', ascii(' \r\n\t\n'), 'read/empty', 'the file holds only blanks'],
    ['a PDF', ascii('%PDF-1.7\n%\xe2\xe3'), 'read/no-text', 'this is a PDF file, not a text file'],
    ['a docx', ascii('PK\x03\x04\x14\0'), 'read/no-text', 'a zip archive or an Office document'],
    ['a doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'read/no-text', 'an older Office document'],
    ['an RTF file', ascii('{\\rtf1\\ansi'), 'read/no-text', 'an RTF document'],
    ['a PNG', ascii('\x89PNG\r\n\x1a\n'), 'read/no-text', 'a PNG picture'],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'read/no-text', 'a JPEG picture'],
    ['a GIF', ascii('GIF89a'), 'read/no-text', 'a GIF picture'],
    ['gzip', [0x1f, 0x8b, 0x08], 'read/no-text', 'a gzip archive'],
    ['RAR', ascii('Rar!\x1a\x07'), 'read/no-text', 'a RAR archive'],
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27], 'read/no-text', 'a 7z archive'],
    ['a web page', ascii('\n<!DOCTYPE html><html>'), 'read/no-text', 'a web page (HTML)'],
    ['zeros', Array<number>(64).fill(0), 'read/no-text', 'a binary file'],
    [
      'bytes of all values',
      Array.from({ length: 4096 }, (_, index) => (index * 151) % 256),
      'read/no-text',
      'a binary file',
    ],
  ])('names %s', (_, bytes, rule, message) => {
    const document = read(...bytes);
    expect(document.text.trim()).toBe('');
    expect(document.diagnostics).toMatchObject([
      { severity: 'error', rule, message: expect.stringContaining(message), note: expect.any(String) },
    ]);
  });

  it('does not take a plan for anything else', () => {
    for (const text of [PLAN, `PDF ${PLAN}`, `<${PLAN}`, `\u001b[1m${PLAN}`])
      expect(readDocument(Buffer.from(text), 'a').diagnostics).toEqual([]);
  });
});
