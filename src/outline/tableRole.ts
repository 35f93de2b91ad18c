import type { TableWords } from './tableWords.ts';

/** What a column holds, as far as its cells look different. */
export type TableRole = 'serial' | 'domain' | 'indicator' | 'unit' | 'value' | 'binding' | 'other';

const YEAR = /(?:19|20)\d\d/;

/** What the column below a header cell holds. */
export const roleOf = (name: string, words: TableWords): TableRole => {
  if (words.growth.test(name) || YEAR.test(name)) return 'value';
  if (words.serial.test(name)) return 'serial';
  if (words.domain.test(name)) return 'domain';
  if (words.binding.test(name)) return 'binding';
  if (words.unit.test(name)) return 'unit';
  if (words.base.test(name) || words.target.test(name)) return 'value';
  return words.indicator.test(name) ? 'indicator' : 'other';
};

const DASH = /^[—－–\-/…]+$/;
const BINDING = /^(?:约束|预期|导向|指导|参考)/;
const SERIAL = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3}|（\d{1,2}）|[①-⑳])[.、]?$/;
const FIGURE = /^[≥≤><〔（[约-]*\d[^\u4e00-\u9fa5]*(?:$|[\u4e00-\u9fa5〕）\]])/;
const NUMBERED = /^(?:\d{1,2}[.、]|[①-⑳]|（\d{1,2}）)/;
const UNIT_BEHIND = /[）\]]$/;
const SAID = /完成|达到|下达|同步|持续|稳定|以内|提高|下降|降低|翻番|增长|全覆盖|左右|上级|全省|全国/;
const NAMED = /[\u4e00-\u9fa5]{2}/;

/** Whether a cell can be the value of a row: it holds a number, or a dash for none. */
export const isValue = (cell: string): boolean => DASH.test(cell) || (/\d/.test(cell) && cell.length <= 40);

/** How little a cell looks like those of a column: 0 for what is expected, infinite for what can't be. */
export const misfit = (cell: string, role: TableRole, words: TableWords): number => {
  const dash = DASH.test(cell);
  const binding = BINDING.test(cell);
  const figure = FIGURE.test(cell) && !NUMBERED.test(cell) && cell.length <= 16;
  switch (role) {
    case 'serial':
      return SERIAL.test(cell) ? 0 : Number.POSITIVE_INFINITY;
    case 'binding':
      return binding && cell.length <= 6 ? 0 : dash ? 0.5 : /\d/.test(cell) ? Number.POSITIVE_INFINITY : 3;
    case 'unit':
      if (words.unitCell.test(cell)) return 0;
      if (dash) return 0.5;
      return /\d/.test(cell) || binding ? Number.POSITIVE_INFINITY : cell.length <= 6 ? 0.5 : 3;
    case 'value':
      if (binding) return Number.POSITIVE_INFINITY;
      if (figure || dash) return 0;
      if (UNIT_BEHIND.test(cell) && !/〔/.test(cell)) return 3;
      if (SAID.test(cell)) return 0.4;
      return /\d/.test(cell) ? 0.8 : 1.8;
    case 'indicator':
      if (binding || dash || figure || words.unitCell.test(cell)) return Number.POSITIVE_INFINITY;
      return NAMED.test(cell) ? 0 : 3;
    case 'domain':
      if (binding || figure || !NAMED.test(cell)) return Number.POSITIVE_INFINITY;
      return (UNIT_BEHIND.test(cell) ? 2 : 0) + (/\d/.test(cell) ? 0.8 : 0) + (cell.length > 12 ? 0.8 : 0);
    case 'other':
      return 0.4;
  }
};

/** What it costs that a row has no cell in a column. */
export const MISSING: Readonly<Record<TableRole, number>> = {
  serial: 1,
  domain: 0.2,
  indicator: 3,
  unit: 1.2,
  value: 2,
  binding: 1,
  other: 0.6,
};
