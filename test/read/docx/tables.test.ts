import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/read/docx/readDocx.ts';
import { cell, docxOf, p, row, table } from './docxOf.ts';

const read = (body: string) => readDocx(docxOf({ body }));

/** The rows of the only table of a document, their cells parted by bars. */
const rowsOf = async (body: string): Promise<string[]> => {
  const { text, tables } = await read(body);
  expect(tables).toHaveLength(1);
  return (
    tables[0]?.rows.map((cells) => cells.map(({ start, end }) => text.slice(start, end)).join('|')) ?? []
  );
};

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const above = '<w:vMerge/>';
const below = '<w:vMerge w:val="restart"/>';

describe('tables', () => {
  it('keep the text of merged cells in their first place', async () => {
    const body = table(
      [1000, 1000, 1000],
      row(cell('类别', below), cell('数值', span(2))),
      row(cell('', above), cell('2020年'), cell('2025年')),
      row(cell('健康'), cell('5.4'), cell('5.0')),
    );
    expect(await rowsOf(body)).toEqual(['类别|数值|', '|2020年|2025年', '健康|5.4|5.0']);
  });

  it('merge cells in the old way too', async () => {
    const merge = (value: string) => `<w:hMerge w:val="${value}"/>`;
    const body = table(
      [1000, 1000],
      row(cell('甲', merge('restart')), cell('', merge('continue'))),
      row(cell('乙'), cell('丙')),
    );
    expect(await rowsOf(body)).toEqual(['甲|', '乙|丙']);
  });

  it('know rows that begin late or end early', async () => {
    const late = row(cell('丁')).replace('<w:tc>', '<w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>');
    expect(await rowsOf(table([1000, 1000], row(cell('甲'), cell('乙')), late, row(cell('丙'))))).toEqual([
      '甲|乙',
      '|丁',
      '丙|',
    ]);
  });

  it('have no column for a border that is a little off', async () => {
    const body = table(
      [2000, 60, 1940],
      row(cell('指标'), cell('2025年', span(2))),
      row(cell('入园率', span(2)), cell('90')),
    );
    expect(await rowsOf(body)).toEqual(['指标|2025年', '入园率|90']);
  });

  it('have no column where no cell begins', async () => {
    const body = table(
      [500, 500, 500, 500],
      row(cell('甲', span(2)), cell('乙', span(2))),
      row(cell('丙', span(2)), cell('丁', span(2))),
    );
    expect(await rowsOf(body)).toEqual(['甲|乙', '丙|丁']);
  });

  it('join the paragraphs of a cell', async () => {
    expect(await rowsOf(table([1000, 1000], row(cell(p('新生儿') + p('死亡率')), cell('3.0'))))).toEqual([
      '新生儿 死亡率|3.0',
    ]);
  });

  it('are read without a grid, and with cells in content controls', async () => {
    const controlled = `<w:sdt><w:sdtContent>${cell('乙')}</w:sdtContent></w:sdt>`;
    expect(await rowsOf(table([], row(cell('甲'), controlled), row(cell('丙'), cell('丁'))))).toEqual([
      '甲|乙',
      '丙|丁',
    ]);
  });

  it('leave deleted rows out', async () => {
    const gone = row(cell('旧'), cell('1')).replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>');
    expect(await rowsOf(table([1000, 1000], row(cell('甲'), cell('乙')), gone))).toEqual(['甲|乙']);
  });
});

describe('tables that are none', () => {
  it('are boxes of one column', async () => {
    const { text, tables } = await read(
      table([8000], row(cell('专栏1')), row(cell(p('1.新建。') + p('2.扩建。')))),
    );
    expect([text, tables]).toEqual(['专栏1\n1.新建。\n2.扩建。\n', []]);
  });

  it('are those that hold others', async () => {
    const inner = table([1000, 1000], row(cell('甲'), cell('乙')), row(cell('丙'), cell('丁')));
    const { text, tables } = await read(table([4000, 4000], row(cell(p('左') + inner), cell('右'))));
    expect(text).toBe('左\n甲\t乙\n丙\t丁\n右\n');
    expect(tables).toHaveLength(1);
  });

  it('are columns of text', async () => {
    const column = Array.from({ length: 4 }, (_, index) =>
      p(`${index + 1}.${'提高保健水平'.repeat(10)}`),
    ).join('');
    expect((await read(table([4000, 4000], row(cell(column), cell('注'))))).tables).toEqual([]);
  });
});
