import type { PlanColumn, ReasonCode } from '../../model/comparison.ts';
import type { Standing } from '../../report/compare/signs.ts';
import type { MatrixData, MatrixRow, MatrixValue } from '../../report/page/matrixData.ts';
import { CELL_FLAGS, MATRIX_STANDINGS, NUMBER_FIELDS, WORD_FIELDS } from '../../report/page/matrixFields.ts';

/** A cell as the page shows it. */
export interface MatrixCell {
  readonly standing: Standing;
  readonly code: ReasonCode;
  /** The reason in English. */
  readonly reason: string;
  /** The plan of the baseline that it is held against. */
  readonly against: number | null;
  /** What it shows: a value, or a direction; null for nothing. */
  readonly shown: MatrixValue | null;
  readonly others: readonly MatrixValue[];
  /** False where what is shown stands in the place of a value: another kind of target, or a direction. */
  readonly sets: boolean;
  readonly trend: boolean;
  readonly reached: boolean;
  readonly recognized: boolean;
}

/** The matrix ready to be asked. Rows and plans go by their places in the data. */
export interface MatrixModel {
  readonly data: MatrixData;
  /** The standing of each cell by `row * plans + plan`, as a place in `MATRIX_STANDINGS`; -1 where there is no cell. */
  readonly standings: Int8Array;
  readonly cell: (row: number, plan: number) => MatrixCell | null;
  /** The plans of the baseline, and the others. */
  readonly bases: readonly number[];
  readonly others: readonly number[];
}

const NONE = -1;

const valueAt = ({ values, words }: MatrixData, at: number): MatrixValue =>
  Object.fromEntries([
    ...WORD_FIELDS.map((field) => [field, words[values[field][at] ?? NONE] ?? null]),
    ...NUMBER_FIELDS.map((field) => [field, values[field][at] ?? null]),
  ]) as MatrixValue;

/** Where the cells are: for `row * plans + plan` the place of the cell, or -1. */
const placesOf = ({ rows, plans, cells }: MatrixData): Int32Array => {
  const places = new Int32Array(rows.length * plans.length).fill(NONE);
  let at = 0;
  for (const [row, { cells: count }] of rows.entries())
    for (const end = at + count; at < end; at += 1)
      places[row * plans.length + (cells.plan[at] as number)] = at;
  return places;
};

/** Where the values of each cell begin. */
const startsOf = (counts: readonly number[]): Int32Array => {
  const starts = new Int32Array(counts.length);
  for (let at = 1; at < counts.length; at += 1)
    starts[at] = (starts[at - 1] as number) + (counts[at - 1] as number);
  return starts;
};

const cellAt = (data: MatrixData, at: number, start: number): MatrixCell => {
  const { cells, words } = data;
  const flags = cells.flags[at] as number;
  const values = Array.from({ length: cells.values[at] as number }, (_, place) =>
    valueAt(data, start + place),
  );
  const standing = MATRIX_STANDINGS[cells.standing[at] as number] as Standing;
  const sets = (flags & CELL_FLAGS.sets) > 0;
  const trend = (flags & CELL_FLAGS.trend) > 0;
  const shows = sets || trend || standing === 'incomparable';
  const against = cells.against[at] as number;
  return {
    standing,
    code: words[cells.code[at] as number] as ReasonCode,
    reason: words[cells.reason[at] as number] ?? '',
    against: against === NONE ? null : against,
    shown: shows ? (values[0] ?? null) : null,
    others: shows ? values.slice(1) : values,
    sets,
    trend,
    reached: (flags & CELL_FLAGS.reached) > 0,
    recognized: (flags & CELL_FLAGS.recognized) > 0,
  };
};

export const modelOf = (data: MatrixData): MatrixModel => {
  const { plans, cells } = data;
  const places = placesOf(data);
  const starts = startsOf(cells.values);
  const made = new Map<number, MatrixCell>();
  const indices = [...plans.keys()];
  return {
    data,
    standings: Int8Array.from(places, (at) => (at === NONE ? NONE : (cells.standing[at] as number))),
    cell: (row, plan) => {
      const at = places[row * plans.length + plan] ?? NONE;
      if (at === NONE) return null;
      const cell = made.get(at) ?? cellAt(data, at, starts[at] as number);
      made.set(at, cell);
      return cell;
    },
    bases: indices.filter((plan) => plans[plan]?.baseline),
    others: indices.filter((plan) => !plans[plan]?.baseline),
  };
};

export const planAt = ({ data }: MatrixModel, plan: number): PlanColumn => data.plans[plan] as PlanColumn;
export const rowAt = ({ data }: MatrixModel, row: number): MatrixRow => data.rows[row] as MatrixRow;
