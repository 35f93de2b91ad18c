import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/readPdf.ts';
import { type PageSpec, pdfOf, type Text } from './pdfOf.ts';

const XS = [80, 140, 280, 330, 400, 470];
const SIZE = 10;
const PITCH = 14;

/** Lines of a cell about the middle of its row. */
const cell = (column: number, middle: number, ...lines: readonly string[]): Text[] =>
  lines.map((text, index) => ({
    x: XS[column] ?? 0,
    y: middle + 4 + (index - (lines.length - 1) / 2) * PITCH,
    size: SIZE,
    text,
  }));

const row = (middle: number, ...cells: readonly (string | readonly string[])[]): Text[] =>
  cells.flatMap((text, column) =>
    text === '' ? [] : cell(column, middle, ...(typeof text === 'string' ? [text] : text)),
  );

const read = async (pages: readonly PageSpec[]) => {
  const { text, tables, diagnostics } = await readPdf(pdfOf({ pages }));
  return {
    text,
    diagnostics,
    tables: tables.map(({ rows }) =>
      rows.map((each) => each.map(({ start, end }) => text.slice(start, end))),
    ),
  };
};

const HEADER = ['领域', '指标', '单位', '2020年', '2030年'];
const BODY = [
  ['健康', '新生儿死亡率', '‰', '2.6', '2.0'],
  ['', '婴儿死亡率', '‰', '3.4', '3.0'],
  ['决策', '人大代表中女性比例', '%', '27.8', '≥30'],
  ['', '村委会中女性比例', '%', '31.8', '≥32'],
];
const NO_LABELS = BODY.map(([, ...cells]) => ['', ...cells]);
const LABELS = (first: number, second: number): Text[] => [
  ...cell(0, first, '健康'),
  ...cell(0, second, '决策'),
];

describe('tables whose columns blanks part', () => {
  it.each([20, 13])(
    'have labels at the middle of two rows in the first, with rulings under rows, %d pt high',
    async (height) => {
      const top = 220;
      const texts = [
        ...row(top - 10, ...HEADER),
        ...NO_LABELS.flatMap((cells, index) => row(top + (index + 0.5) * height, ...cells)),
        ...LABELS(top + height, top + 3 * height),
      ];
      const full = [top - 22, top, top + 2 * height, top + 4 * height];
      const inner = [top + height, top + 3 * height];
      const lines = [
        ...full.map((y) => [76, y, 520, y] as const),
        ...inner.map((y) => [136, y, 520, y] as const),
      ];
      const { tables, text } = await read([{ texts, lines }]);
      expect(tables).toEqual([[HEADER, ...BODY]]);
      expect(text.match(/新生儿/g)).toHaveLength(1);
    },
  );

  it('have such labels without rulings between the rows', async () => {
    const texts = [
      ...row(210, ...HEADER),
      ...NO_LABELS.flatMap((cells, index) => row(230 + index * 13, ...cells)),
      ...LABELS(236.5, 262.5),
    ];
    expect((await read([{ texts }])).tables).toEqual([[HEADER, ...BODY]]);
  });

  it.each([0, 8])(
    'have names over several lines with numbers at their middle, rows %d pt apart',
    async (gap) => {
      const names = [
        ['经常参加体', '育锻炼的人', '数占比'],
        ['婴儿死亡率'],
        ['每千人口拥', '有3岁以下', '婴幼儿托位', '数'],
        ['每千人口执', '业医师数'],
      ];
      let top = 230;
      const texts = row(210, '领域', '主要指标', '单位', '2020年', '2025年');
      for (const [index, lines] of names.entries()) {
        const height = lines.length * PITCH + gap;
        texts.push(...row(top + height / 2, '', lines, '%', `${index}.5`, `≥${index}`));
        top += height;
      }
      const rulings = [195, 222, top + 4].map((y) => [76, y, 520, y] as const);
      const { tables } = await read([{ texts, lines: rulings }]);
      expect(tables[0]?.slice(1)).toEqual(
        names.map((lines, index) => ['', lines.join(''), '%', `${index}.5`, `≥${index}`]),
      );
    },
  );

  it('have a heading over two columns in a row of its own', async () => {
    const texts = [
      { x: 410, y: 204, size: SIZE, text: '规划目标' },
      { x: 400, y: 224, size: SIZE, text: '2020年' },
      { x: 470, y: 224, size: SIZE, text: '2025年' },
      ...row(210, '领域', '主要指标', '单位'),
      ...BODY.flatMap((cells, index) => row(250 + index * 22, cells[0] || '其他', cells[1] ?? '', '%')),
      ...[400, 470].flatMap((x, column) =>
        BODY.map((cells, index) => ({ x, y: 254 + index * 22, size: SIZE, text: cells[3 + column] ?? '' })),
      ),
    ];
    const lines = [190, 236, 340].map((y) => [76, y, 520, y] as const);
    const { tables } = await read([{ texts, lines }]);
    expect(tables[0]?.slice(0, 2)).toEqual([
      ['领域', '主要指标', '单位', '规划目标', ''],
      ['', '', '', '2020年', '2025年'],
    ]);
    expect(tables[0]?.[2]).toEqual(['健康', '新生儿死亡率', '%', '2.6', '2.0']);
  });

  it('go on over the end of a page without a head', async () => {
    const first = [
      ...row(720, ...HEADER),
      ...BODY.flatMap((cells, index) => row(742 + index * 18, ...cells)),
    ];
    const more = ['教育', '毛入园率', '%', '88.5', '90'];
    const second = [
      ...row(80, ...more),
      { x: 80, y: 120, size: SIZE, text: '以上为全县各乡镇、街道按年报送的数据汇总而成的主要指标。' },
    ];
    const { tables, text } = await read([{ texts: first }, { texts: second }]);
    expect(tables).toEqual([[HEADER, ...BODY, more]]);
    expect(text.endsWith('\n以上为全县各乡镇、街道按年报送的数据汇总而成的主要指标。\n')).toBe(true);
  });
});

