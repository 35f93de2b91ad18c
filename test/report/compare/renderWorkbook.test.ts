import ExcelJS from 'exceljs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fixedZip } from '../../../src/report/compare/fixedZip.ts';
import { renderWorkbook } from '../../../src/report/compare/renderWorkbook.ts';
import { extraction } from '../../compare/builders.ts';
import { comparedWith, HOSTILE_SAMPLE, printed, SAMPLE, UNCHECKED_SAMPLE } from './sample.ts';

const opened = async (compared: typeof SAMPLE): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  const bytes = await renderWorkbook(compared);
  await workbook.xlsx.load(bytes.slice().buffer as ExcelJS.Buffer);
  return workbook;
};

const sheetOf = (workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet => {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

const rowOf = (sheet: ExcelJS.Worksheet, column: number, text: string): ExcelJS.Row => {
  const number = sheet.getColumn(column).values.indexOf(text);
  expect(number, text).toBeGreaterThan(1);
  return sheet.getRow(number);
};

const values = (row: ExcelJS.Row): unknown[] => (row.values as unknown[]).slice(1);

const formulas = (workbook: ExcelJS.Workbook): string[] => {
  const found: string[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula) found.push(cell.address);
      });
    });
  return found;
};

const workbook = await opened(SAMPLE);
const matrix = sheetOf(workbook, '对比');
const FIRST_PLAN = 9;

describe('renderWorkbook', () => {
  it('has the sheets that a reader looks for', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['对比', '指标', '说明']);
  });

  it('keeps the head and the names in sight and lets them be filtered', () => {
    for (const name of ['对比', '指标']) {
      const sheet = sheetOf(workbook, name);
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 2 });
      expect(sheet.autoFilter).toMatch(/^A1:[A-Z]+1$/);
    }
  });

  it('holds typed numbers that look as the source prints them', () => {
    const [own, verdict] = [FIRST_PLAN + 2, FIRST_PLAN + 3];
    const row = rowOf(matrix, 2, '新生儿死亡率');
    expect(row.getCell(FIRST_PLAN).value).toBe(2);
    expect(row.getCell(FIRST_PLAN).numFmt).toBe('"≤"0.0"‰";"≤"-0.0"‰";"≤"0.0"‰"');
    expect(row.getCell(own).value).toBe(3.2);
    expect(row.getCell(verdict).value).toBe('▽ 较宽');
    expect(row.getCell(own).fill).toMatchObject({ fgColor: { argb: 'FFFCE8D8' } });
    const change = rowOf(matrix, 2, '儿童伤害死亡率');
    expect(change.getCell(own).value).toBe(-25);
    expect(change.getCell(own).numFmt.split(';')[1]).toBe('-0"%"');
    expect(rowOf(matrix, 2, '儿童友好基地').getCell(own).value).toBe('1–2个');
    expect(rowOf(matrix, 2, '托位数').getCell(verdict).value).toBe('▲ 较严；力争；✓ 已达到');
    expect(rowOf(matrix, 2, '毛入学率').getCell(own).value).toBe('↑');
  });

  it('lists the targets with their words, one a line', () => {
    const sheet = sheetOf(workbook, '指标');
    const head = values(sheet.getRow(1));
    const at = (title: string): number => head.indexOf(title) + 1;
    expect(sheet.rowCount).toBe(1 + 12);
    const row = sheet.getRow(2);
    expect(row.getCell(at('原文')).value).toBe('率达到2.0‰以上。');
    expect(row.getCell(at('数值')).value).toBe(2);
    expect(row.getCell(at('目标年份')).value).toBe(2030);
    expect(row.getCell(at('比较符')).value).toBe('≤');
    expect(row.getCell(at('层级')).value).toBe('市级');
  });

  it('says what it is, from what, and what nobody has checked', async () => {
    const text = JSON.stringify(sheetOf(await opened(UNCHECKED_SAMPLE), '说明').getSheetValues());
    for (const words of ['图例', '小结', '未与公报核对', 'city.txt', '青山市儿童发展规划'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/20\d\d-\d\d-\d\d/);
  });

  it('holds no formula, whatever a plan says', async () => {
    const hostile = await opened(HOSTILE_SAMPLE);
    expect(formulas(hostile)).toEqual([]);
    const row = rowOf(sheetOf(hostile, '对比'), 1, '儿童与健康');
    expect(row.getCell(2).value).toMatch(/^=cmd\|/);
    expect(row.getCell(2).type).toBe(ExcelJS.ValueType.String);
  });

  it('is the same for the same input, byte for byte', async () => {
    const first = await renderWorkbook(SAMPLE);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    onTestFinished(() => void vi.useRealTimers());
    expect(Buffer.from(first).equals(Buffer.from(await renderWorkbook(SAMPLE)))).toBe(true);
  });

  it('has room for hundreds of kinds of numbers', async () => {
    const units = Array.from({ length: 400 }, (_, number) =>
      printed(`率${number}`, '90', { unit: `单位${number}` }),
    );
    const many = sheetOf(await opened(comparedWith([extraction('a', units)], 'a')), '对比');
    const formats = new Set(
      many.getColumn(FIRST_PLAN).values.map((_, at) => many.getRow(at).getCell(FIRST_PLAN).numFmt),
    );
    expect(formats.size).toBeLessThan(160);
    expect(many.getRow(400).getCell(FIRST_PLAN).value).toBe(90);
  });
});

describe('fixedZip', () => {
  it('refuses what is no archive', () => {
    expect(() => fixedZip(new Uint8Array(10))).toThrow('no zip archive');
    expect(() => fixedZip(Buffer.from('x'.repeat(50)))).toThrow('no zip archive');
  });
});
