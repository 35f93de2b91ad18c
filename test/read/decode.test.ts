import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.ts';
import { corpusPlan } from '../plan.ts';
import { encode } from './encode.ts';

const TEXT = corpusPlan('kelan-children-14th-fyp').toString();
const LINES = TEXT.split('\n').filter((line) => line.length > 20);

const bytes = (...parts: readonly (string | Uint8Array | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

const gb = (text: string): Buffer => encode(text, 'gb18030');

/** A file whose lines are in GB18030 where `isGb` says so, else in UTF-8; lines count from 1. */
const mixed = (isGb: (line: number) => boolean): Buffer =>
  Buffer.concat(LINES.map((line, index) => (isGb(index + 1) ? gb(`${line}\n`) : Buffer.from(`${line}\n`))));

const MIXED_TEXT = LINES.map((line) => `${line}\n`).join('');

describe('one encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], TEXT), 'utf-8'],
    ['UTF-16 LE with a mark', bytes([0xff, 0xfe], Buffer.from(TEXT, 'utf16le')), 'utf-16le'],
    ['UTF-16 BE with a mark', bytes([0xfe, 0xff], encode(TEXT, 'utf-16be')), 'utf-16be'],
    ['UTF-16 LE without a mark', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without a mark', encode(TEXT, 'utf-16be'), 'utf-16be'],
    ['GB18030', gb(TEXT), 'gb18030'],
    ['GB18030 with a mark', gb(`\ufeff${TEXT}`), 'gb18030'],
  ])('%s is told by its content', (_, content, encoding) => {
    expect(decode(content)).toEqual({ text: TEXT, encoding, diagnostics: [] });
  });

  it.each(['𠮷林县儿童发展规划', '㐂㑇㕛岢岚', '€20亿', '1.2‰—3.5‰，≥90％'])(
    'keeps the rare characters of %s in GB18030',
    (line) => {
      const text = `${line}\n${TEXT}`;
      expect(decode(gb(text))).toEqual({ text, encoding: 'gb18030', diagnostics: [] });
    },
  );

  it.each([
    ['a short text', '岢岚县规划'],
    ['a line with more digits than characters', `${TEXT}\n1.2 3.4 5.6 7.8 9.0 一\n`],
    ['lines that could be UTF-8 too', `${TEXT}\n一、\n联通\n`],
  ])('reads %s as GB18030', (_, text) => {
    expect(decode(gb(text)).text).toBe(text);
  });

  it('reads plain ASCII and nothing as UTF-8', () => {
    expect(decode(bytes('plan 2030'))).toEqual({ text: 'plan 2030', encoding: 'utf-8', diagnostics: [] });
    expect(decode(bytes())).toEqual({ text: '', encoding: 'utf-8', diagnostics: [] });
  });

  it.each(['\n', '\r\n', '\r'])('leaves the line ending %j as it is', (ending) => {
    const text = TEXT.replaceAll('\n', ending);
    for (const content of [Buffer.from(text), gb(text), Buffer.from(text, 'utf16le')])
      expect(decode(content).text).toBe(text);
  });
});

describe('several encodings', () => {
  it.each([
    ['few lines of GB18030 in UTF-8', (line: number) => line === 7 || line === 9, 'utf-8', 'GB18030', '7, 9'],
    ['few lines of UTF-8 in GB18030', (line: number) => line !== 7 && line !== 9, 'gb18030', 'UTF-8', '7, 9'],
  ])('reads %s line by line and says which', (_, isGb, encoding, other, lines) => {
    const decoded = decode(mixed(isGb));
    expect(decoded.text).toBe(MIXED_TEXT);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.diagnostics).toMatchObject([
      { severity: 'error', rule: 'read/mixed-encoding', note: expect.stringContaining(`lines ${lines};`) },
    ]);
    expect(decoded.diagnostics[0]?.message).toContain(`2 of ${LINES.length} lines were read as ${other}`);
  });

  it('reads halves of two encodings', () => {
    const decoded = decode(mixed((line) => line > LINES.length / 2));
    expect(decoded.text).toBe(MIXED_TEXT);
    expect(decoded.diagnostics.map(({ rule }) => rule)).toEqual(['read/mixed-encoding']);
  });

  it('reads lines that end in CR alone', () => {
    const parts = LINES.map((line, index) => (index === 4 ? gb(line) : Buffer.from(line)));
    const decoded = decode(Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\r')])));
    expect(decoded.text).toBe(MIXED_TEXT.replaceAll('\n', '\r'));
  });
});

describe('damage', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['gb18030', gb(TEXT)],
  ])('keeps what is whole of %s and names the line', (encoding, content) => {
    const damaged = Buffer.from(content);
    const at = damaged.indexOf(10, 3000) + 4;
    damaged.fill(0xff, at, at + 2);
    const decoded = decode(damaged);
    const line = damaged.subarray(0, at).filter((byte) => byte === 10).length + 1;
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text.split('\n').filter((each, index) => each !== TEXT.split('\n')[index])).toHaveLength(
      1,
    );
    expect(decoded.text.split('\n')[line - 1]).toContain('\ufffd');
    expect(decoded.diagnostics).toMatchObject([
      { severity: 'error', rule: 'read/broken-encoding', note: expect.stringContaining(`line ${line};`) },
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from(TEXT.replaceAll('\n', ''))],
    ['GB18030', gb(TEXT.replaceAll('\n', ''))],
  ])('keeps what is whole of %s on one line', (_, content) => {
    const damaged = Buffer.from(content);
    damaged.fill(0xff, 3000, 3002);
    const decoded = decode(damaged);
    expect(decoded.text.replaceAll('\ufffd', '').length).toBeGreaterThan(
      TEXT.replaceAll('\n', '').length - 5,
    );
    expect(decoded.text.slice(-1000)).toBe(TEXT.replaceAll('\n', '').slice(-1000));
    expect(decoded.diagnostics.map(({ rule }) => rule)).toEqual(['read/broken-encoding']);
  });

  it('lists the first lines of many', () => {
    const content = Buffer.concat(LINES.map((line) => bytes(line, [0xff], line, '\n')));
    expect(decode(content).diagnostics[0]?.note).toContain(
      `lines 1, 2, 3, 4, 5 and ${LINES.length - 5} more`,
    );
  });

  it('keeps what is whole of UTF-16 with a mark', () => {
    const decoded = decode(bytes([0xff, 0xfe], Buffer.from(TEXT, 'utf16le'), [0x41]));
    expect(decoded.text).toBe(`${TEXT}\ufffd`);
    expect(decoded.diagnostics).toMatchObject([{ severity: 'error', rule: 'read/broken-encoding' }]);
  });
});
