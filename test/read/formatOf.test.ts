import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/read/formatOf.ts';
import { CORPUS, PLAN, ROOT } from '../plan.ts';
import { zipOf } from '../zipOf.ts';
import { mutate } from './archive/mutate.ts';
import { docxFiles, docxOf, p } from './docx/docxOf.ts';
import { encode } from './encode.ts';

/** What a file is: its kind, or its name where it is known and not read. */
const told = async (bytes: Uint8Array | string): Promise<string> => {
  const sniffed = await formatOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return 'name' in sniffed ? `${sniffed.kind}: ${sniffed.name}` : sniffed.kind;
};

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** An archive of entries with nothing in them, or with what is said. */
const zip = (...names: readonly (string | [name: string, data: string])[]): Buffer =>
  zipOf(
    names.map((each) =>
      typeof each === 'string' ? { name: each, data: '' } : { name: each[0], data: each[1] },
    ),
  );

const OLD_WORD = readFileSync(`${ROOT}test/fixtures/formats/kelan-children-14th-fyp.doc`);

/** The place of the stream of the text in the directory of a compound file. */
const ENTRY = OLD_WORD.indexOf(Buffer.from('WordDocument', 'utf16le'));

/** A compound file with a stream of another name. */
const ole = (name: string): Buffer => {
  const bytes = Buffer.from(OLD_WORD);
  bytes.fill(0, ENTRY, ENTRY + 64);
  bytes.write(name, ENTRY, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, ENTRY + 64);
  return bytes;
};

const lockedWord = (): Buffer => {
  const bytes = Buffer.from(OLD_WORD);
  const start = (bytes.readUInt32LE(ENTRY + 116) + 1) * 512;
  bytes.writeUInt8(bytes.readUInt8(start + 11) | 1, start + 11);
  return bytes;
};

describe('text', () => {
  it.each([
    ['a plan', PLAN],
    ['nothing', ''],
    ['GB18030', encode(PLAN, 'gb18030')],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${PLAN}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(PLAN.repeat(3), 'utf16le')],
    ['a text of the corpus', readFileSync(`${CORPUS}/qingyuan-children-2021-2030.txt`)],
    ['a text that speaks of PDF', `%PDF is a format. ${PLAN}`.slice(1)],
    ['signs of a format in a text', `BM MZ GIF ${PLAN}`],
    ['a mark in angle brackets', `<${PLAN}`],
    ['a book in angle brackets', `<中国儿童发展纲要>\n${PLAN}`],
    ['colours of a terminal', `\u001b[1m${PLAN}`],
    ['fields', `Title: plan\nYear: 2025\n\n${PLAN}`],
    ['Markdown with a table in it', `# 规划\n\n<table><tr><td>1</td></tr></table>`],
    ['JSON', '{"title":"规划"}'],
  ])('is %s', async (_, content) => {
    expect(await told(content)).toBe('text');
  });
});

