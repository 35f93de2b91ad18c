import type { Cell, IndicatorRow, PlanColumn, Value } from '../../model/comparison.ts';
import type { Reviewed } from '../../model/decision.ts';
import { quantityOf } from '../quantity.ts';
import { plain } from '../terminal.ts';
import { ARROWS } from './signs.ts';

/** A cell that holds a value. */
export type ValueCell = Cell & Value;

export const hasValue = (cell: Cell): cell is ValueCell => cell.target !== null;

/** A value as a table shows it: `≤2.0‰`, `-20%`, `1–2名`. */
export const quantity = ({ min, max, quote, ...value }: Value): string =>
  quantityOf({
    ...value,
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
    source: { quote },
  });

/** The year of a value, where its plan ends in another one. */
export const otherYear = (year: number | null, { period }: Pick<PlanColumn, 'period'>): number | null =>
  year === period?.[1] ? null : year;

/** What a cell shows in the place of a value: its own, what the plan sets instead, a direction, or nothing. */
export const shownValue = (cell: Cell): Value | null => {
  if (hasValue(cell)) return cell;
  return cell.verdict === 'incomparable' ? (cell.others[0] ?? null) : null;
};

/** What a reviewer did to what a cell shows. */
export const shownReview = (cell: Cell): Reviewed | null => (shownValue(cell) ?? cell).reviewed;

/** What a cell shows: a quantity, an arrow, or nothing. */
export const shownText = (cell: Cell): string => {
  const value = shownValue(cell);
  if (value) return quantity(value);
  return cell.direction === null ? '' : ARROWS[cell.direction];
};

/** The name of a row: with its denominator, and whether it is about a change. */
export const rowName = ({ name, per, kind }: IndicatorRow): string =>
  plain(`${name}${kind === 'change' ? '（变化）' : ''}${per === null ? '' : `（${per}）`}`);

/** How many values a plan has for an indicator beside the one that is shown. */
export const othersBeside = (cell: Cell): number =>
  cell.others.length - (shownValue(cell) && !hasValue(cell) ? 1 : 0);
