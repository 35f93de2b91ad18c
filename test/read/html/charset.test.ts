import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/read/html/readHtml.ts';
import { encode } from '../encode.ts';

const TEXT = '到2030年，婴儿死亡率降至千分之三以下，学前教育的入园率达到百分之九十五。\n';
const TRADITIONAL = '到2030年，嬰兒死亡率應降至千分之三以下，這是為了兒童的發展。\n';

const page = (charset: string, text = TEXT): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>${text.trim()}</p></body></html>`;

const bytes = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

describe('the encoding of a page', () => {
  it.each([
    ['UTF-8', Buffer.from(page('utf-8')), 'utf-8'],
    ['UTF-8 with a mark', bytes('\ufeff', page('gbk')), 'utf-8'],
    ['UTF-8 that is labelled gb2312', Buffer.from(page('gb2312')), 'utf-8'],
    ['UTF-8 that is labelled big5', Buffer.from(page('big5')), 'utf-8'],
    ['GB2312', encode(page('gb2312'), 'gb2312'), 'gb18030'],
    ['GBK that is labelled UTF-8', encode(page('utf-8'), 'gbk'), 'gb18030'],
    ['GBK that is labelled big5', encode(page('big5'), 'gbk'), 'gb18030'],
    ['GBK without a label', encode(page(''), 'gbk'), 'gb18030'],
    [
      'UTF-16 with a mark',
      bytes(Uint8Array.of(0xff, 0xfe), Buffer.from(page('utf-8'), 'utf16le')),
      'utf-16le',
    ],
    ['UTF-16 without a mark', Buffer.from(page('utf-16'), 'utf16le'), 'utf-16le'],
  ])('is %s', (_, content, encoding) => {
    expect(readHtml(content)).toMatchObject({ text: TEXT, encoding, diagnostics: [] });
  });

  it.each(['big5', 'Big5-HKSCS', 'BIG5'])('is Big5 by the label %s', (label) => {
    expect(readHtml(encode(page(label, TRADITIONAL), 'big5'))).toMatchObject({
      text: TRADITIONAL,
      encoding: 'big5',
      diagnostics: [],
    });
  });

  it('is told by the label where hardly any character tells it', () => {
    expect(readHtml(encode('<meta charset="gbk"><p>联通，联通。</p>', 'gbk')).text).toBe('联通，联通。\n');
  });

  it('is an error where bytes of the document are broken, and none where others are', () => {
    const [before = '', after = ''] = page('utf-8').split('婴儿');
    const broken = readHtml(bytes(before, Uint8Array.of(0xff), after));
    expect(broken.diagnostics).toMatchObject([{ rule: 'read/broken-encoding' }]);
    expect(broken.text).toContain('\ufffd');
    const script = bytes('<script>/* ', Uint8Array.of(0xff), '脚本注释 */</script>\n', page('utf-8'));
    expect(readHtml(script)).toMatchObject({ text: TEXT, diagnostics: [] });
  });
});

describe('a page in something else', () => {
  const quoted = (content: Uint8Array): string =>
    [...content]
      .map((byte) =>
        byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
      )
      .join('')
      .replace(/((?:=[\dA-F]{2}|[^=]){60})/g, '$1=\r\n');
  const archive = (head: string, body: string): Buffer =>
    Buffer.from(
      `From: <Saved by Blink>\r\nSubject: =?utf-8?B?6KeE5YiS?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n\r\n------b\r\n${head}\r\n\r\n${body}\r\n------b\r\nContent-Type: image/png\r\n\r\nx\r\n------b--\r\n`,
      'latin1',
    );

  it.each([
    [
      'an archive, quoted-printable',
      archive(
        'Content-Type: text/html;\r\n\tcharset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable',
        quoted(encode(page('gb2312'), 'gbk')),
      ),
      'gb18030',
    ],
    [
      'an archive, base64',
      archive(
        'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64',
        Buffer.from(page('utf-8'))
          .toString('base64')
          .replace(/(.{76})/g, '$1\r\n'),
      ),
      'utf-8',
    ],
    [
      'saved headers',
      bytes('HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gbk\r\n\r\n', encode(page(''), 'gbk')),
      'gb18030',
    ],
  ])('is read from %s', (_, content, encoding) => {
    expect(readHtml(content)).toMatchObject({ text: TEXT, encoding, diagnostics: [] });
  });

  it('is not found where there is none', () => {
    const { text, diagnostics } = readHtml(archive('Content-Type: text/css', 'p { color: red }'));
    expect(text).toBe('');
    expect(diagnostics).toMatchObject([{ rule: 'read/no-document' }]);
  });
});
