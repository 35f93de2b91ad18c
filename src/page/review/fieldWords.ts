import { visible } from '../../report/page/html.ts';
import type { ReviewItem } from '../../report/page/reviewProtocol.ts';
import type { FieldName, Words } from './words.ts';

export type Fields = ReviewItem['fields'];

/** In the order that a reviewer reads them. */
const TARGET_FIELDS: readonly FieldName[] = [
  'indicator',
  'comparator',
  'value',
  'min',
  'max',
  'unit',
  'per',
  'year',
  'yearBasis',
  'kind',
  'baselineYear',
  'baselineValue',
  'strength',
  'binding',
];
const TREND_FIELDS: readonly FieldName[] = ['indicator', 'direction'];

export const namesOf = (fields: Fields): readonly FieldName[] =>
  'direction' in fields ? TREND_FIELDS : TARGET_FIELDS;

/** A field's value as it is; null for one that is not there. */
export const rawOf = (fields: Readonly<Record<string, unknown>>, name: string): string | number | null => {
  const value = fields[name];
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : null;
};

/** A field's value for people; empty for one that is not there. */
export const shownOf = (fields: Readonly<Record<string, unknown>>, name: string, words: Words): string => {
  const raw = rawOf(fields, name);
  if (raw === null) return '';
  return name === 'indicator' || name === 'unit' || name === 'per'
    ? visible(String(raw))
    : (words.choices[raw] ?? String(raw));
};
