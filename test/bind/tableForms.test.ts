import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../src/examples/summaryOf.ts';
import { columnsWide } from '../../src/text/columns.ts';
import { extractText } from '../extractor.ts';
import { faultsOf } from '../faults.ts';

type Cells = readonly (readonly string[])[];

const documentOf = (table: string): string =>
  [
    '安澜市国民经济和社会发展第十四个五年规划纲要',
    '一、主要目标',
    '经济社会发展主要指标如下。',
    '',
    table,
    '',
    '注：〔〕内为五年累计数。',
    '二、主要任务',
    '1.学前教育毛入园率达到90%以上。',
  ].join('\n');

const saidIn = (text: string): string[] =>
  extractText(text)
    .targets.filter(({ section }) => section === 'table')
    .map((target) => `${summaryOf(target)} | ${target.domain} | ${target.binding}`);

const HEAD = ['类别', '序号', '指标', '2020年', '2025年', '年均增速/〔累计〕', '属性'];
const BODY: Cells = [
  ['经济发展', '1', '地区生产总值（亿元）', '1286', '1800', '7%左右', '预期性'],
  ['', '2', '常住人口城镇化率（%）', '56.4', '62', '—', '预期性'],
  ['民生福祉', '3', '劳动年龄人口平均受教育年限（年）', '10.2', '11.0', '〔0.8〕', '约束性'],
  ['', '4', '居民人均可支配收入（元）', '26350', '37000以上', '与经济增长基本同步', '预期性'],
  ['绿色生态', '5', '单位地区生产总值二氧化碳排放降低（%）', '—', '完成省下达任务', '〔13.5〕', '约束性'],
];
const SAID = [
  '地区生产总值 = 1800 亿元 from 1286 by 2025 | 经济发展 | 预期性',
  '地区生产总值 ~ 7 % /年均 change | 经济发展 | 预期性',
  '常住人口城镇化率 = 62 % from 56.4 by 2025 | 经济发展 | 预期性',
  '劳动年龄人口平均受教育年限 = 11 年 from 10.2 by 2025 | 民生福祉 | 约束性',
  '劳动年龄人口平均受教育年限 = 0.8 年 change from 2020 | 民生福祉 | 约束性',
  '居民人均可支配收入 >= 37000 元 /人均 from 26350 by 2025 | 民生福祉 | 预期性',
  '单位地区生产总值二氧化碳排放 = -13.5 % change from 2020 | 绿色生态 | 约束性',
];

const filled = (row: readonly string[]): string[] => row.filter((cell) => cell !== '');
const padded = (cell: string, width: number): string =>
  cell + ' '.repeat(Math.max(0, width - columnsWide(cell)));
const widthsOf = (rows: Cells): number[] =>
  (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columnsWide(row[column] ?? ''))));
const ruled = (rows: Cells, gap: string): string[] =>
  rows.map((row) => `  ${row.map((cell, at) => padded(cell, widthsOf(rows)[at] ?? 0)).join(gap)}`);
const dashes = (rows: Cells, gap: string, char = '-'): string =>
  `  ${widthsOf(rows)
    .map((width) => char.repeat(width))
    .join(gap)}`;
const barred = (rows: Cells): string[] => ruled(rows, '|').map((line) => `|${line.slice(2)}|`);
const grid = (rows: Cells, char: string): string =>
  `+${widthsOf(rows)
    .map((width) => char.repeat(width))
    .join('+')}+`;
/** Lines of one width, broken at blanks. */
const reflowed = (text: string): string => text.replace(/(.{30,60}?) (?=\S)/g, '$1\n');

const ROWS = [HEAD, ...BODY];

