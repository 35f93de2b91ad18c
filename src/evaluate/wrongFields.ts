import type { Target } from '../model/extraction.ts';
import { unit } from './alike.ts';
import type { GoldTarget } from './gold.ts';

/** The fields of a quantity; `value` stands for `min` and `max` of a range too. */
export const FIELDS = ['kind', 'value', 'comparator', 'unit', 'year'] as const;
export type Field = (typeof FIELDS)[number];

/** Values nearer than this are the same. */
const TOLERANCE = 0.005;

type Value = number | null | undefined;

const close = (a: Value, b: Value): boolean => a != null && b != null && Math.abs(a - b) < TOLERANCE;

const sameValue = (gold: GoldTarget, found: Target): boolean =>
  gold.comparator === 'range'
    ? close(found.min, gold.min) && close(found.max, gold.max)
    : close(found.value, gold.value);

/** The fields in which a found target is not what the gold says, in the order of `FIELDS`. */
export const wrongFields = (gold: GoldTarget, found: Target): Field[] => {
  const right: Record<Field, boolean> = {
    kind: found.kind === gold.kind,
    value: sameValue(gold, found),
    comparator: found.comparator === gold.comparator,
    unit: unit(found.unit) === unit(gold.unit),
    year: found.year === gold.year,
  };
  return FIELDS.filter((field) => !right[field]);
};
