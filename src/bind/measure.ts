import type { Comparator } from '../model/extraction.ts';
import type { Features } from './features.ts';
import type { Value } from './group.ts';

/** A value with its kind, bound and sign, as it goes into a target. */
export interface Measure {
  readonly kind: 'level' | 'change';
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

const FLIPPED: Readonly<Record<Comparator, Comparator>> = {
  '>=': '<=',
  '<=': '>=',
  '=': '=',
  '~': '~',
  range: 'range',
};

/** Digits of a product or a difference that floating point adds are dropped. */
const tidy = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(12)));

/**
 * How a value is meant. A fall is a negative change, and its comparator bounds the signed number.
 * @param shared the bound word at the end of the list that the value stands in
 */
export const measureOf = (value: Value, features: Features, shared: Comparator | null): Measure => {
  const { quantity } = value;
  const kind =
    quantity.family === 'doubling' || (quantity.family === 'point' && features.kind !== 'level')
      ? 'change'
      : quantity.family === 'times' && features.kind !== 'change'
        ? 'level'
        : (features.kind ?? 'level');
  const falls = kind === 'change' && features.direction === 'down';
  const stated = value.after ?? shared ?? quantity.sign ?? features.comparator ?? '=';
  const comparator = falls ? FLIPPED[stated] : stated;
  if (quantity.upper !== null) {
    const [low, high] = [quantity.value, quantity.upper];
    return falls
      ? { kind, comparator: 'range', value: null, min: -high, max: -low }
      : { kind, comparator: 'range', value: null, min: low, max: high };
  }
  return { kind, comparator, value: tidy(falls ? -quantity.value : quantity.value), min: null, max: null };
};
