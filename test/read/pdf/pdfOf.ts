import { type Encryption, encrypted } from './encrypted.ts';

export interface Text {
  readonly x: number;
  /** Of the baseline, from the upper edge of the page. */
  readonly y: number;
  readonly text: string;
  /** 12 unless told. */
  readonly size?: number;
  /** In quarter turns, anticlockwise; a part of a quarter is oblique. */
  readonly turn?: number;
  /** Text rendering mode 3: not painted. */
  readonly hidden?: boolean;
}

export interface PageSpec {
  readonly texts?: readonly Text[];
  /** Stroked lines: x and y of both ends, from the upper left corner. */
  readonly lines?: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[];
  /** Filled boxes: left, top, width, height. */
  readonly boxes?: readonly (readonly [left: number, top: number, width: number, height: number])[];
  /** A picture of the given part of the page, as a share of its height; from the top. */
  readonly picture?: number;
  /** In degrees, clockwise, by which a viewer turns the page. */
  readonly rotate?: number;
  readonly width?: number;
  readonly height?: number;
  /** Put in the place of the content as it is. */
  readonly content?: string;
}

export interface PdfSpec {
  readonly pages: readonly PageSpec[];
  readonly title?: string;
  readonly encryption?: Encryption;
  /** A font that does not say which characters its glyphs are. */
  readonly mute?: boolean;
}

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();

const textOperators = ({ x, y, text, size = 12, turn = 0, hidden = false }: Text, height: number): string => {
  const angle = (turn * Math.PI) / 2;
  const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
  const matrix = `${cos} ${sin} ${Number(sin) === 0 ? 0 : -Number(sin)} ${cos} ${x} ${height - y}`;
  return `BT /F1 ${size} Tf ${hidden ? 3 : 0} Tr ${matrix} Tm <${hex(text)}> Tj ET`;
};

const contentOf = (page: PageSpec): string => {
  const { texts = [], lines = [], boxes = [], picture, width = 595, height = 842 } = page;
  return [
    ...(picture === undefined
      ? []
      : [`q ${width} 0 0 ${height * picture} 0 ${height * (1 - picture)} cm /Im0 Do Q`]),
    ...lines.map(([x0, y0, x1, y1]) => `${x0} ${height - y0} m ${x1} ${height - y1} l S`),
    ...boxes.map(([left, top, w, h]) => `${left} ${height - top - h} ${w} ${h} re f`),
    ...texts.map((text) => textOperators(text, height)),
  ].join('\n');
};

const FONT =
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>';
const DESCENDANT =
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>';
const MUTE_FONT =
  '<< /Type /Font /Subtype /Type0 /BaseFont /Unknown /Encoding /Identity-H /DescendantFonts [4 0 R] >>';
const MUTE_DESCENDANT =
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unknown /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 5 0 R >>';
const DESCRIPTOR =
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>';
const IMAGE =
  '<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 64 >>';

interface PdfObject {
  readonly body: string;
  readonly stream?: Uint8Array;
}

const objectsOf = ({ pages, title, mute = false }: PdfSpec): PdfObject[] => {
  const first = 7;
  const objects: PdfObject[] = [
    { body: '<< /Type /Catalog /Pages 2 0 R >>' },
    {
      body: `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + 1 + index * 2} 0 R`).join(' ')}] >>`,
    },
    { body: mute ? MUTE_FONT : FONT },
    { body: mute ? MUTE_DESCENDANT : DESCENDANT },
    { body: DESCRIPTOR },
    { body: IMAGE, stream: new Uint8Array(64).fill(200) },
    { body: title === undefined ? '<< >>' : `<< /Title <FEFF${hex(title)}> >>` },
  ];
  for (const [index, page] of pages.entries()) {
    const { width = 595, height = 842, rotate = 0 } = page;
    const content = Buffer.from(page.content ?? contentOf(page), 'latin1');
    objects.push(
      {
        body: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R >> /XObject << /Im0 6 0 R >> >> /Contents ${first + 2 + index * 2} 0 R >>`,
      },
      { body: `<< /Length ${content.length} >>`, stream: content },
    );
  }
  return objects;
};

/**
 * A PDF made by hand: its text is in a font that is not embedded, with a character code of Chinese, as old programs
 * write it. Small, and the same bytes at every call.
 */
export const pdfOf = (spec: PdfSpec): Uint8Array => {
  const lock = spec.encryption ? encrypted(spec.encryption) : null;
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n', 'latin1')];
  const offsets: number[] = [];
  let length = chunks[0]?.length ?? 0;
  const put = (chunk: Buffer): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const [index, { body, stream }] of objectsOf(spec).entries()) {
    const number = index + 1;
    offsets.push(length);
    const hidden = (_: string, text: string): string =>
      lock ? `<${lock.hide(Buffer.from(text, 'latin1'), number).toString('hex')}>` : `(${text})`;
    put(Buffer.from(`${number} 0 obj\n${body.replace(/\((\w+)\)/g, hidden)}\n`, 'latin1'));
    if (stream) {
      put(Buffer.from('stream\n', 'latin1'));
      put(Buffer.from(lock ? lock.hide(stream, number) : stream));
      put(Buffer.from('\nendstream\n', 'latin1'));
    }
    put(Buffer.from('endobj\n', 'latin1'));
  }
  const start = length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  put(
    Buffer.from(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R${spec.title === undefined ? '' : ' /Info 7 0 R'}${lock ? lock.trailer : ''} >>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  );
  return new Uint8Array(Buffer.concat(chunks));
};