describe('web pages', () => {
  it.each([
    '<!DOCTYPE html><title>规划</title>',
    '\ufeff\r\n  <!doctype HTML PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
    '<?xml version="1.0" encoding="gb2312"?>\n<!DOCTYPE html PUBLIC "x">\n<html xmlns="x">',
    '<!-- saved from url=(0022)http://a.gov.cn/ -->\n<!-- 2 -->\n<html>',
    '<HTML><BODY>',
    '<meta charset="gbk"><title>规划</title>',
    '<div class="TRS_Editor"><p>规划</p></div>',
    '<p align=center>规划',
    '<table border=1><tr><td>',
    '<br/>规划',
    '<span style="x>y">规划</span>',
    '<script>var a = 1;</script><div>',
  ])('are told by %j', async (start) => {
    expect(await told(`${start}${PLAN}`)).toBe('html');
    expect(await told(encode(start + PLAN, 'gb18030'))).toBe('html');
    expect(await told(Buffer.from(`\ufeff${start}${PLAN}`, 'utf16le'))).toBe('html');
  });

  const page = '<html><body><p>规划</p></body></html>';
  const archive = (type: string): string =>
    `From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n--b\r\nContent-Type: ${type}\r\n\r\n${page}\r\n--b--\r\n`;

  it('are told in a web archive, and behind the headers that they came with', async () => {
    expect(await told(archive('text/html; charset=utf-8'))).toBe('html');
    expect(await told(archive('text/css'))).toBe('foreign: a web archive (MHTML)');
    expect(await told(`MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${page}`)).toBe('html');
    expect(await told(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gbk\r\n\r\n${page}`)).toBe('html');
    expect(await told(`HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${PLAN}`)).toBe('text');
  });

  it('are not what mails hold', async () => {
    const mail = `Received: from a\r\nTo: b@c\r\n${archive('text/html')}`;
    expect(await told(mail)).toBe('foreign: an e-mail');
  });

  it('are told in no time, whatever their head is', async () => {
    for (const start of ['<!doctype', '<!--', '<p', '<?xml', 'a:', 'HTTP/1.1 200 OK\r\n\r\n'])
      for (const filler of [' ', '<!-- ', '[', 'a: b\n'])
        await formatOf(Buffer.from(start + filler.repeat(30_000)));
  }, 2000);
});

describe('documents', () => {
  it.each([
    ['pdf', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj')],
    ['pdf', latin1('\r\n%PDF-1.4\n')],
    ['pdf', latin1('HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n%\xe2\xe3\xcf\xd3\n')],
    ['docx', docxOf({ body: p('文') })],
    ['docx', docxOf({ body: p('文') }).subarray(0, 900)],
    [
      'docx',
      zipOf(
        docxFiles({ body: '' }).map(({ name, data }) => ({ name: name.replace('word/', 'word\\'), data })),
      ),
    ],
    ['docx', zip('word/document.xml')],
    ['doc', OLD_WORD],
    ['doc', OLD_WORD.subarray(0, ENTRY + 30)],
    ['zip', zip('规划.txt', 'word.docx')],
    ['zip', zip()],
    ['zip', zip('规划.txt').subarray(0, 40)],
  ])('%s', async (kind, bytes) => {
    expect(await told(bytes)).toBe(kind);
  });

  it('are told by what the package says, wherever its main part stands', async () => {
    const main = (type: string): Buffer =>
      zip(
        [
          '[Content_Types].xml',
          `<Types><Override PartName="/a/main.xml" ContentType="application/${type}.main+xml"/></Types>`,
        ],
        [
          '_rels/.rels',
          '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="a/main.xml"/></Relationships>',
        ],
        'a/main.xml',
      );
    expect(await told(main('vnd.openxmlformats-officedocument.wordprocessingml.document'))).toBe('docx');
    expect(await told(main('vnd.ms-word.document.macroEnabled'))).toBe('docx');
  });
});

describe('formats that are not read', () => {
  it.each([
    ['a spreadsheet (Excel)', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['a presentation (PowerPoint)', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['an OFD document', zip('OFD.xml', 'Doc_0/Document.xml')],
    [
      'an OpenDocument text (ODT)',
      zip(['mimetype', 'application/vnd.oasis.opendocument.text'], 'content.xml'),
    ],
    ['a spreadsheet (OpenDocument)', zip(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'])],
    ['an electronic book (EPUB)', zip(['mimetype', 'application/epub+zip'])],
    ['a spreadsheet (old Excel or WPS)', ole('Workbook')],
    ['a presentation (old PowerPoint or WPS)', ole('PowerPoint Document')],
    ['a Hangul document (HWP)', ole('FileHeader')],
    ['a Microsoft Works document (.wps)', ole('MatOST')],
    ['an old Office or WPS document of a kind that is not known', ole('WPS')],
    ['an RTF document', '{\\rtf1\\ansi'],
    [
      'a picture (PNG)',
      latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\0IDAT'),
    ],
    ['a picture (JPG)', latin1('\xff\xd8\xff\xe0\0\x10JFIF\0\x01')],
    ['a picture (GIF)', latin1('GIF89a\x01\0\x01\0\x80\0\0')],
    ['a picture (TIF)', latin1('II*\0\x08\0\0\0\0\0\0\0')],
    ['a picture (BMP)', latin1('BM\x46\0\0\0\0\0\0\0\x36\0\0\0')],
    ['a picture (WEBP)', latin1('RIFF\x1a\0\0\0WEBPVP8 ')],
    ['a picture (SVG)', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a gzip archive', gzipSync('x')],
    ['a RAR archive', latin1('Rar!\x1a\x07\x01\0\x33\x92')],
    ['a 7z archive', latin1('7z\xbc\xaf\x27\x1c\0\x04')],
    ['a CAJ document (CNKI)', latin1('CAJ\0\0\0\0\0')],
    [
      'a web archive (MHTML)',
      'From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n--x',
    ],
    ['an e-mail', 'Received: from a\nTo: b@c\nSubject: 规划\nMIME-Version: 1.0\n\nText'],
    [
      'a Word document of 2003 or flat XML',
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x">',
    ],
    ['an XML file', '<?xml version="1.0"?><plan><goal>1</goal></plan>'],
    ['a file of type SQLITE', latin1('SQLite format 3\0\x10\0\x01\x01')],
    ['a binary file', Buffer.alloc(64)],
    ['a binary file', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 151 + 7) % 256))],
  ])('%s', async (name, bytes) => {
    expect(await told(bytes)).toBe(`foreign: ${name}`);
  });

  it.each([
    ['an Office document locked with a password', ole('EncryptedPackage')],
    ['a Word document locked with a password', lockedWord()],
  ])('%s', async (name, bytes) => {
    expect(await told(bytes)).toBe(`locked: ${name}`);
  });

  it('come with what to do', async () => {
    expect(await formatOf(zip('OFD.xml'))).toMatchObject({
      remedy: expect.stringContaining('export it as PDF'),
    });
  });
});

it('never throws on mutated files', async () => {
  const docx = docxOf({ body: p('文') });
  for (let seed = 0; seed < 60; seed += 1)
    for (const bytes of [docx, OLD_WORD, gzipSync(PLAN)])
      expect((await formatOf(mutate(bytes.subarray(0, 30_000), seed))).kind).toBeTypeOf('string');
});
