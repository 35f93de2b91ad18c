import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/read/docx/readDocx.ts';
import { zipOf } from '../../zipOf.ts';
import { mutate } from '../archive/mutate.ts';
import { cell, docxFiles, docxOf, family, item, level, list, p, row, table } from './docxOf.ts';

const PARTS = {
  body: p('规划') + item('提高到90%。', 1) + table([1000, 1000], row(cell('甲'), cell('5.0'))) + p('完'),
  numbering: family(0, level(0, 'chineseCounting', '%1、')) + list(1, 0),
  styles: '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style>',
};

const withDocument = (data: string | Uint8Array, more: object = {}): Buffer =>
  zipOf(
    docxFiles(PARTS).map((file) => (file.name === 'word/document.xml' ? { ...file, data, ...more } : file)),
  );

const DOCUMENT = docxFiles(PARTS).find(({ name }) => name === 'word/document.xml')?.data ?? '';

const faultOf = async (bytes: Uint8Array) => {
  const { text, diagnostics } = await readDocx(bytes);
  return { text, rules: diagnostics.map(({ severity, rule }) => `${severity} ${rule}`) };
};

describe('what cannot be read', () => {
  it.each([
    ['no archive', Buffer.from('PK\x03\x04 and no more'), 'error read/corrupt'],
    ['the first half', docxOf(PARTS).subarray(0, 700), 'error read/corrupt'],
    [
      'an archive without a document',
      zipOf([{ name: 'word/styles.xml', data: '<a/>' }]),
      'error read/corrupt',
    ],
    ['a document that is none', withDocument('<html/>'), 'error read/corrupt'],
    ['an encrypted entry', withDocument(DOCUMENT, { flags: 1 }), 'error read/locked'],
    ['an unknown method', withDocument(DOCUMENT, { method: 99 }), 'error read/corrupt'],
    ['no text', docxOf({ body: p('') }), 'error read/empty'],
    ['pictures only', docxOf({ body: p(''), media: 'x' }), 'error read/no-text'],
  ])('%s', async (_, bytes, rule) => {
    expect(await faultOf(bytes)).toEqual({ text: '', rules: [rule] });
  });

  it('a bomb, whatever its header says', async () => {
    const bomb = withDocument(Buffer.alloc(40 * 2 ** 20, ' '), { claimed: { size: 1000 } });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultOf(bomb)).toEqual({ text: '', rules: ['error read/too-large'] });
  });
});

describe('what can be read in part', () => {
  it.each([
    ['is cut off', DOCUMENT.slice(0, DOCUMENT.indexOf('5.0')), '规划\n一、提高到90%。\n甲\t\n'],
    ['has a tag too few', DOCUMENT.replace('</w:p><w:tbl>', '<w:tbl>'), '规划'],
    ['has bytes that are no text', Buffer.from(DOCUMENT.replace('完', 'é'), 'latin1'), ''],
  ])('a document that %s', async (_, data, text) => {
    const found = await faultOf(withDocument(data));
    expect(found.rules).toEqual(['error read/corrupt']);
    expect(found.text).toContain(text);
  });

  it('one whose checksum does not fit', async () => {
    const found = await faultOf(withDocument(DOCUMENT, { claimed: { crc: 1 } }));
    expect(found).toEqual({ text: '规划\n一、提高到90%。\n甲\t5.0\n完\n', rules: ['error read/corrupt'] });
  });

  it('one whose lists or styles are damaged', async () => {
    for (const part of ['numbering', 'styles']) {
      const files = docxFiles(PARTS).map(({ name, data }) => ({
        name,
        data: name === `word/${part}.xml` ? data.slice(0, -40) : data,
      }));
      const found = await faultOf(zipOf(files));
      expect(found.text).toContain('提高到90%。');
      expect(found.rules).toEqual(['error read/corrupt']);
    }
  });

  it('one that is nested too deeply', async () => {
    for (const deep of ['<w:tbl><w:tr><w:tc>'.repeat(500), '<w:x>'.repeat(100_000), '<w:ins>'.repeat(5000)])
      expect(await faultOf(docxOf({ body: p('规划') + deep }))).toEqual({
        text: '规划\n',
        rules: ['error read/too-large'],
      });
  });

  it('one that embeds another', async () => {
    const found = await faultOf(docxOf({ body: `${p('规划')}<w:altChunk r:id="x"/>` }));
    expect(found).toEqual({ text: '规划\n', rules: ['error read/embedded'] });
  });
});

describe('tricks', () => {
  it('of entities are not played', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const { text } = await readDocx(
      withDocument(bomb + DOCUMENT.replace('完', '完&b;&f;').replace(/^<\?.*?\?>/, '')),
    );
    expect(text).toContain('完&b;&f;');
    expect(text).not.toContain('aaaa');
  });

  it('of names reach no prototype', async () => {
    const styles =
      '<w:style w:styleId="__proto__" w:__proto__="x"><w:basedOn w:val="constructor"/></w:style>';
    expect((await readDocx(docxOf({ body: p('文', '<w:pStyle w:val="__proto__"/>'), styles }))).text).toBe(
      '文\n',
    );
  });
});

it('never throws on mutated files', async () => {
  const whole = docxOf(PARTS);
  for (let seed = 0; seed < 80; seed += 1) {
    const mutant = seed % 2 === 0 ? mutate(whole, seed) : withDocument(mutate(Buffer.from(DOCUMENT), seed));
    const { text, diagnostics } = await readDocx(mutant);
    if (text === '') expect(diagnostics.map(({ severity }) => severity)).toContain('error');
  }
});
