import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/model/document.ts';
import { readDocx } from '../../../src/read/docx/readDocx.ts';
import { ROOT } from '../../plan.ts';
import { zipOf } from '../../zipOf.ts';
import {
  cell,
  type DocxParts,
  docxFiles,
  docxOf,
  family,
  item,
  level,
  list,
  p,
  row,
  run,
  table,
} from './docxOf.ts';

const read = (body: string, parts: Omit<DocxParts, 'body'> = {}): Promise<Reading> =>
  readDocx(docxOf({ body, ...parts }));

const linesOf = async (body: string, parts: Omit<DocxParts, 'body'> = {}): Promise<string[]> =>
  (await read(body, parts)).text.replace(/\n$/, '').split('\n');

const fixture = (name: string): Promise<Reading> =>
  readDocx(readFileSync(`${ROOT}test/fixtures/docx/${name}.docx`));

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${
    result && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;

describe('documents of LibreOffice', () => {
  it('gives numbers, notes and title, and leaves the contents out', async () => {
    const { text, metadata, diagnostics } = await fixture('lists');
    expect(text).toBe(`青山县儿童发展规划（2021—2030年）
一、发展领域
（一）儿童与健康。
1.新生儿死亡率降至3.0‰以下。
2020年为3.5‰。
2. 5岁以下儿童贫血率控制在10%以下。
①城镇；
②农村。
（二）儿童与安全。
1. 2025年儿童伤害死亡率下降20%。
二、组织实施
`);
    expect(metadata.title).toBe('青山县儿童发展规划（2021—2030年）');
    expect(diagnostics).toMatchObject([{ severity: 'info', rule: 'read/contents' }]);
  });

  it('gives tables with merged cells, and boxes as paragraphs', async () => {
    const { text, tables, metadata } = await fixture('tables');
    expect(text).toBe(`主要指标见下表：
类别\t指标\t数值\t\t属性
\t\t2020年\t2025年\t
健康\t婴儿死亡率（‰）\t5.4\t＜5.0\t预期性
\t人均预期寿命（岁）\t77.9\t78.9\t约束性
教育\t入园率 均达到90%以上\t\t\t预期性
专栏1　健康工程
1.新建医院3所。
2.新增床位500张。
完。
`);
    expect(tables.map(({ rows }) => rows.map((cells) => cells.length))).toEqual([[5, 5, 5, 5, 5]]);
    expect(metadata.title).toBeNull();
  });
});

describe('the text of paragraphs', () => {
  it.each([
    ['runs', run('到2025年，') + run('达到') + run('90%'), '到2025年，达到90%'],
    ['blanks that are kept', '<w:r><w:t xml:space="preserve">a </w:t></w:r><w:r><w:t> b </w:t></w:r>', 'a b'],
    ['entities', run('&lt;5 &amp; &#8805;90&#x25;'), '<5 & ≥90%'],
    ['CDATA', '<w:r><w:t><![CDATA[<90%]]></w:t></w:r>', '<90%'],
    ['tabs', '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>', '甲\t乙'],
    ['a tab behind a typed number', '<w:r><w:t>1.</w:t><w:tab/><w:t>提高</w:t></w:r>', '1.提高'],
    ['hyphens', '<w:r><w:t>10</w:t><w:noBreakHyphen/><w:t>20</w:t><w:softHyphen/></w:r>', '10-20'],
    [
      'symbols',
      `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('90')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`,
      '≥90',
    ],
    ['links', `<w:hyperlink r:id="x">${run('纲要')}</w:hyperlink>`, '纲要'],
    ['smart tags', `<w:smartTag w:element="date"><w:smartTagPr/>${run('2025年')}</w:smartTag>`, '2025年'],
    ['insertions', `<w:ins w:id="1">${run('90%')}</w:ins>`, '90%'],
    [
      'deletions',
      `${run('达到')}<w:del><w:r><w:delText>80%</w:delText></w:r></w:del>${run('90%')}`,
      '达到90%',
    ],
    ['moves', `<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`, '新'],
    ['hidden runs', run('见') + run('暗', '<w:vanish/>') + run('明', '<w:vanish w:val="0"/>'), '见明'],
    [
      'pronunciations',
      `<w:r><w:ruby><w:rt>${run('qīng')}</w:rt><w:rubyBase>${run('清')}</w:rubyBase></w:ruby></w:r>`,
      '清',
    ],
    ['fields', field(' REF a ', run('表1')), '表1'],
    [
      'a field in the code of a field',
      field(`IF </w:instrText></w:r>${field('X', run('9'))}<w:r><w:instrText>`, run('表2')),
      '表2',
    ],
    ['simple fields', `<w:fldSimple w:instr="SEQ">${run('3')}</w:fldSimple>`, '3'],
    ['circled characters', `${field('eq \\o\\ac(○,3)', '')}${run('扩面')}`, '③扩面'],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${run('甲')}</w:sdtContent></w:sdt>`,
      '甲',
    ],
    [
      'raised digits',
      `${run('每10')}${run('5', '<w:vertAlign w:val="superscript"/>')}${run('人')}`,
      '每10⁵人',
    ],
    [
      'digits raised by their place',
      run('每10') +
        run('5', '<w:position w:val="12"/><w:sz w:val="18"/>') +
        run('人', '<w:position w:val="6"/><w:sz w:val="32"/>'),
      '每10⁵人',
    ],
    [
      'fonts of symbols',
      run('控制在') +
        run('\uf0a3\uf0fa', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>') +
        run('\uf0a3', '<w:rFonts w:ascii="仿宋"/>'),
      '控制在≤\uf0a3',
    ],
    ['rows of cells', '<w:r><w:tab/><w:t>2</w:t><w:tab/><w:t>死亡率</w:t><w:tab/></w:r>', '\t2\t死亡率\t'],
    [
      'fractions',
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      '(1)/(2)',
    ],
    [
      'former properties',
      p(run('甲'), '<w:pPrChange><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:pPrChange>').slice(5, -6),
      '甲',
    ],
  ])('reads %s', async (_, content, expected) => {
    expect(await linesOf(p(content))).toEqual([expected]);
  });

  it('leaves placeholders, comments and pictures out', async () => {
    const placeholder = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>`;
    const comment = '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>';
    const drawing =
      '<w:r><w:drawing><wp:positionH><wp:posOffset>12345</wp:posOffset></wp:positionH></w:drawing></w:r>';
    expect(await linesOf(p(placeholder + comment + drawing + run('正文')))).toEqual(['正文']);
  });

  it.each([
    ['two sentences', ['第一句。', '第二句。'], ['第一句。', '第二句。']],
    ['a heading and its text', ['主要目标', '到2025年达到90%。'], ['主要目标', '到2025年达到90%。']],
    ['a clause that goes on', ['到2025年，', '达到90%。'], ['到2025年，达到90%。']],
    [
      'a line broken off at its width',
      ['坚持儿童优先原则保障儿童生存发展受保护和参与的权', '利。'],
      ['坚持儿童优先原则保障儿童生存发展受保护和参与的权利。'],
    ],
    [
      'items',
      ['坚持儿童优先原则保障儿童生存发展受保护和参与的权利：', '（一）健康', '1.安全'],
      ['坚持儿童优先原则保障儿童生存发展受保护和参与的权利：', '（一）健康', '1.安全'],
    ],
  ])('parts line breaks between %s', async (_, pieces, expected) => {
    expect(await linesOf(p(`<w:r><w:t>${pieces.join('</w:t><w:br/><w:t>')}</w:t></w:r>`))).toEqual(expected);
  });

  it('joins paragraphs whose end is deleted', async () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(await linesOf(p('达到', gone) + p('90%。') + p('完'))).toEqual(['达到90%。', '完']);
    const boxed = p(`${run('达到')}<w:r>${box(p('框内'))}</w:r>`, gone);
    expect(await linesOf(boxed + p('90%。') + p('完'))).toEqual(['达到90%。', '框内', '完']);
  });

  it('reads one of several ways to show a text box, after its paragraph', async () => {
    const boxed = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(p('框内'))}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(p('框内'))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await linesOf(p(boxed + run('正文')) + p('下文'))).toEqual(['正文', '框内', '下文']);
  });

  it('counts the lists of text, notes and text boxes each by themselves', async () => {
    const numbering = family(0, level(0, 'decimal', '%1．')) + list(1, 0);
    const boxed = (text: string) =>
      item('', 1).replace(
        '</w:p>',
        `<w:r><w:pict><v:textbox>${box(item(text, 1))}</v:textbox></w:pict></w:r></w:p>`,
      );
    const body = item('甲', 1) + boxed('框一') + boxed('框二') + item('乙', 1);
    expect(await linesOf(body, { numbering })).toEqual(['1．甲', '1．框一', '2．框二', '4．乙']);
  });

  it('reads a box with more paragraphs than a call takes arguments', async () => {
    const body = table([8000], row(cell(p('甲').repeat(130_000))));
    expect((await read(body)).text).toHaveLength(260_000);
  });

  it('puts notes behind the paragraph or table that they belong to', async () => {
    const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const note = (kind: string, id: number, text: string, more = '') =>
      `<w:${kind} w:id="${id}" ${more}>${p(text)}</w:${kind}>`;
    const lines = await linesOf(
      p(run('90%') + mark('footnote', 2) + run('以上')) +
        table([2000, 2000], row(cell('甲'), cell(p(run('乙') + mark('endnote', 1))))) +
        p('完'),
      {
        footnotes: note('footnote', 0, '线', 'w:type="separator"') + note('footnote', 2, '脚注'),
        endnotes: note('endnote', 1, `尾注${mark('endnote', 1)}`),
      },
    );
    expect(lines).toEqual(['90%以上', '脚注', '甲\t乙', '尾注', '完']);
  });

  it('hides what its style hides', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="k"><w:basedOn w:val="h"/></w:style>';
    const body = p(run('暗', '<w:rStyle w:val="h"/>') + run('明')) + p('暗', '<w:pStyle w:val="k"/>');
    expect(await linesOf(body, { styles })).toEqual(['明']);
  });
});

