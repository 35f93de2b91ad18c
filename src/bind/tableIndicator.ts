import type { TableWords } from '../outline/tableWords.ts';

/** What a row of a table measures. */
export interface RowIndicator {
  readonly text: string;
  readonly unit: string | null;
  readonly per: string | null;
  /** `能源消耗降低（%）`: the indicator itself, and which way it moves. */
  readonly moved: string;
  readonly direction: 'up' | 'down' | null;
}

const SERIAL = /^(?:[（(]?\d{1,2}[）)]?[.、．]?|[①-⑳])(?=[\u4e00-\u9fa5“A-Z])/;
const PER =
  /^(每(?:(?:百|千|万|十万|百万)?(?:名|个|户|位)?(?:常住|户籍)?(?:人口|老年人口|老年人|儿童|农户|人|户|家庭)|[^，。]{1,8}?(?=拥有|配备)))(?:口)?(?:拥有|配备|拥有的|中)?/;

/** Spells `1/10万` and `十万分之一` as units are written elsewhere. */
const unitOf = (unit: string): string => (/^1?\/(?:10|十)万$/.test(unit) ? '/10万' : unit);

/** The indicator of a row with its unit, from the cell, its brackets or the column of units. */
export const rowIndicatorOf = (cell: string, unitCell: string, words: TableWords): RowIndicator | null => {
  const printed = cell.replace(SERIAL, '').replace(/^其中：?/, '');
  if (printed === '') return null;
  const behind = words.unitBehind.exec(printed);
  const column = words.unitCell.exec(unitCell);
  const unit = behind?.groups?.['unit'] ?? column?.groups?.['unit'] ?? null;
  const named = behind ? printed.slice(0, behind.index) : printed;
  const per = PER.exec(named);
  const text = per ? named.slice(per[0].length) : named;
  const move = words.moved.exec(text);
  return {
    text,
    unit: unit === null ? null : unitOf(unit),
    per: per?.[1] ?? (/人均/.test(text) && unit !== '%' && !/预期寿命/.test(text) ? '人均' : null),
    moved: move ? text.slice(0, move.index) : text,
    direction: move?.groups?.['down'] ? 'down' : move?.groups?.['up'] ? 'up' : null,
  };
};
