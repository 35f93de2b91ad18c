import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pagesWithoutText } from '../../../src/read/pdf/readPages.ts';
import { readPdf } from '../../../src/read/pdf/readPdf.ts';
import { type PageSpec, pdfOf, type Text } from './pdfOf.ts';

const SENTENCE = '新生儿、婴儿和5岁以下儿童死亡率分别降至2.0‰、3.0‰和4.0‰以下。';
const page = (text = SENTENCE): PageSpec => ({ texts: [{ x: 90, y: 120, text }] });
const faultsOf = async (bytes: Uint8Array) => {
  const { text, pages, diagnostics } = await readPdf(bytes);
  return {
    text,
    pages,
    faults: diagnostics.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`),
  };
};

/** Characters as they come out where a font gives only the numbers of its glyphs. */
const GLYPH_NUMBERS = String.fromCharCode(...Array.from({ length: 40 }, (_, index) => 0x200 + index * 37));

describe('readPdf', () => {
  it('reads Chinese in a font that is not embedded', async () => {
    const { text, pages, pageStarts, metadata } = await readPdf(
      pdfOf({ title: '云泽县儿童发展规划', pages: [page(), page('二、主要目标')] }),
    );
    expect(text).toBe(`${SENTENCE}\n二、主要目标\n`);
    expect(pages).toBe(2);
    expect(pageStarts).toEqual([
      { start: 0, page: 1 },
      { start: SENTENCE.length + 1, page: 2 },
    ]);
    expect(metadata.title).toBe('云泽县儿童发展规划');
  });

  it('leaves the bytes to their owner', async () => {
    const bytes = pdfOf({ pages: [page()] });
    const copy = bytes.slice();
    await readPdf(bytes);
    expect(bytes).toEqual(copy);
    expect((await readPdf(Buffer.from(bytes))).text).toBe(`${SENTENCE}\n`);
  });

  it.each(['Microsoft Word - 文档1', '规划终稿.docx', 'plan', '¹æ»®ÎÄ¼þ±êÌâ'])(
    'takes no title from %s',
    async (title) => {
      expect((await readPdf(pdfOf({ title, pages: [page()] }))).metadata.title).toBeNull();
    },
  );

  it('opens a PDF that only its owner may change, and none that asks for a password', async () => {
    const owned = pdfOf({ pages: [page()], encryption: { user: '', owner: 'owner' } });
    expect((await readPdf(owned)).text).toBe(`${SENTENCE}\n`);
    const locked = pdfOf({ pages: [page()], encryption: { user: 'secret', owner: 'owner' } });
    expect(await faultsOf(locked)).toEqual({
      text: '',
      pages: null,
      faults: ['error read/locked: the PDF is encrypted and opens only with a password'],
    });
  });

  it.each([
    ['empty', new Uint8Array()],
    ['only a head', new TextEncoder().encode('%PDF-1.7\nthe rest is lost')],
    ['cut in half', pdfOf({ pages: [page()] }).slice(0, 900)],
  ])('says of a file that is %s that it is damaged', async (_, bytes) => {
    const { text, faults } = await faultsOf(bytes);
    expect(text).toBe('');
    expect(faults).toEqual(['error read/corrupt: the PDF is damaged or cut short and cannot be opened']);
  });

  it('says that the end is missing, and reads what is left', async () => {
    const bytes = pdfOf({ pages: [page()] });
    const { text, faults } = await faultsOf(bytes.slice(0, bytes.length - 12));
    expect(text).toBe(`${SENTENCE}\n`);
    expect(faults).toEqual(['error read/cut-short: the PDF breaks off before its end; text may be missing']);
  });

  it('names pages whose content breaks off, and keeps the others', async () => {
    const { text, faults } = await faultsOf(
      pdfOf({
        pages: [
          page(),
          { content: 'BT /F1 12 Tf 90 700 Td <4E00> Tj (' },
          page('二、主要目标'),
          { content: '' },
        ],
      }),
    );
    expect(text).toContain(SENTENCE);
    expect(text).toContain('二、主要目标');
    expect(faults).toEqual([
      'error read/broken-page: page 2 of the PDF is damaged and cannot be read whole',
      'warning read/empty-page: page 4 of the PDF has no content at all',
    ]);
  });

  it('reads nothing off pictures, whatever number is printed on them', async () => {
    const scan: PageSpec = { picture: 1, texts: [{ x: 290, y: 800, text: '- 2 -' }] };
    expect(await faultsOf(pdfOf({ pages: [{ picture: 0.95 }, scan] }))).toEqual({
      text: '',
      pages: 2,
      faults: ['error read/scanned: the PDF holds pictures of 2 pages and no text'],
    });
  });

  it('reads the text between pictures of pages, and tells the pages for OCR', async () => {
    const bytes = pdfOf({ pages: [{ picture: 1 }, page(), { picture: 1 }, page(GLYPH_NUMBERS)] });
    const { text, faults } = await faultsOf(bytes);
    expect(text).toBe(`${SENTENCE}\n`);
    expect(faults).toEqual([
      'error read/scanned: pages 1, 3 of the PDF hold only pictures',
      'error read/no-unicode: the fonts of page 4 do not say which characters they show; no text was read there',
    ]);
    expect(await pagesWithoutText(bytes)).toEqual([1, 3, 4]);
  });

  it('takes hidden text only where it stands for a picture, and says that it was recognized', async () => {
    const hidden = (text: string): Text => ({ x: 90, y: 200, text, hidden: true });
    const scan = await readPdf(
      pdfOf({ pages: [{ picture: 1, texts: [hidden(SENTENCE)] }, page('二、主要目标')] }),
    );
    expect(scan.text).toBe(`${SENTENCE}\n二、主要目标\n`);
    expect(scan.recognizedPages).toEqual([1]);
    expect(scan.diagnostics.map(({ rule }) => rule)).toEqual(['read/recognized']);
    const { text } = await readPdf(
      pdfOf({ pages: [{ texts: [...(page().texts ?? []), hidden('看不见的字')] }] }),
    );
    expect(text).toBe(`${SENTENCE}\n`);
  });

  it('reads pages that lie on their side', async () => {
    const lines = ['一、总体要求', '二、主要目标', '三、保障措施'];
    const level = lines.map((text, index) => ({ x: 90, y: 100 + index * 40, text }));
    const sideways = lines.map((text, index) => ({ x: 120 + index * 40, y: 700, text, turn: 1 }));
    const upended = lines.map((text, index) => ({ x: 480 - index * 40, y: 100, text, turn: 3 }));
    for (const spec of [
      { texts: level, rotate: 90 },
      { texts: sideways },
      { texts: upended },
      { texts: level, rotate: 180 },
    ])
      expect((await readPdf(pdfOf({ pages: [spec] }))).text).toBe(
        '一、总体要求\n二、主要目标\n三、保障措施\n',
      );
  });

  it('leaves a watermark out and says so', async () => {
    const { text, diagnostics } = await readPdf(
      pdfOf({
        pages: [
          { texts: [...(page().texts ?? []), { x: 150, y: 600, text: '内部资料', size: 60, turn: 0.5 }] },
        ],
      }),
    );
    expect(text).toBe(`${SENTENCE}\n`);
    expect(diagnostics.map(({ message }) => message)).toEqual(['a watermark on page 1 left out: “内部资料”']);
  });

  it('says of a PDF without anything that there is no text', async () => {
    expect((await faultsOf(pdfOf({ pages: [{}] }))).faults).toEqual([
      'error read/no-text: the PDF holds no text and no pictures of text',
    ]);
  });
});

describe('a PDF that unpacks to more than a limit', () => {
  it('is refused, and costs neither the time nor the memory', async () => {
    const packed = deflateSync(Buffer.alloc(140 * 2 ** 20, ' '), { level: 9 });
    const head =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R>>endobj\n' +
      '4 0 obj<</Length 9/Filter/FlateDecode>>stream\n';
    const bytes = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream endobj\n%%EOF')]);
    const { text, diagnostics } = await readPdf(bytes);
    expect(text).toBe('');
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'read/too-large' }]);
  });
});