/** The forms that programs give a table whose first column is merged. */
const FORMS: Readonly<Record<string, string>> = {
  'every cell a paragraph': ROWS.flatMap(filled).join('\n\n'),
  'every cell a paragraph, some over two lines': ROWS.flatMap(filled)
    .join('\n\n')
    .replace('序号', '序\n号')
    .replace('/〔累计〕', '/〔累\n计〕')
    .replace('受教育年限', '受教\n育年限'),
  'every cell a paragraph, with the end of a page': [
    [HEAD, ...BODY.slice(0, 3)].flatMap(filled).join('\n\n'),
    '— 7 —',
    `\f${BODY.slice(3).flatMap(filled).join('\n\n')}`,
  ].join('\n\n'),
  'one cell a line': ROWS.flatMap(filled).join('\n'),
  'one cell a line, merged cells empty': ROWS.flat().join('\n'),
  'one cell a line, merged cells empty in their first row too': [
    ...HEAD,
    ...BODY.flatMap((row) => (row[0] === '' ? row : [row[0] ?? '', '', '', ...row.slice(1)])),
  ].join('\n'),
  'one cell a line, with the header again': [HEAD, ...BODY.slice(0, 2), HEAD, ...BODY.slice(2)]
    .flatMap(filled)
    .join('\n'),
  'bars in lines broken anywhere': reflowed(ROWS.map((row) => `${row.join(' |')} |`).join(' ')),
  'a frame of bars': barred(ROWS).join('\n'),
  'a frame of bars, cells in two rows': barred([
    HEAD,
    ...BODY.slice(0, 4),
    ['绿色生态', '5', '单位地区生产总值二氧化碳排放降低', '—', '完成省下达任务', '〔13.5〕', '约束性'],
    ['', '', '（%）', '', '', '', ''],
  ]).join('\n'),
  'a grid': [
    grid(ROWS, '-'),
    ...barred(ROWS).flatMap((line, at) => [line, grid(ROWS, at === 0 ? '=' : '-')]),
  ].join('\n'),
  'dashes below its header': ruled(ROWS, ' ')
    .flatMap((line, at) => (at === 0 ? [line, dashes(ROWS, ' ')] : [line]))
    .join('\n'),
  'dashes at its ends, rows apart': [
    dashes(ROWS, '-'),
    ruled(ROWS, ' ')[0],
    dashes(ROWS, ' '),
    ruled(ROWS, ' ').slice(1).join('\n\n'),
    dashes(ROWS, '-'),
  ].join('\n'),
  'dashes at its ends and no header': [
    dashes(ROWS, ' '),
    ruled(ROWS, ' ').join('\n\n'),
    dashes(ROWS, ' '),
  ].join('\n'),
};

/** A line with each cell at its column, where a Chinese character takes one as `pdftotext -layout` counts. */
const at = (...cells: readonly (readonly [number, string])[]): string =>
  cells.reduce((line, [column, cell]) => line.padEnd(column) + cell, '');

const PRINTED_HEAD = [
  at([6, '序'], [32, '2020'], [46, '年均增速/〔累']),
  at([0, '类别'], [18, '指标'], [38, '2025年'], [57, '属性']),
  at([6, '号'], [33, '年'], [47, '计〕']),
  '',
];

/** As `pdftotext -layout` prints it: merged cells and short ones stand in the middle of their rows. */
const PRINTED = [
  ...PRINTED_HEAD,
  at([57, '预期']),
  at([6, '1'], [12, '地区生产总值（亿元）'], [32, '1286'], [38, '1800'], [47, '7%左右']),
  at([0, '经济发'], [58, '性']),
  at([1, '展'], [57, '预期']),
  at([6, '2'], [12, '常住人口城镇化率（%）'], [32, '56.4'], [39, '62'], [49, '—']),
  at([58, '性']),
  at([10, '劳动年龄人口平均受教育年'], [57, '约束']),
  at([0, '民生福'], [6, '3'], [32, '10.2'], [38, '11.0'], [47, '〔0.8〕']),
  at([1, '祉'], [14, '限（年）'], [58, '性']),
  '',
  at([28, '— 1 —']),
  `\f${PRINTED_HEAD.join('\n')}`,
  at([40, '与经济增长基'], [52, '预期']),
  at([6, '4'], [11, '居民人均可支配收入（元）'], [27, '26350'], [33, '37000以上']),
  at([42, '本同步'], [53, '性']),
  '',
  at([0, '绿色生'], [10, '单位地区生产总值二氧化碳排放'], [34, '完成省下'], [52, '约束']),
  at([6, '5'], [28, '—'], [42, '〔13.5〕']),
  at([1, '态'], [12, '降低（%）'], [35, '达任务'], [53, '性']),
].join('\n');

