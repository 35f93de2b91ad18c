import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { dataPackageOf } from '../../../src/report/compare/dataPackage.ts';
import { renderCsv } from '../../../src/report/compare/renderCsv.ts';
import { renderHtml } from '../../../src/report/compare/renderHtml.ts';
import { renderMarkdown } from '../../../src/report/compare/renderMarkdown.ts';
import { renderTable } from '../../../src/report/compare/renderTable.ts';
import { renderWorkbook } from '../../../src/report/compare/renderWorkbook.ts';
import { REVIEWED } from './reviewedSample.ts';

const text = (pieces: Iterable<string>): string => [...pieces].join('');

describe('what a reviewer did', () => {
  it('is marked in a table', () => {
    const table = renderTable(REVIEWED, 80);
    expect(table).toMatch(/疫苗接种率 +≥90% +▲ ≥95%◇\n/);
    expect(table).toMatch(/毛入学率 +≥92% +. ≥92%◆\n/);
    expect(table).toContain('◇ accepted in review   ◆ corrected in review');
    expect(table).toContain('reviewed: [1] 1 accepted, 1 corrected, 2 rejected and left out');
  });

  it('is marked in Markdown, with what was corrected said in its footnote', () => {
    const markdown = text(renderMarkdown(REVIEWED));
    expect(markdown).toContain('≥95%◇[^');
    expect(markdown).toContain('◇ 经人工核对；◆ 经人工更正');
    expect(markdown).toContain('白水县 儿童 2021—2030 核对无误1、更正1、剔除2。');
    expect(markdown.match(/（经人工更正）$/gm)).toHaveLength(1);
  });

  it('is marked on a page', () => {
    const page = text(renderHtml(REVIEWED));
    expect(page).toContain('≥95%◇');
    expect(page).toContain('<span class="sign">◆</span> 经人工更正');
  });

  it('is a column of CSV, and such a number is not unchecked', () => {
    const [head = '', ...lines] = text(renderCsv(REVIEWED)).slice(1).split('\r\n');
    const names = head.split(',');
    const of = (name: string): string[] =>
      lines
        .filter((line) => line.includes(',plan,'))
        .map((line) => line.split(',')[names.indexOf(name)] ?? '');
    expect([of('reviewed'), of('unchecked')]).toEqual([
      ['accepted', 'corrected'],
      ['false', 'false'],
    ]);
    const { resources } = JSON.parse(dataPackageOf(REVIEWED, 'c.csv'));
    expect(resources[0].schema.fields).toContainEqual(
      expect.objectContaining({ name: 'reviewed', constraints: { enum: ['accepted', 'corrected'] } }),
    );
  });

  it('is said in a workbook', async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await renderWorkbook(REVIEWED);
    await workbook.xlsx.load(bytes.slice().buffer as ExcelJS.Buffer);
    const said = workbook.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues()));
    expect(said[0]).toContain('▲ 较严；◇ 已核对');
    expect(said[1]).toContain('"已更正"');
    expect(said[2]).toContain('剔除2');
  });
});
