import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/readDocument.ts';
import { corpusPlan, PLAN } from '../plan.ts';

const read = (...bytes: readonly number[]) => readDocument(Uint8Array.from(bytes), 'plans/a.txt');

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];

describe('readDocument', () => {
  it('gives a text with what is known of its file', async () => {
    expect(await readDocument(corpusPlan('kelan-children-14th-fyp'), 'corpus/kelan.txt')).toMatchObject({
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
    ['a PDF cut off', ascii('%PDF-1.7\n%\xe2\xe3'), 'read/corrupt', 'PDF'],
    ['a zip archive cut off', ascii('PK\x03\x04\x14\0'), 'read/archive', 'zip archive'],
    [
      'an Office document cut off',
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1],
      'read/no-text',
      'old Office or WPS document',
    ],
    ['an RTF file', ascii('{\\rtf1\\ansi'), 'read/no-text', 'an RTF document'],
    ['a PNG', ascii('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'read/no-text', 'a picture (PNG)'],
    ['a JPEG', ascii('\xff\xd8\xff\xe0\0\x10JFIF\0'), 'read/no-text', 'a picture (JPG)'],
    ['a GIF', ascii('GIF89a\x01\0\x01\0\x80\0\0'), 'read/no-text', 'a picture (GIF)'],
    ['gzip', [0x1f, 0x8b, 0x08], 'read/no-text', 'gzip'],
    ['RAR', ascii('Rar!\x1a\x07'), 'read/no-text', 'RAR'],
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4], 'read/no-text', '7z'],
    [
      'a web page without a document',
      ascii('\n<!DOCTYPE html><html></html>'),
      'read/no-document',
      'there is no document in this web page',
    ],
    ['zeros', Array<number>(64).fill(0), 'read/no-text', 'a binary file'],
    [
      'bytes of all values',
      Array.from({ length: 4096 }, (_, index) => (index * 151) % 256),
      'read/no-text',
      'a binary file',
    ],
  ])('names %s', async (_, bytes, rule, message) => {
    const document = await read(...bytes);
    expect(document.text.trim()).toBe('');
    expect(document.diagnostics).toMatchObject([
      { severity: 'error', rule, message: expect.stringContaining(message), note: expect.any(String) },
    ]);
  });

  it('does not take a plan for anything else', async () => {
    for (const text of [PLAN, `PDF ${PLAN}`, `<${PLAN}`, `\u001b[1m${PLAN}`])
      expect((await readDocument(Buffer.from(text), 'a')).diagnostics).toEqual([]);
  });
});
