import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../src/read/doc/readDoc.ts';
import { ROOT } from '../../plan.ts';
import { listTable, numbered, useTable } from './lists.ts';
import { compound, u16, u32, utf16, type WordFile, wordFile } from './wordFile.ts';

const fixture = (name: string): Uint8Array => readFileSync(`${ROOT}test/fixtures/doc/${name}.doc`);

const linesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const { text, diagnostics } = await readDoc(bytes);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return text.split('\n').slice(0, -1);
};

const lines = (file: WordFile): Promise<string[]> => linesOf(wordFile(file));

/** One plain piece. */
const plain = (text: string): Pick<WordFile, 'pieces'> => ({ pieces: [{ text }] });

const DELETED = [...u16(0x0800), 1];
const HIDDEN = [...u16(0x083c), 1];
const RAISED = [...u16(0x2a48), 1];
const IN_TABLE = [...u16(0x2416), 1];
const ROW_END = [...IN_TABLE, ...u16(0x2417), 1];

/** The definition of a row by the borders of its cells, with the merges of each. */
const cells = (borders: readonly number[], merges: readonly number[] = []): number[] => {
  const operand = [
    borders.length - 1,
    ...u16(...borders.map((border) => border & 0xffff)),
    ...borders.slice(1).flatMap((_, index) => [...u16(merges[index] ?? 0), ...new Array<number>(18).fill(0)]),
  ];
  return [...u16(0xd608, operand.length + 1), ...operand];
};
const ABOVE = 0x20;

describe('a document of LibreOffice', () => {
  it('has its automatic numbers back', async () => {
    expect(await linesOf(fixture('numbering'))).toEqual([
      '某某市妇女发展规划',
      '第一章 总体要求',
      '第一节 指导思想',
      '第二节 基本原则',
      '第二章 发展领域',
      '第一节 妇女与健康',
      '二.一.1法定编号',
      '一、主要目标',
      '（一）健康',
      '1.孕产妇死亡率下降到12/10万以下。',
      '2.宫颈癌筛查率达到70%以上。',
      '（1）城市',
      '（2）农村',
      '①一类',
      '②二类',
      '2.1带上级编号',
      '中间一段没有编号。',
      '（二）教育',
      '1.重新从一开始。',
      '1.另起的编号。',
      '1.另起之后的编号。',
      '二、保障措施',
      ...['三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map(
        (number, index) => `${number}、措施${index + 1}`,
      ),
      'I.罗马',
      'a)字母',
      '甲、天干',
      '01补零',
      'A.大写',
      '(i)小罗马',
      '项目符号',
      '第一行',
      '第二行',
    ]);
  });

  it('has tables, notes and only what is shown', async () => {
    const { text, tables, diagnostics } = await readDoc(fixture('tables'));
    expect(text.split('\n').slice(0, -1)).toEqual([
      '带脚注的段落还有后文。',
      '脚注1的内容。',
      '表1 主要指标',
      '类别\t指标\t目标值\t',
      '\t\t2025年\t2030年',
      '健康\t孕产妇死亡率（1/10万）\t≤14\t≤12',
      '\t宫颈癌筛查率（%）\t≥50\t≥70',
      '合计\t\t两项\t',
      '表2 序号自动编排',
      '序号\t指标\t值',
      '1\t甲\t上 下',
      '2\t乙\t90%',
      '脚注2的内容。',
      '专栏',
      '专栏1 重点工程',
      '工程一。',
      '工程二。',
      '外套的表',
      '左边文字',
      '内甲\t内乙',
      '内丙\t内丁',
      '内表之后',
      '可见新增链接文字，“引号”——‰ 〔2022〕3号 𠮷 3.5‰',
      '不间断-连字符',
      '下一页',
      '结尾。',
    ]);
    expect(tables.map(({ rows }) => rows.map((row) => row.length))).toEqual([
      [4, 4, 4, 4, 4],
      [3, 3, 3],
      [2, 2],
    ]);
    expect(diagnostics).toMatchObject([{ severity: 'info', rule: 'read/contents' }]);
  });
});

