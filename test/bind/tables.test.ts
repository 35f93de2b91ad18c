import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../src/examples/summaryOf.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { extractorOf } from '../../src/pipeline.ts';
import { compose, paragraph } from '../../src/read/compose.ts';
import { readingOf } from '../../src/read/reading.ts';
import { sourceDocument } from '../../src/read/sourceDocument.ts';
import { columnsWide } from '../../src/text/columns.ts';
import { extractText, RULES } from '../extractor.ts';

type Cells = readonly (readonly string[])[];

const HEAD = ['安澜市国民经济和社会发展第十四个五年规划纲要', '一、主要目标', '1.经济社会发展主要指标如下。'];
const TAIL = ['2.学前教育毛入园率达到90%以上。'];

const INDICATORS: Cells = [
  ['类别', '指标', '单位', '2020年', '2025年', '年均增速/〔累计〕', '属性'],
  ['经济发展', '地区生产总值', '亿元', '1286', '1800', '7%左右', '预期性'],
  ['', '常住人口城镇化率', '%', '56.4', '62', '—', '预期性'],
  ['民生福祉', '劳动年龄人口平均受教育年限', '年', '10.2', '11.0', '〔0.8〕', '约束性'],
  ['', '每千人口拥有执业（助理）医师数', '人', '2.6', '≥3.2', '—', '预期性'],
];

const padded = (cell: string, width: number): string => cell + ' '.repeat(width - columnsWide(cell));

const widthsOf = (rows: Cells): number[] =>
  (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columnsWide(row[column] ?? ''))) + 2);

/** The forms in which a table reaches a text. */
const FORMS: Readonly<Record<string, (rows: Cells) => string>> = {
  tabs: (rows) => rows.map((row) => row.join('\t')).join('\n'),
  'bars, as in Markdown': (rows) =>
    rows
      .flatMap((row, index) => [
        `| ${row.join(' | ')} |`,
        ...(index === 0 ? [`|${row.map(() => ' --- ').join('|')}|`] : []),
      ])
      .join('\n'),
  'bars without those at the ends': (rows) =>
    rows
      .flatMap((row, index) => [row.join(' | '), ...(index === 0 ? [row.map(() => ':-:').join('|')] : [])])
      .join('\n'),
  'one cell a line, indented, with rows apart': (rows) =>
    rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n'),
  'one cell a line, indented, with breaks of Windows': (rows) =>
    `\r\n${rows.map((row) => row.map((cell) => `\t${cell}\r\n`).join('')).join('\r\n')}`,
  'one cell a line, with rows apart': (rows) =>
    rows.map((row) => row.filter((cell) => cell !== '').join('\n')).join('\n\n'),
  'one cell a line, indented, where empty cells lost their indent': (rows) =>
    rows.map((row) => row.map((cell) => cell && `\t${cell}`).join('\n')).join('\n\n'),
  'columns aligned by blanks': (rows) => {
    const widths = widthsOf(rows);
    return rows.map((row) => row.map((cell, at) => padded(cell, widths[at] ?? 0)).join('')).join('\n');
  },
};

const documentOf = (table: string): string => [...HEAD, table, '', ...TAIL].join('\n');

const saidOf = ({ targets }: Extraction): string[] =>
  targets.map((target) => `${summaryOf(target)} | ${target.domain} | ${target.binding} | ${target.section}`);

const EXPECTED = [
  '地区生产总值 = 1800 亿元 from 1286 by 2025 | 经济发展 | 预期性 | table',
  '地区生产总值 ~ 7 % /年均 change | 经济发展 | 预期性 | table',
  '常住人口城镇化率 = 62 % from 56.4 by 2025 | 经济发展 | 预期性 | table',
  '劳动年龄人口平均受教育年限 = 11 年 from 10.2 by 2025 | 民生福祉 | 约束性 | table',
  '劳动年龄人口平均受教育年限 = 0.8 年 change from 2020 | 民生福祉 | 约束性 | table',
  '执业（助理）医师数 >= 3.2 人 /每千人口 from 2.6 by 2025 | 民生福祉 | 预期性 | table',
  '学前教育毛入园率 >= 90 % | null | null | goals',
];

const tableDocument = (...tables: readonly Cells[]): Extraction => {
  const piece = (text: string) => ({ text, page: null });
  const parts = [
    ...HEAD.map((text) => paragraph(text)),
    ...tables.map((rows) => ({ kind: 'table' as const, rows: rows.map((row) => row.map(piece)) })),
    ...TAIL.map((text) => paragraph(text)),
  ];
  const document = sourceDocument('', 'a.docx', 'docx', readingOf(compose(parts)));
  return extractorOf(RULES).document(document, 'a');
};

