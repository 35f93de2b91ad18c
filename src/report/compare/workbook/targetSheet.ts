import type ExcelJS from 'exceljs';
import {
  DIRECTION_WORDS,
  KIND_WORDS,
  LEVEL_WORDS,
  POLARITY_WORDS,
  POPULATION_WORDS,
  REASON_WORDS,
  REVIEWED_WORDS,
  SECTION_WORDS,
  STANDING_WORDS,
  STRENGTH_WORDS,
} from '../chinese.ts';
import type { Compared } from '../comparedDocument.ts';
import { FIELDS, type Field, type FieldValue } from '../fields.ts';
import { longRows } from '../longRows.ts';
import { type CellValue, fitting, MOST_ROWS, sheetOf, widthFor } from './sheet.ts';

/** What codes are called, by the name of their field. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  polarity: POLARITY_WORDS,
  kind: KIND_WORDS,
  comparator: { ge: '≥', le: '≤', eq: '=', approx: '≈', range: '区间' },
  level: LEVEL_WORDS,
  population: POPULATION_WORDS,
  verdict: STANDING_WORDS,
  reason_code: REASON_WORDS,
  strength: STRENGTH_WORDS,
  direction: DIRECTION_WORDS,
  section: SECTION_WORDS,
  reviewed: REVIEWED_WORDS,
};

/** Fields of text that need more room than their heads, in characters of half width. */
const WIDTHS: Readonly<Record<string, number>> = {
  indicator_id: 28,
  indicator: 40,
  indicator_domain: 14,
  plan: 30,
  plan_title: 40,
  document_number: 22,
  region: 14,
  reason: 40,
  against: 30,
  words: 40,
  domain: 20,
  quote: 60,
  source: 40,
  target: 16,
};

const WRAPPED = new Set(['quote', 'reason', 'words', 'indicator']);

const shown = ({ name }: Field, value: FieldValue): CellValue => {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? (WORDS[name]?.[value] ?? value) : value;
};

/** The indicator's id and its name stay in sight. */
const FROZEN = 2;

/** The sheet 指标: a line for each value and each direction, with its place and its words. */
export const writeTargets = (workbook: ExcelJS.stream.xlsx.WorkbookWriter, compared: Compared): void => {
  const columns = FIELDS.map(({ name, title }) => ({
    head: title,
    width: WIDTHS[name] ?? widthFor(`${title}  `),
    wrapped: WRAPPED.has(name),
  }));
  const sheet = sheetOf(workbook, '指标', { columns, frozen: FROZEN });
  let rows = 1;
  for (const row of longRows(compared)) {
    if (row.said.quote === null) continue;
    rows += 1;
    if (rows > MOST_ROWS) throw new Error('a sheet has no room for so many targets; use --format csv');
    sheet.addRow(FIELDS.map((field) => fitting(shown(field, field.of(row))))).commit();
  }
  sheet.commit();
};
