import type { Comparator } from '../../model/extraction.ts';
import type { MatrixValue } from '../../report/page/matrixData.ts';
import { type MatrixCell, type MatrixModel, planAt, rowAt } from './model.ts';
import type { MatrixQuery } from './query.ts';

/** What a plan sets, as it stands on an axis. */
export interface Point {
  readonly plan: number;
  readonly cell: MatrixCell;
  readonly value: MatrixValue;
  readonly comparator: Comparator;
  /** In the unit of the axis; the same for both but for a range. */
  readonly low: number;
  readonly high: number;
}

/** An indicator on one axis. */
export interface ChartData {
  readonly unit: string | null;
  readonly points: readonly Point[];
  /** What the baseline sets: several where its plans differ. */
  readonly bases: readonly Point[];
  /** Plans whose cells fit no place on the axis. */
  readonly unplaced: readonly { readonly plan: number; readonly cell: MatrixCell }[];
}

const pointOf = (plan: number, cell: MatrixCell): Point | null => {
  const value = cell.shown;
  if (!value || value.comparator === null) return null;
  const { comparator, value: number, min, max } = value;
  const [low, high] = comparator === 'range' ? [min, max] : [number, number];
  return low === null || high === null ? null : { plan, cell, value, comparator, low, high };
};

/** @param plans the plans to look at, by their places, in the order of the ladder or any other */
export const chartDataOf = (
  model: MatrixModel,
  row: number,
  plans: readonly number[],
  order: MatrixQuery['chart'],
): ChartData => {
  const cellsOf = (among: readonly number[]): { plan: number; cell: MatrixCell }[] =>
    among.flatMap((plan) => {
      const cell = model.cell(row, plan);
      return cell ? [{ plan, cell }] : [];
    });
  const { kind, unit: usual } = rowAt(model, row);
  const found = cellsOf(plans);
  const bases = cellsOf(model.bases).flatMap(({ plan, cell }) => pointOf(plan, cell) ?? []);
  const unit = bases[0] ? bases[0].value.unit : usual;
  const fits = ({ value }: Point): boolean => value.unit === unit && value.kind === kind;
  const points = found.flatMap(({ plan, cell }) => pointOf(plan, cell) ?? []).filter(fits);
  const placed = new Set(points.map(({ plan }) => plan));
  const ladder = (a: Point, b: Point): number => a.plan - b.plan;
  return {
    unit,
    points: points.toSorted(
      (a, b) => (order === 'value' ? a.low - b.low || a.high - b.high : 0) || ladder(a, b),
    ),
    bases: bases
      .filter(fits)
      .filter(({ value }, at, all) => all.findIndex((each) => each.value.shown === value.shown) === at),
    unplaced: found.filter(({ plan }) => !placed.has(plan)),
  };
};

/** Whether a plan of the chart is for another population than another one. */
export const mixed = (model: MatrixModel, points: readonly Point[]): boolean =>
  new Set(points.map(({ plan }) => planAt(model, plan).population)).size > 1;