describe('a table of indicators', () => {
  it.each(Object.entries(FORMS))('is read with %s', (_, write) => {
    expect(saidOf(extractText(documentOf(write(INDICATORS))))).toEqual(EXPECTED);
  });

  it('is read as its format marks it', () => {
    expect(saidOf(tableDocument(INDICATORS))).toEqual(EXPECTED);
  });

  it('accounts for each number of it in every form', () => {
    for (const write of Object.values(FORMS)) {
      const { targets, residue } = extractText(documentOf(write(INDICATORS)));
      const left = residue.map(({ quote }) => quote);
      expect(left).toEqual(expect.arrayContaining(['1286', '56.4', '10.2', '2.6']));
      expect(targets.map(({ source }) => source.quote)).toContain('62');
    }
  });

  it('goes on in a table that follows without a header, or with the same again', () => {
    const [header = [], ...rows] = INDICATORS;
    const [first, second] = [[header, ...rows.slice(0, 2)], rows.slice(2)];
    expect(saidOf(tableDocument(first, second))).toEqual(EXPECTED);
    expect(saidOf(tableDocument(first, [header, ...second]))).toEqual(EXPECTED);
    expect(saidOf(tableDocument([...first, header, ...second]))).toEqual(EXPECTED);
  });

  it.each<[string, Cells]>([
    [
      'whose header has two rows',
      [
        ['领域', '指标', '目标值', '', '属性'],
        ['', '', '2025年', '2030年', ''],
        ['健康', '婴儿死亡率（‰）', '5', '4', '约束性'],
      ],
    ],
    [
      'whose header has two rows, and calls values 指标值',
      [
        ['领域', '指标', '指标值', '', '属性'],
        ['', '', '2025年', '2030年', ''],
        ['健康', '婴儿死亡率（‰）', '5', '4', '约束性'],
      ],
    ],
    [
      'whose header names group and indicator at once',
      [
        ['指标', '', '2025年', '2030年', '性质'],
        ['健康', '婴儿死亡率（‰）', '5', '4', '约束性'],
        ['', '新生儿死亡率（‰）', '—', '—', '约束性'],
      ],
    ],
    [
      'with its groups in rows of their own',
      [
        ['序号', '主要指标', '2025年目标值', '2030年目标值', '指标属性'],
        ['一、健康', '', '', '', ''],
        ['1', '婴儿死亡率（‰）', '5', '4', '约束性'],
      ],
    ],
    [
      'below its title and the unit of all',
      [
        ['表1 儿童发展主要指标', '', '', '', ''],
        ['单位：‰', '', '', '', ''],
        ['类别', '指标名称', '2025年', '2030年', '属性'],
        ['健康', '婴儿死亡率', '5', '4', '约束性'],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(saidOf(tableDocument(rows)).slice(0, 2)).toEqual([
      '婴儿死亡率 = 5 ‰ by 2025 | 健康 | 约束性 | table',
      '婴儿死亡率 = 4 ‰ by 2030 | 健康 | 约束性 | table',
    ]);
  });

  it.each([
    ['均达到90%以上', '>= 90 %'],
    ['保持在90%以上', '>= 90 %'],
    ['下降20%', '= -20 % change from 2020'],
    ['＞10', '> 10 %'],
    ['≥85', '>= 85 %'],
    ['控制在10以内', '<= 10 %'],
    ['98左右', '~ 98 %'],
    ['提高3个百分点', '= 3 百分点 change from 2020'],
    ['85%—90%', '85..90 %'],
  ])('speaks in its cells: %s', (cell, said) => {
    const [first] = tableDocument([
      ['指标', '单位', '目标值'],
      ['学前教育普惠率', '%', cell],
    ]).targets;
    expect(first && summaryOf(first)).toBe(`学前教育普惠率 ${said.replace('> 10', '>= 10')}`);
  });

  it('binds two years of one cell', () => {
    const { targets } = tableDocument([
      ['指标', '目标'],
      ['学前教育普惠率（%）', '2025年达到90%，2030年达到95%以上'],
    ]);
    expect(targets.slice(0, 2).map(summaryOf)).toEqual([
      '学前教育普惠率 = 90 % by 2025',
      '学前教育普惠率 >= 95 % by 2030',
    ]);
  });

  it('is none where the table tells what was done', () => {
    const { targets, residue } = tableDocument([
      ['指标', '2015年', '2019年'],
      ['婴儿死亡率（‰）', '7.1', '5.4'],
    ]);
    expect(targets.map(summaryOf)).toEqual(['学前教育毛入园率 >= 90 %']);
    expect(residue.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['7.1', '5.4']));
  });

  it('of prose is read as paragraphs', () => {
    const { targets } = tableDocument([
      ['专栏1 儿童友好工程', ''],
      ['托育服务', '新建公办托育机构12所，每千人口托位数达到4.5个。'],
      ['儿童之家', '儿童之家覆盖率达到95%以上。'],
    ]);
    expect(targets.slice(0, 3).map(summaryOf)).toEqual([
      '新建公办托育机构 = 12 所',
      '托位数 = 4.5 个 /每千人口',
      '儿童之家覆盖率 >= 95 %',
    ]);
  });
});

describe('no table', () => {
  it.each([
    ['a list of headings', '主要指标\n2025年目标\n健康\n教育\n\n一、健康'],
    ['prose with a bar', '指标 | 2025年目标\n学前教育毛入园率达到95%以上。'],
    ['prose with blanks', '指标  目标  2025年\n学前教育毛入园率  达到  95%以上。'],
  ])('is %s', (_, text) => {
    const { targets } = extractText(documentOf(text));
    expect(targets.every(({ section }) => section !== 'table')).toBe(true);
    expect(targets.map(({ source }) => source.quote)).toContain('90%');
  });
});
