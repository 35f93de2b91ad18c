import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/readPdf.ts';
import { type PageSpec, pdfOf, type Text } from './pdfOf.ts';

const XS = [80, 140, 300, 350, 420, 490];
const HEIGHT = 24;

type Line = readonly [x0: number, y0: number, x1: number, y1: number];

/** A table of cells between rulings; where a cell is null, the one over it goes on. */
const grid = (
  rows: readonly (readonly (string | null)[])[],
  top: number,
): { texts: Text[]; lines: Line[] } => {
  const texts: Text[] = [];
  const bottom = top + rows.length * HEIGHT;
  const lines: Line[] = XS.map((x) => [x, top, x, bottom]);
  lines.push([80, bottom, 490, bottom]);
  for (const [row, cells] of rows.entries()) {
    const y = top + row * HEIGHT;
    for (const [column, text] of cells.entries()) {
      const [left, right] = [XS[column] ?? 0, XS[column + 1] ?? 0];
      if (text === null) continue;
      lines.push([left, y, right, y]);
      if (text !== '') texts.push({ x: left + 4, y: y + 16, size: 10, text });
    }
  }
  return { texts, lines };
};

const HEADER = ['领域', '指标', '单位', '2020年', '2030年'];
const FIRST = ['健康', '新生儿死亡率', '‰', '2.6', '2.0'];
const REST = [null, '婴儿死亡率', '‰', '3.4', '3.0'];
const MORE = ['教育', '学前教育毛入园率', '%', '88.5', '90'];

const read = async (pages: readonly PageSpec[]) => {
  const { text, tables } = await readPdf(pdfOf({ pages }));
  return {
    text,
    tables: tables.map(({ rows }) => rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))),
  };
};
const empty = (row: readonly (string | null)[]): string[] => row.map((cell) => cell ?? '');

describe('tables', () => {
  it('are read off their rulings, with merged cells empty but for the first', async () => {
    const { text, tables } = await read([grid([HEADER, FIRST, REST, MORE], 200)]);
    expect(tables).toEqual([[HEADER, FIRST, empty(REST), MORE]]);
    expect(text).toBe(`${[HEADER, FIRST, empty(REST), MORE].map((row) => row.join('\t')).join('\n')}\n`);
  });

  it('may have filled boxes for rulings', async () => {
    const { texts, lines } = grid([HEADER, FIRST, REST, MORE], 200);
    const boxes = lines.map(
      ([x0, y0, x1, y1]) => [x0, y0, Math.max(x1 - x0, 0.5), Math.max(y1 - y0, 0.5)] as const,
    );
    expect((await read([{ texts, boxes }])).tables).toEqual([[HEADER, FIRST, empty(REST), MORE]]);
  });

  it('may be open at their sides', async () => {
    const { texts, lines } = grid([HEADER, FIRST, MORE], 200);
    const open = lines.filter(([x0, , x1]) => x0 !== x1 || (x0 !== 80 && x0 !== 490));
    expect((await read([{ texts, lines: open }])).tables).toEqual([[HEADER, FIRST, MORE]]);
  });

  it('have cells of several lines joined', async () => {
    const { texts, lines } = grid([HEADER, FIRST], 200);
    const moved = texts.filter(({ text }) => text !== '新生儿死亡率');
    const cell = ['新生儿', '死亡率'].map((text, index) => ({ x: 144, y: 234 + index * 11, size: 10, text }));
    expect((await read([{ texts: [...moved, ...cell], lines }])).tables).toEqual([[HEADER, FIRST]]);
  });

  it('stand where they are between paragraphs', async () => {
    const { texts, lines } = grid([HEADER, FIRST, MORE], 200);
    const around = [
      { x: 80, y: 180, text: '表1 主要指标' },
      { x: 80, y: 320, text: '注：指标值为全县平均。' },
    ];
    const { text } = await read([{ texts: [...texts, ...around], lines }]);
    expect(text.split('\n').map((line) => line.split('\t')[0])).toEqual([
      '表1主要指标',
      '领域',
      '健康',
      '教育',
      '注：指标值为全县平均。',
      '',
    ]);
  });

  it('go on over the end of a page without their repeated head', async () => {
    const { text, tables } = await read([grid([HEADER, FIRST], 700), grid([HEADER, MORE], 80)]);
    expect(tables).toEqual([[HEADER, FIRST, MORE]]);
    expect(text.match(/领域/g)).toHaveLength(1);
  });

  it('go on under a label that says so', async () => {
    const second = grid([HEADER, MORE], 100);
    const label = { x: 400, y: 90, size: 10, text: '续表1' };
    const { text, tables } = await read([
      grid([HEADER, FIRST], 700),
      { ...second, texts: [label, ...second.texts] },
    ]);
    expect(tables).toEqual([[HEADER, FIRST, MORE]]);
    expect(text).not.toContain('续表');
  });

  it('have a row whole that the end of a page cut in two', async () => {
    const cut = ['教育', '学前教育', '%', '88.5', '90'];
    const { tables } = await read([
      grid([HEADER, cut], 700),
      grid([['', '毛入园率', '', '', ''], FIRST], 80),
    ]);
    expect(tables).toEqual([[HEADER, MORE, FIRST]]);
  });

  it('are no tables where a frame stands around paragraphs', async () => {
    const { text, tables } = await read([
      {
        texts: [
          { x: 90, y: 220, text: '专栏1 重点工程' },
          { x: 90, y: 245, text: '1.儿童健康工程。' },
        ],
        lines: [
          [80, 200, 490, 200],
          [80, 227, 490, 227],
          [80, 260, 490, 260],
          [80, 200, 80, 260],
          [490, 200, 490, 260],
        ],
      },
    ]);
    expect(tables).toEqual([]);
    expect(text).toBe('专栏1重点工程\n1.儿童健康工程。\n');
  });

  it('are told by blanks alone where their head says what they are', async () => {
    const { texts } = grid([HEADER, FIRST, MORE, FIRST], 200);
    const { text, tables } = await read([{ texts: [...texts, { x: 80, y: 340, text: '以上为全县指标。' }] }]);
    expect(tables).toEqual([[HEADER, FIRST, MORE, FIRST]]);
    expect(text.endsWith('\n以上为全县指标。\n')).toBe(true);
  });

  it('are told by three rulings of one length', async () => {
    const plain = [
      ['学校', '学生', '教师'],
      ['城关小学', '1200', '80'],
      ['城东小学', '860', '61'],
    ];
    const texts = plain.flatMap((row, y) =>
      row.map((text, x) => ({ x: 90 + x * 120, y: 220 + y * 24, size: 10, text })),
    );
    const lines = [200, 228, 276].map((y): Line => [80, y, 490, y]);
    expect((await read([{ texts, lines }])).tables).toEqual([plain]);
    expect((await read([{ texts }])).tables).toEqual([]);
  });
});
