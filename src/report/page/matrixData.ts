import type { Cell, Comparison, IndicatorRow, PlanColumn, Value } from '../../model/comparison.ts';
import { reviewCountsOf } from '../compare/reviewCounts.ts';
import { hasValue, quantity } from '../compare/shown.ts';
import { ARROWS, standingOf } from '../compare/signs.ts';
import { plain } from '../terminal.ts';
import { CELL_FLAGS, MATRIX_STANDINGS, NUMBER_FIELDS, WORD_FIELDS } from './matrixFields.ts';
import type { Verdict } from './pageReview.ts';

type WordField = (typeof WORD_FIELDS)[number];
type NumberField = (typeof NUMBER_FIELDS)[number];

/** What a plan says of an indicator, with its place. A direction without a number has null for its number's fields. */
export type MatrixValue = Pick<Cell, Exclude<WordField, 'shown' | 'target'> | NumberField> & {
  /** The id of the target or the trend. */
  readonly target: string;
  /** As a table shows it: `≤2.0‰`, `↓`. */
  readonly shown: string;
};

/** Lists of one length, a field each; a word is given by its place in `words`, none is -1. */
export type MatrixValues = Readonly<
  Record<WordField, readonly number[]> & Record<NumberField, readonly (number | null)[]>
>;

/** Row by row, in the order of the plans: lists of one length, a field each. */
export interface MatrixCells {
  /** Places among the plans. */
  readonly plan: readonly number[];
  /** Places in `MATRIX_STANDINGS`. */
  readonly standing: readonly number[];
  /** The code of the reason, and the reason in English: places in `words`. */
  readonly code: readonly number[];
  readonly reason: readonly number[];
  /** The plan of the baseline that it is held against, by its place; -1 for none. */
  readonly against: readonly number[];
  /** Sums of `CELL_FLAGS`. */
  readonly flags: readonly number[];
  /** How many values it has: they follow each other in `values`, the one that is shown first. */
  readonly values: readonly number[];
}

/** An indicator, with the number of its cells. */
export type MatrixRow = Omit<IndicatorRow, 'cells'> & { readonly cells: number };

/** A comparison as the page holds it: fields are named once and words stand once, so that it stays small. */
export interface MatrixData {
  readonly baseline: string;
  /** False where none was named and the first document was taken. */
  readonly baselineNamed: boolean;
  /** Documents whose figures nobody has held against their source. */
  readonly unchecked: readonly string[];
  /** How many targets and trends reviewers decided on; null where none. */
  readonly reviews: Readonly<Record<Verdict, number>> | null;
  readonly plans: readonly PlanColumn[];
  readonly rows: readonly MatrixRow[];
  readonly cells: MatrixCells;
  readonly values: MatrixValues;
  readonly words: readonly string[];
}

const BLANK =
  /(?<=[\p{Script=Han}，。、；：？！（）《》“”]) | (?=[\p{Script=Han}，。、；：？！（）《》“”])/gu;

/** Words of a plan on one line, without what could mislead the eye; a blank that only a line break made is left out. */
const onOneLine = (text: string): string => plain(text).replace(BLANK, '');

const shown = (value: Value): MatrixValue => ({ ...value, shown: quantity(value) });

/** What a cell says, the shown value first. */
const saidIn = (cell: Cell): MatrixValue[] => {
  const others = cell.others.map(shown);
  if (hasValue(cell)) return [shown(cell), ...others];
  if (cell.trend === null || cell.direction === null || cell.quote === null) return others;
  return [{ ...cell, target: cell.trend, shown: ARROWS[cell.direction] }, ...others];
};

const flagsOf = (cell: Cell): number =>
  (hasValue(cell) ? CELL_FLAGS.sets : 0) +
  (cell.reachedOnPaper ? CELL_FLAGS.reached : 0) +
  (cell.recognized ? CELL_FLAGS.recognized : 0) +
  (!hasValue(cell) && cell.quote !== null ? CELL_FLAGS.trend : 0);

const byField = <Field extends string, T>(
  fields: readonly Field[],
  listOf: (field: Field) => T,
): Record<Field, T> => Object.fromEntries(fields.map((field) => [field, listOf(field)])) as Record<Field, T>;

type Place = (text: string | null, clean?: (text: string) => string) => number;

/** Gives each text a place, the same for the same text; `list` holds them. */
const wordList = (): { readonly place: Place; readonly list: () => string[] } => {
  const places = new Map<string, number>();
  const seen = new Map<string, number>();
  const place: Place = (text, clean = onOneLine) => {
    if (text === null) return -1;
    const before = seen.get(text);
    if (before !== undefined) return before;
    const words = clean(text);
    const at = places.get(words) ?? places.size;
    places.set(words, at);
    seen.set(text, at);
    return at;
  };
  return { place, list: () => [...places.keys()] };
};

const reviewsOf = (comparison: Comparison): MatrixData['reviews'] => {
  const counts = reviewCountsOf(comparison);
  const sum = (verdict: Verdict): number => counts.reduce((total, each) => total + each[verdict], 0);
  return counts.length === 0
    ? null
    : { accepted: sum('accepted'), corrected: sum('corrected'), rejected: sum('rejected') };
};

/**
 * A comparison as the page embeds it: plain JSON that `src/page/matrix/model.ts` reads.
 * @param unchecked documents whose figures nobody has held against their source
 */
export const matrixDataOf = (comparison: Comparison, unchecked: readonly string[] = []): MatrixData => {
  const { baseline, baselineNamed, plans, indicators } = comparison;
  const places = new Map(plans.map(({ id }, place) => [id, place]));
  const words = wordList();
  const cells = indicators.flatMap((row) =>
    plans.flatMap(({ id }, plan) => {
      const cell = row.cells[id];
      return cell ? [{ ...cell, plan }] : [];
    }),
  );
  const said = cells.map(saidIn);
  const values = said.flat();
  return {
    baseline,
    baselineNamed,
    unchecked,
    reviews: reviewsOf(comparison),
    plans,
    rows: indicators.map(({ cells: inRow, ...row }) => ({ ...row, cells: Object.keys(inRow).length })),
    cells: {
      plan: cells.map(({ plan }) => plan),
      standing: cells.map((cell) => MATRIX_STANDINGS.indexOf(standingOf(cell))),
      code: cells.map(({ reasonCode }) => words.place(reasonCode)),
      reason: cells.map(({ reason }) => words.place(reason, plain)),
      against: cells.map(({ against }) => (against === null ? -1 : (places.get(against) ?? -1))),
      flags: cells.map(flagsOf),
      values: said.map(({ length }) => length),
    },
    values: {
      ...byField(WORD_FIELDS, (field) => values.map((value) => words.place(value[field]))),
      ...byField(NUMBER_FIELDS, (field) => values.map((value) => value[field])),
    },
    words: words.list(),
  };
};