describe('text', () => {
  it('joins pieces of both widths', async () => {
    const file = { pieces: [{ text: 'A\x93B\x94\x97\x89\xb0', narrow: true }, { text: '，“中文”𠮷\r' }] };
    expect(await lines(file)).toEqual(['A“B”—‰°，“中文”𠮷']);
  });

  it('leaves out what is deleted or hidden, and joins over a deleted mark', async () => {
    const text = '前删后\r接着隐去的\r末尾\r';
    const characters = [
      { start: 1, end: 2, properties: DELETED },
      { start: 3, end: 4, properties: DELETED },
      { start: 6, end: 8, properties: HIDDEN },
    ];
    expect(await lines({ ...plain(text), characters })).toEqual(['前后接着的', '末尾']);
  });

  it('raises digits and shows symbols', async () => {
    const characters = [
      { start: 2, end: 3, properties: RAISED },
      { start: 6, end: 7, properties: [...u16(0x6a09, 1, 0xf0b3)] },
      { start: 11, end: 12, properties: [...u16(0x6a09, 0, 0xf0fc)] },
    ];
    const fonts = ['Wingdings', 'Symbol'];
    expect(await lines({ ...plain('km2和比例(90，勾(。\r'), characters, fonts })).toEqual([
      'km²和比例≥90，勾。',
    ]);
  });

  it('shows the characters of a font of symbols, and raises small ones above the line', async () => {
    const characters = [
      { start: 0, end: 3, properties: u16(0x4a4f, 1) },
      { start: 4, end: 5, properties: [...u16(0x4845, 7), ...u16(0x4a43, 12)] },
      { start: 6, end: 7, properties: [...u16(0x4845, 6), ...u16(0x4a43, 32)] },
    ];
    const file = { ...plain('\uf0a3甲\uf0fa\uf0a32乙2\r'), characters, fonts: ['Arial', 'Symbol'] };
    expect(await lines(file)).toEqual(['≤甲\uf0a3²乙2']);
  });

  it('breaks lines at every kind of break', async () => {
    expect(await lines(plain('甲\x0b乙\x0c丙\x0e丁\x1e戊\x1f己\r'))).toEqual(['甲', '乙', '丙', '丁-戊己']);
  });

  it('shows the results of fields', async () => {
    const text =
      '\x13 HYPERLINK "a" \x14链接\x13 REF b \x14内\x15\x15尾\r\x13EQ \\o\\ac(○,3)\x15第三\r\x13PAGE\x15无\r半\x13个\r\x15整\r';
    expect(await lines(plain(text))).toEqual(['链接内尾', '③第三', '无', '半个', '整']);
  });

  it('keeps a field that never ends from hiding the rest', async () => {
    expect(await lines(plain('甲\x13 HYPERLINK 乙\r丙\x13 PAGE \x14丁\x15\r'))).toEqual([
      '甲 HYPERLINK 乙',
      '丙丁',
    ]);
  });

  it('leaves out a table of contents and says so', async () => {
    const bytes = wordFile(plain('目录\r\x13 TOC \\o \x14一\t1\r二\t2\x15\r正文\r'));
    const { text, diagnostics } = await readDoc(bytes);
    expect(text).toBe('正文\n');
    expect(diagnostics).toMatchObject([{ rule: 'read/contents' }]);
  });

  it.each([['目　录'], ['目 次'], ['【目录】'], ['目錄']])(
    'leaves out the heading %s of a table of contents, directly above or with a gap',
    async (heading) => {
      const contents = '\x13 TOC \\o \x14一\t1\r二\t2\x15\r';
      expect(await lines(plain(`前言\r${heading}\r\r${contents}正文\r`))).toEqual(['前言', '正文']);
      expect(await lines(plain(`${heading}\r前言\r${contents}正文\r`))).toEqual([heading, '前言', '正文']);
    },
  );

  it('keeps what stands in a paragraph with the end of a table of contents', async () => {
    expect(await lines(plain('目录\x0b\x13 TOC \\o \x14一\t1\x15\r甲\r'))).toEqual(['甲']);
    expect(await lines(plain('目录\r\x13 TOC \\o \x14一\t1\r二\t2\x15正文\r'))).toEqual(['正文']);
  });

  it('knows the styles of contents by their names too', async () => {
    const style = (name: string) => [
      ...u16(0, 1 | 0xfff0, 1, 0, 0),
      ...u16(name.length),
      ...utf16(`${name}\0`),
    ];
    const sized = (body: number[]) => [...u16(body.length), ...body];
    const styles = Uint8Array.from([
      ...u16(4, 2, 10),
      ...sized([...style('Normal'), ...u16(2, 0)]),
      ...sized([...style('TOC Heading'), ...u16(2, 1)]),
    ]);
    const paragraphs = [{ style: 1 }, { style: 0 }];
    expect(await lines({ ...plain('Contents\r正文\r'), styles, paragraphs })).toEqual(['正文']);
  });

  it('keeps the cells of rows that are typed with tabs', async () => {
    expect(await lines(plain('\t指标\t2025年\r一\t死亡率\t\r\t一般段落\r'))).toEqual([
      '\t指标\t2025年',
      '一\t死亡率\t',
      '一般段落',
    ]);
  });

  it('joins lines that a break within a sentence parts', async () => {
    expect(await lines(plain('到2025年，\x0b达到90%。\x0b完\r'))).toEqual(['到2025年，达到90%。', '完']);
  });

  it('puts what text boxes hold behind the paragraph or table that they are anchored in', async () => {
    const file: WordFile = {
      pieces: [{ text: '甲\r\x08\r乙\r框一\r框二\r余\r框三\r\r' }],
      lengths: [6, 0, 0, 0, 0, 0, 12],
      boxes: {
        starts: [0, 3, 6, 8, 11, 12],
        shapes: [1026, 1025, null, 1099, null],
        anchors: [
          [0, 1025],
          [2, 1026],
        ],
      },
    };
    expect(await lines(file)).toEqual(['甲', '框二', '框一', '乙', '框三']);
  });

  it('puts endnotes behind what refers to them, text boxes without an anchor at the end, and no comments', async () => {
    const file: WordFile = {
      pieces: [{ text: '甲\x02\r乙\r页眉\r批注\r\x02尾注\r框里\r' }],
      lengths: [5, 0, 3, 0, 3, 4, 3],
      endnotes: { references: [1], ends: [0, 4, 4] },
    };
    expect(await lines(file)).toEqual(['甲', '尾注', '乙', '框里']);
  });
});