describe('a row of a ruled table that the end of a page cuts', () => {
  const grid = (rows: readonly (readonly string[])[], top: number): PageSpec => {
    const xs = [80, 200, 280, 360];
    return {
      texts: rows
        .flatMap((cells, index) =>
          cells.map((text, column) => ({
            x: (xs[column] ?? 0) + 5,
            y: top + index * 20 + 14,
            size: SIZE,
            text,
          })),
        )
        .filter(({ text }) => text !== ''),
      lines: [
        ...xs.map((x) => [x, top, x, top + rows.length * 20] as const),
        ...[...rows, null].map((_, index) => [80, top + index * 20, 360, top + index * 20] as const),
      ],
    };
  };

  it('is whole again where only its first cell goes on', async () => {
    const { tables } = await read([
      grid(
        [
          ['指标', '2025年', '属性'],
          ['困难重度残疾人家庭无', '320', '约束性'],
        ],
        740,
      ),
      grid(
        [
          ['障碍改造数（户）', '', ''],
          ['参保率（%）', '98', '预期性'],
        ],
        80,
      ),
    ]);
    expect(tables[0]?.[1]).toEqual(['困难重度残疾人家庭无障碍改造数（户）', '320', '约束性']);
  });

  it('is not made of a heading of rows under a name that had room', async () => {
    const { tables } = await read([
      grid(
        [
          ['指标', '2025年', '属性'],
          ['家庭改造数', '320', '约束性'],
        ],
        740,
      ),
      grid(
        [
          ['社会保障', '', ''],
          ['参保率（%）', '98', '预期性'],
        ],
        80,
      ),
    ]);
    expect(tables[0]?.slice(1, 3)).toEqual([
      ['家庭改造数', '320', '约束性'],
      ['社会保障', '', ''],
    ]);
  });
});

describe('fonts that tell some characters wrong', () => {
  it('are told by letters with accents between Chinese characters', async () => {
    const texts = ['全县一二ÿ重度残疾人占四成以上', '提供康复服ó和机构托养', '帮ú困难家庭改造320户'].map(
      (text, index) => ({ x: 80, y: 100 + index * 20, text }),
    );
    const { diagnostics, text } = await read([
      { texts: [{ x: 80, y: 100, text: '全县参保率达到98%。' }] },
      { texts },
    ]);
    expect(diagnostics).toMatchObject([{ rule: 'read/no-unicode', severity: 'error' }]);
    expect(diagnostics[0]?.message).toContain('page 2');
    expect(text).toContain('320户');
  });

  it('are not told by words of other languages', async () => {
    const texts = ['与Université de Genève合作', '建设Café街区3个', '引进Škoda公司'].map((text, index) => ({
      x: 80,
      y: 100 + index * 20,
      text,
    }));
    expect((await read([{ texts }])).diagnostics).toEqual([]);
  });
});