describe('tables of contents', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="TOC9"><w:name w:val="TOC Heading"/></w:style>';
  const entry = p(run('一、总则') + run('2'));

  it.each([
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${entry}</w:sdtContent></w:sdt>`,
    ],
    ['styles', p('目录', '<w:pStyle w:val="TOC9"/>') + p('一、总则 2', '<w:pStyle w:val="10"/>')],
    [
      'a field',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('一、总则 2')}`,
      ) +
        entry +
        p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    ],
  ])('are left out where they are %s', async (_, contents) => {
    const { text, diagnostics } = await read(contents + p('一、总则'), { styles });
    expect(text).toBe('一、总则\n');
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['read/contents']);
  });

  it.each([['目录'], ['目　录'], ['【目 录】']])('take the heading %s above with them', async (heading) => {
    const contents = p(entry, '<w:pStyle w:val="10"/>');
    expect(await linesOf(p('前言') + p(heading) + p('') + contents + p('正文'), { styles })).toEqual([
      '前言',
      '正文',
    ]);
    expect(await linesOf(p(heading) + p('前言') + contents, { styles })).toEqual([heading, '前言']);
  });

  it('leave what stands behind the end of the field', async () => {
    const body = p(field('TOC', run('一、总则 2')) + run('正文'));
    expect(await linesOf(p('目录') + body)).toEqual(['正文']);
  });

  it('never hide the document where the end of the field is lost', async () => {
    const open =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    expect(await linesOf(p(open) + p('正文'))).toEqual(['正文']);
  });
});