describe('the title', () => {
  const withTitle = (title: string) => {
    const bytes = [...Buffer.from(`${title}\0`, 'utf8')];
    const section = [
      ...u32(0, 2, 1, 24, 2, 32),
      ...u32(2),
      ...u16(65001, 0),
      ...u32(30, bytes.length),
      ...bytes,
    ];
    return wordFile({
      ...plain('某市妇女\x0b发展规划\r'),
      summary: [...u16(0xfffe, 0), ...new Array<number>(40).fill(0), ...u32(48), ...section],
    });
  };

  it('is that of the properties where the text says it too', async () => {
    expect((await readDoc(withTitle('某市妇女发展规划'))).metadata.title).toBe('某市妇女发展规划');
    expect((await readDoc(withTitle('别处的旧标题'))).metadata.title).toBeNull();
    expect((await readDoc(wordFile(plain('甲\r')))).metadata.title).toBeNull();
  });
});

describe('numbers', () => {
  const lists = listTable([
    [
      { text: '\0、', format: 0x27 },
      { text: '（\x01）', format: 0x25 },
      { text: '\0.\x01.\x02', legal: true, suffix: 1 },
    ],
    [
      { text: '\0.', start: 5 },
      { text: '\0-\x01', restartLimit: 0 },
    ],
    [{ text: '•', format: 0x17 }],
  ]);
  const uses = useTable([
    { list: 1 },
    { list: 1, overrides: [{ level: 0, start: 1 }] },
    { list: 2 },
    { list: 1, overrides: [{ level: 1, own: { text: '\x01)', format: 3, start: 2 } }] },
    { list: 3 },
  ]);
  const at = (use: number, depth: number) => ({ properties: numbered(use, depth) });
  const list = (text: string, ...paragraphs: { properties: number[] }[]): Promise<string[]> =>
    lines({ ...plain(text), lists, uses, paragraphs });

  it('count on in all uses of a list, and start anew where one says so', async () => {
    expect(await list('a\rb\rc\rd\re\r', at(1, 0), at(1, 0), at(2, 0), at(2, 0), at(1, 0))).toEqual([
      '一、a',
      '二、b',
      '一、c',
      '二、d',
      '三、e',
    ]);
  });

  it('of deeper levels start again, unless the level says not', async () => {
    expect(await list('a\rb\rc\rd\re\r', at(1, 0), at(1, 1), at(1, 0), at(1, 1), at(1, 2))).toEqual([
      '一、a',
      '（一）b',
      '二、c',
      '（一）d',
      '2.1.1e',
    ]);
    expect(await list('a\rb\rc\rd\r', at(3, 0), at(3, 1), at(3, 0), at(3, 1))).toEqual([
      '5.a',
      '5-1b',
      '6.c',
      '6-2d',
    ]);
  });

  it('take the level of a use before that of the list', async () => {
    expect(await list('a\rb\r', at(4, 0), at(4, 1))).toEqual(['一、a', 'B)b']);
  });

  it('part from a text that begins with a number', async () => {
    expect(await list('2030年\r', at(3, 0))).toEqual(['5. 2030年']);
  });

  it('are none for bullets, lists that are not there, and paragraphs without text', async () => {
    expect(await list('a\rb\r\rc\r', at(5, 0), at(99, 0), at(1, 0), at(1, 0))).toEqual(['a', 'b', '二、c']);
  });

  it('count once where a page ends inside of a paragraph', async () => {
    expect(await list('\x0ca\rb\r', at(1, 0), at(1, 0))).toEqual(['一、a', '二、b']);
  });

  it('come from what a fast save has changed', async () => {
    const pieces = [{ text: 'a\r' }, { text: 'b\r', changes: numbered(1, 1) }];
    expect(await lines({ pieces, lists, uses, paragraphs: [at(1, 0), at(1, 0)] })).toEqual([
      '一、a',
      '（一）b',
    ]);
  });

  it('come from the style, and are taken away by the paragraph', async () => {
    const style = (base: number, properties: readonly number[]): number[] => {
      const body = [
        ...u16(0, 1 | (base << 4), 1, 0, 0),
        ...u16(1),
        ...utf16('s\0'),
        ...u16(properties.length + 2, 0),
        ...properties,
        ...(properties.length % 2 === 1 ? [0] : []),
      ];
      return [...u16(body.length), ...body];
    };
    const styles = Uint8Array.from([
      ...u16(4, 2, 10),
      ...style(0xfff, numbered(1, 0)),
      ...style(0, [...u16(0x260a), 1]),
    ]);
    const paragraphs = [{ style: 0 }, { style: 1 }, { style: 1, properties: u16(0x460b, 0) }];
    expect(await lines({ ...plain('a\rb\rc\r'), lists, uses, styles, paragraphs })).toEqual([
      '一、a',
      '（一）b',
      'c',
    ]);
  });
});

