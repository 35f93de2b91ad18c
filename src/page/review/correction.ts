import type { FieldFault } from '../../report/page/reviewProtocol.ts';
import { type Fields, namesOf, rawOf } from './fieldWords.ts';
import type { FieldName } from './words.ts';

/** What stands in the controls of the form. */
export type Draft = Readonly<Partial<Record<FieldName, string>>>;

const NUMBERS: ReadonlySet<FieldName> = new Set<FieldName>([
  'value',
  'min',
  'max',
  'year',
  'baselineYear',
  'baselineValue',
]);

export const draftOf = (fields: Fields): Draft =>
  Object.fromEntries(namesOf(fields).map((name) => [name, String(rawOf(fields, name) ?? '')]));

/** The fields that are of use: a range has two bounds, and anything else has one value. */
export const neededOf = (draft: Draft): FieldName[] => {
  const range = draft.comparator === 'range';
  return (Object.keys(draft) as FieldName[]).filter((name) => {
    if (name === 'min' || name === 'max') return range;
    return name !== 'value' || !range;
  });
};

/** Digits as people type them, in Chinese as well: `３．５`, `１,０００`. */
const numberOf = (typed: string): number =>
  Number(typed.normalize('NFKC').replaceAll(',', '').replace('−', '-'));

/** What a draft says of its fields, and which of them cannot be read as numbers. */
export const correctionOf = (
  fields: Fields,
  draft: Draft,
): {
  readonly correction: Record<string, unknown>;
  readonly faults: Readonly<Record<string, FieldFault>>;
} => {
  const correction: Record<string, unknown> = {};
  const faults: Record<string, FieldFault> = {};
  const needed = new Set(neededOf(draft));
  for (const [name, typed] of Object.entries(draft) as [FieldName, string][]) {
    const text = typed.trim();
    if (needed.has(name) && text === String(rawOf(fields, name) ?? '')) continue;
    if (!needed.has(name)) {
      if (rawOf(fields, name) !== null) correction[name] = null;
    } else if (name === 'indicator') correction[name] = { text, id: null };
    else if (text === '') correction[name] = null;
    else if (!NUMBERS.has(name)) correction[name] = text;
    else if (Number.isNaN(numberOf(text)))
      faults[name] = name === 'year' || name === 'baselineYear' ? 'year' : 'number';
    else correction[name] = numberOf(text);
  }
  return { correction, faults };
};