describe('metadata', () => {
  it.each([
    ['the text says', '青山县 儿童发展规划', '青山县 儿童发展规划'],
    ['stands over two paragraphs', '青山县儿童发展规划 实施方案', '青山县儿童发展规划 实施方案'],
    ['is of another document', '青山县妇女发展规划', null],
    ['is too short to be one', '青山', null],
  ])('has a title that %s', async (_, title, expected) => {
    const body = p('青山县儿童发展规划') + p('实施方案');
    expect((await read(body, { core: `<dc:title>${title}</dc:title>` })).metadata.title).toBe(expected);
  });
});

describe('other writers', () => {
  it('may choose prefixes, places and the strict form', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const files = [
      {
        name: '_rels/.rels',
        data: `<Relationships><Relationship Type="${strict}/officeDocument/relationships/officeDocument" Target="/content/main.xml"/></Relationships>`,
      },
      {
        name: 'content/main.xml',
        data: `<ns0:document xmlns:ns0="${strict}/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>正文</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`,
      },
    ];
    expect((await readDocx(zipOf(files))).text).toBe('正文\n');
  });

  it('may write UTF-16', async () => {
    const files = docxFiles({ body: p('正文') }).map(({ name, data }) => ({
      name,
      data: name === 'word/document.xml' ? Buffer.from(`\ufeff${data}`, 'utf16le') : data,
    }));
    expect((await readDocx(zipOf(files))).text).toBe('正文\n');
  });
});
