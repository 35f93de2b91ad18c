import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/read/docx/readDocx.ts';
import { cell, docxOf, family, item, level, list, p, row, table } from './docxOf.ts';

const linesOf = async (body: string, numbering: string, styles = ''): Promise<string[]> =>
  (await readDocx(docxOf({ body, numbering, styles }))).text.trimEnd().split('\n');

/** Items of one list on levels; how each is numbered. */
const labels = async (numbering: string, places: readonly (readonly [list: number, level: number])[]) => {
  const body = places.map(([of, at]) => item('项', of, at)).join('');
  return (await linesOf(body, numbering)).map((line) => line.replace(/ ?项$/, ''));
};

const onLevels = (...levels: readonly number[]) => levels.map((at) => [1, at] as const);

const start = (index: number, value: number): string =>
  `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;

describe('lists', () => {
  it('are numbered as Chinese plans number them', async () => {
    const numbering =
      family(
        0,
        level(0, 'chineseCounting', '%1、'),
        level(1, 'chineseCountingThousand', '（%2）'),
        level(2, 'decimal', '%3.'),
        level(3, 'decimalEnclosedCircle', '%4'),
      ) + list(1, 0);
    expect(await labels(numbering, onLevels(0, 1, 2, 2, 3, 3, 2, 1, 2, 0, 1))).toEqual([
      '一、',
      '（一）',
      '1.',
      '2.',
      '①',
      '②',
      '3.',
      '（二）',
      '1.',
      '二、',
      '（一）',
    ]);
  });

  it('print the numbers of several levels, in digits where they are to', async () => {
    const numbering =
      family(0, level(0, 'chineseCounting', '第%1章'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
      list(1, 0);
    expect(await labels(numbering, onLevels(0, 1, 1, 0, 1))).toEqual([
      '第一章',
      '1.1',
      '1.2',
      '第二章',
      '2.1',
    ]);
  });

  it('of one family are counted on together, but for those that start anew', async () => {
    const numbering =
      family(0, level(0, 'decimal', '%1.')) +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, start(0, 1)) +
      list(4, 0, start(0, 7));
    const places = [1, 1, 2, 3, 3, 1, 4, 4, 2].map((of) => [of, 0] as const);
    expect(await labels(numbering, places)).toEqual(['1.', '2.', '3.', '1.', '2.', '3.', '7.', '8.', '9.']);
  });

  it('start again after the level that they are to', async () => {
    const never = '<w:lvlRestart w:val="0"/>';
    const afterFirst = '<w:lvlRestart w:val="1"/>';
    const numbering =
      family(
        0,
        level(0, 'chineseCounting', '%1、'),
        level(1, 'decimal', '%2.', never),
        level(2, 'decimal', '%3)', afterFirst),
      ) + list(1, 0);
    expect(await labels(numbering, onLevels(0, 1, 2, 1, 2, 0, 1, 2))).toEqual([
      '一、',
      '1.',
      '1)',
      '2.',
      '2)',
      '二、',
      '3.',
      '1)',
    ]);
  });

  it('may have a level of their own', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1.')}</w:lvlOverride>`;
    expect(await labels(family(0, level(0, 'decimal', '%1.')) + list(1, 0, own), onLevels(0, 0))).toEqual([
      'A.',
      'B.',
    ]);
  });

  it('may be defined by a style', async () => {
    const linked = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>';
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering = linked + family(1, level(0, 'chineseCounting', '%1、')) + list(1, 0) + list(2, 1);
    expect(await linesOf(item('甲', 1) + item('乙', 2), numbering, styles)).toEqual(['一、甲', '二、乙']);
  });

  it('with bullets, without a definition or taken off have no number', async () => {
    const numbering =
      family(0, level(0, 'bullet', '')) + list(1, 0) + family(1, level(0, 'decimal', '%1.')) + list(2, 1);
    const off = p('丁', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await linesOf(item('甲', 1) + item('乙', 9) + off + item('丙', 2), numbering)).toEqual([
      '甲',
      '乙',
      '丁',
      '1.丙',
    ]);
  });
});

describe('numbered styles', () => {
  const style = (id: string, more: string, properties = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}">${more}<w:pPr>${properties}</w:pPr></w:style>`;
  const inList = (at?: number) =>
    `<w:numPr>${at === undefined ? '' : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="1"/></w:numPr>`;
  const styles =
    style('1', '', inList()) +
    style('2', '<w:basedOn w:val="1"/>', inList(1)) +
    style('3', '<w:basedOn w:val="2"/>') +
    style('loop', '<w:basedOn w:val="loop"/>');
  const numbering =
    family(
      0,
      level(0, 'chineseCounting', '第%1章', '<w:pStyle w:val="1"/><w:suff w:val="space"/>'),
      level(1, 'decimal', '%2、', '<w:pStyle w:val="2"/>'),
    ) + list(1, 0);
  const styled = (text: string, id: string, more = '') => p(text, `<w:pStyle w:val="${id}"/>${more}`);

  it('number their paragraphs, and those of styles based on them', async () => {
    const body =
      styled('甲', '1') +
      styled('乙', '2') +
      styled('丙', '3') +
      styled('丁', 'loop') +
      styled('戊', '1') +
      styled('己', '3');
    expect(await linesOf(body, numbering, styles)).toEqual([
      '第一章 甲',
      '1、乙',
      '2、丙',
      '丁',
      '第二章 戊',
      '1、己',
    ]);
  });

  it('can be taken out of their list', async () => {
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(
      await linesOf(styled('甲', '1') + styled('前言', '1', off) + styled('乙', '1'), numbering, styles),
    ).toEqual(['第一章 甲', '前言', '第二章 乙']);
  });
});

describe('what stands beside numbers', () => {
  const numbering =
    family(0, level(0, 'decimal', '%1.')) + list(1, 0) + family(1, level(0, 'decimal', '%1')) + list(2, 1);

  it('never becomes a part of them', async () => {
    expect(await linesOf(item('2025年', 1) + item('5岁', 2) + item('提高', 2), numbering)).toEqual([
      '1. 2025年',
      '1 5岁',
      '2提高',
    ]);
  });

  it('may be nothing: counted, and seen in the cells of a table only', async () => {
    const cells = (text: string) => row(cell(item('', 2)), cell(text));
    const body = item('甲', 1) + item('', 1) + item('乙', 1) + table([500, 3000], cells('丙'), cells('丁'));
    expect(await linesOf(body, numbering)).toEqual(['1.甲', '3.乙', '1\t丙', '2\t丁']);
  });

  it('may be deleted or hidden, and is then not counted', async () => {
    const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const deleted = p(
      '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>',
      `${listed}<w:rPr><w:del/></w:rPr>`,
    );
    const hidden = p(
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>',
      `${listed}<w:rPr><w:vanish/></w:rPr>`,
    );
    expect(await linesOf(item('甲', 1) + deleted + hidden + item('乙', 1), numbering)).toEqual([
      '1.甲',
      '2.乙',
    ]);
  });
});