describe('a table of indicators in plain text', () => {
  it.each(Object.entries(FORMS))('is read with %s', (_, table) => {
    expect(saidIn(documentOf(table))).toEqual(SAID);
  });

  it('is read as it is printed, with cells over several lines and over the end of a page', () => {
    expect(saidIn(documentOf(PRINTED))).toEqual(SAID);
  });

  it('accounts for each number wherever the text ends', () => {
    for (const table of [...Object.values(FORMS), PRINTED]) {
      const text = documentOf(table);
      for (let end = 60; end < text.length; end += 41)
        expect(faultsOf(text.slice(0, end), extractText(text.slice(0, end)))).toEqual([]);
    }
  });
});

const UPPER = ['领域', '主要指标', '单位', '目标值', '性质'];
const LOWER = ['2020年', '2025年'];
const BELOW: Cells = [
  ['健康水平', '人均预期寿命', '岁', '77.3', '78.5', '预期性'],
  ['', '孕产妇死亡率', '/10万', '13.6', '≤12', '约束性'],
  ['医疗资源', '药师（士）数', '人', '0.35', '0.54', '预期性'],
];
const GRID: Cells = [
  ['领域', '主要指标', '单位', '目标值', '', '性质'],
  ['', '', '', ...LOWER, ''],
  ...BELOW,
];

describe('a header of two rows', () => {
  it.each<[string, string]>([
    [
      'tabs and rows that lack cells',
      [
        UPPER.join('\t'),
        '',
        `\t${LOWER.join('\t')}`,
        ...BELOW.map((row) => (row[0] === '' ? row : ['', ...row]).join('\t')),
      ].join('\n'),
    ],
    ['one cell a line', [...UPPER, '', '', '', ...LOWER, '', ...BELOW.flat()].join('\n')],
    ['every cell a paragraph', [...UPPER, ...LOWER, ...BELOW.flatMap(filled)].join('\n\n')],
    ['dashes', [dashes(GRID, ' '), ruled(GRID, ' ').join('\n\n'), dashes(GRID, ' ')].join('\n')],
    [
      'a frame of bars',
      barred(GRID)
        .map((line, at) => (at === 0 ? line.replace(/目标值 *\|/, (cell) => `${cell.slice(0, -1)} `) : line))
        .join('\n'),
    ],
    ['blanks', ruled(GRID, '   ').join('\n')],
  ])('is read with %s', (_, table) => {
    expect(saidIn(documentOf(table))).toEqual([
      '人均预期寿命 = 78.5 岁 from 77.3 by 2025 | 健康水平 | 预期性',
      '孕产妇死亡率 <= 12 /10万 from 13.6 by 2025 | 健康水平 | 约束性',
      '药师（士）数 = 0.54 人 from 0.35 by 2025 | 医疗资源 | 预期性',
    ]);
  });
});

describe('a table that can not be read', () => {
  it.each([
    ['one cell a line', [...HEAD, '1286', '1800', '预期性', '预期性', '62', '约束性', '56.4'].join('\n')],
    ['blanks', `${HEAD.join('   ')}\n1286   1800   7%左右\n56.4   62   —`],
  ])('is no sentence with %s', (_, table) => {
    const { targets, residue } = extractText(documentOf(table));
    expect(targets.map(({ source }) => source.quote)).toEqual(['90%']);
    expect(residue.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['1800', '62']));
  });
});
