import type { FieldChange } from '../../model/changes.ts';

/** Whose words a field is read with, where no rule that took part is another. */
const WRITERS: readonly (readonly [rule: string, fields: readonly string[]])[] = [
  ['lexicon/units', ['unit', 'per']],
  ['lexicon/bounds', ['comparator', 'min', 'max']],
  ['lexicon/adverbs', ['strength']],
  ['lexicon/verbs', ['kind', 'value', 'direction']],
  ['lexicon/numerals', ['source.number']],
  ['lexicon/tables', ['binding']],
  ['lexicon/*', ['indicator.text', 'year', 'yearBasis', 'baselineYear', 'baselineValue']],
  ['outline/*', ['section', 'domain', 'item', 'plan']],
  ['indicators/*', ['indicator.id']],
];

/** The rules that the fields of a change point at; null where they point at none. */
export const fieldCause = (fields: readonly FieldChange[]): string | null =>
  WRITERS.find(([, own]) => fields.some(({ field }) => own.includes(field)))?.[0] ?? null;