describe('tables', () => {
  const cell = { properties: IN_TABLE };
  const end = (...properties: number[]) => ({ properties: [...ROW_END, ...properties] });

  it('have as many cells in each row, by the borders where the numbers differ', async () => {
    const rows = 'a\x07b\x07\x07c\x07d\x07e\x07\x07f\x07g\x07h\x07\x07';
    const paragraphs = [
      cell,
      cell,
      end(...cells([0, 1000, 3000])),
      ...[cell, cell, cell, end(...cells([-20, 1010, 2000, 3000]))],
      ...[cell, cell, cell, end(...cells([0, 1000, 2000, 3000], [ABOVE]))],
    ];
    expect(await lines({ ...plain(rows), paragraphs })).toEqual(['a\tb\t', 'c\td\te', '\tg\th']);
  });

  it('know cells merged after the row was made, and rows defined in the data stream', async () => {
    const merge = [...u16(0x5624), 0, 2];
    const huge = cells([0, 1000, 2000]);
    const paragraphs = [
      ...[cell, cell, end(...cells([0, 1000, 2000]), ...merge)],
      ...[cell, cell, end(...u16(0x6646), ...u32(0), ...u16(0xd62b), 2, 0, 1)],
    ];
    const data = Uint8Array.from([...u16(huge.length), ...huge]);
    expect(await lines({ ...plain('a\x07x\x07\x07y\x07b\x07\x07'), paragraphs, data })).toEqual([
      'a\t',
      '\tb',
    ]);
  });

  it('end where a box of text begins that stands right behind them', async () => {
    const rows = 'a\x07b\x07\x07注\x07\x07专栏\r工程\x07\x07';
    const paragraphs = [cell, cell, end(), cell, end(), cell, cell, end()];
    expect(await lines({ ...plain(rows), paragraphs })).toEqual(['a\tb', '注\t', '专栏', '工程']);
  });

  it('are filled up where the file says nothing of their borders', async () => {
    const paragraphs = [cell, end(), cell, cell, end()];
    expect(await lines({ ...plain('a\x07\x07b\x07c\x07\x07'), paragraphs })).toEqual(['a\t', 'b\tc']);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['encrypted', wordFile({ ...plain('甲\r'), flags: 0x300 }), 'read/locked'],
    ['an encrypted package', compound({ EncryptedPackage: [], EncryptionInfo: [] }), 'read/locked'],
    ['of Word 95', wordFile({ ...plain('甲\r'), version: 0x68 }), 'read/old-word'],
    ['a workbook', compound({ Workbook: [] }), 'read/no-text'],
    ['an OLE file of something else', compound({ Other: [] }), 'read/corrupt'],
    ['no OLE file', Uint8Array.from([1, 2, 3]), 'read/corrupt'],
    ['nothing', new Uint8Array(), 'read/corrupt'],
    ['blank', wordFile(plain('\r')), 'read/empty'],
    ['a picture', wordFile(plain('\x01\r')), 'read/no-text'],
    ['without text', fixture('tables').subarray(0, 2000), 'read/corrupt'],
  ])('is named: %s', async (_, bytes, rule) => {
    const reading = await readDoc(bytes);
    expect(reading.text).toBe('');
    expect(reading.diagnostics).toMatchObject([{ severity: 'error', rule }]);
  });

  it('leaves what stands before it', async () => {
    const bytes = Buffer.from(wordFile({ pieces: [{ text: '甲\r' }, { text: '乙\r' }] }));
    const places = Buffer.from(u32(0x604));
    expect(bytes.indexOf(places)).toBe(bytes.lastIndexOf(places));
    bytes.writeUInt32LE(0xffffff, bytes.indexOf(places));
    const { text, diagnostics } = await readDoc(bytes);
    expect(text).toBe('甲\n');
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'read/corrupt' }]);
  });

  it('is a part of a document with a broken structure', async () => {
    const { text, diagnostics } = await readDoc(
      wordFile({ ...plain('甲\r'), lists: Uint8Array.from([255, 255]), uses: Uint8Array.from(u32(1)) }),
    );
    expect(text).toBe('甲\n');
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'read/corrupt' }]);
  });
});
