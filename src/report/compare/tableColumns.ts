import type { Cell, Comparison, IndicatorRow, PlanColumn } from '../../model/comparison.ts';
import { columnsWide } from '../../text/columns.ts';
import { cut, plain, wrap } from '../terminal.ts';
import { othersBeside, otherYear, shownReview, shownText, shownValue } from './shown.ts';
import { REACHED, REVIEWED, SIGNS, STRIVEN, standingOf } from './signs.ts';

/** What is no quantity makes no column wider than this. */
const NARROW = 12;

/** A column of the terminal: a plan, or all plans of the baseline. */
export interface TableColumn {
  readonly head: string;
  /** A cell for each row of the comparison; empty where nothing is said. */
  readonly cells: readonly string[];
  /** In columns of the terminal. */
  readonly width: number;
}

const INDENT = '  ';

/** What a cell is about, a line each: sign and value, then another year and another denominator. */
const cellLines = (cell: Cell, row: IndicatorRow, plan: PlanColumn): string[] => {
  const sign = SIGNS[standingOf(cell)];
  const value = shownValue(cell);
  const review = shownReview(cell);
  const marks = [
    ...(value?.strength === 'aspirational' ? [STRIVEN] : []),
    ...(cell.reachedOnPaper ? [REACHED] : []),
    ...(review === null ? [] : [REVIEWED[review]]),
    ...(othersBeside(cell) > 0 ? [` (+${othersBeside(cell)})`] : []),
  ].join('');
  const year = value && otherYear(value.year, plan);
  const per = value && value.per !== row.per && cell.reasonCode === 'per' ? value.per : null;
  const below = [...(year ? [String(year)] : []), ...(per === null ? [] : [cut(plain(per), NARROW)])];
  const first = `${shownText(cell)}${marks}`;
  return sign === ''
    ? [first, ...below]
    : [`${sign} ${first}`.trimEnd(), ...below.map((line) => INDENT + line)];
};

const widthOf = (texts: readonly string[]): number =>
  Math.max(0, ...texts.flatMap((text) => text.split('\n')).map(columnsWide));

const columnOf = (
  { by, indicators }: Comparison,
  plans: readonly { readonly plan: PlanColumn; readonly number: number }[],
): TableColumn => {
  const baseline = plans.some(({ plan }) => plan.baseline);
  const lines = plans.flatMap(({ plan: { region, population, period, group } }) => [
    ...(region === null ? [] : [wrap(plain(region.name), NARROW).join('\n')]),
    ...(population !== null && plans.length === 1 ? [population] : []),
    ...(by === 'level' ? [group] : []),
    ...(period === null ? [] : [String(period[1])]),
  ]);
  const numbers = plans.map(({ number }) => `[${number}]`).join(' ');
  const head = [numbers, ...new Set(lines), ...(baseline ? ['baseline'] : [])].join('\n');
  const cells = indicators.map((row) => {
    const said = plans.flatMap(({ plan }) => {
      const cell = row.cells[plan.id];
      return cell ? [cellLines(cell, row, plan).join('\n')] : [];
    });
    return [...new Set(said)].join('\n');
  });
  return { head, cells, width: widthOf([head, ...cells]) };
};

/** The plans of a comparison by their numbers, those of the baseline in one column. */
export const tableColumns = (
  comparison: Comparison,
): { readonly baseline: TableColumn; readonly others: readonly TableColumn[] } => {
  const plans = comparison.plans.map((plan, index) => ({ plan, number: index + 1 }));
  return {
    baseline: columnOf(
      comparison,
      plans.filter(({ plan }) => plan.baseline),
    ),
    others: plans.filter(({ plan }) => !plan.baseline).map((each) => columnOf(comparison, [each])),
  };
};
