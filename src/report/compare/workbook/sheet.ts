import type ExcelJS from 'exceljs';
import { columnsWide } from '../../../text/columns.ts';

/** What Excel has room for. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
const MOST_CHARACTERS = 32_767;

/** Of a sheet of text no column is wider than this; longer text is wrapped. */
const WIDEST = 60;

export type CellValue = string | number | null;

/** A column with its head, and how wide it is in characters of half width. */
export interface SheetColumn {
  readonly head: string;
  readonly width: number;
  /** Long text goes on in the next line of its cell. */
  readonly wrapped?: boolean;
}

export interface SheetOptions {
  readonly columns: readonly SheetColumn[];
  /** Columns that stay when the sheet is moved to the side. */
  readonly frozen: number;
}

/** How wide a column is for a text: Chinese characters take two. */
export const widthFor = (text: string): number =>
  Math.min(WIDEST, Math.max(...text.split('\n').map(columnsWide)) + 2);

export const fill = (argb: string): ExcelJS.FillPattern => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});

const HEAD_FILL = fill('FFE8ECF4');

/** A text as a cell can hold it. */
export const fitting = (value: CellValue): CellValue =>
  typeof value === 'string' && value.length > MOST_CHARACTERS
    ? `${value.slice(0, MOST_CHARACTERS - 1)}…`
    : value;

/** A sheet whose head stays in sight and can be filtered by; rows follow. */
export const sheetOf = (
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  { columns, frozen }: SheetOptions,
): ExcelJS.Worksheet => {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: frozen, ySplit: 1 }],
  });
  sheet.columns = columns.map(({ width, wrapped = false }) => ({
    width,
    style: { alignment: { vertical: 'top', wrapText: wrapped } },
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const head = sheet.addRow(columns.map((column) => fitting(column.head)));
  head.height = 48;
  head.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = HEAD_FILL;
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
  head.commit();
  return sheet;
};
