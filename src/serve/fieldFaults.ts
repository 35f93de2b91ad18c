import { correctedTarget, TargetCorrection, type TargetFields, TrendCorrection } from '../model/decision.ts';
import type { FieldFault } from '../report/page/reviewProtocol.ts';
import { fieldsOf } from '../review/decisions/fields.ts';
import { type Found, isTarget } from '../review/decisions/found.ts';

export type FieldFaults = Readonly<Record<string, FieldFault>>;

/** A correction that can be taken, or why which of its fields cannot. */
export type CheckedCorrection =
  | { readonly correction: TargetCorrection | TrendCorrection }
  | { readonly faults: FieldFaults };

/** Plans look some decades ahead, and count from years of the same century. */
const YEARS = { first: 1900, last: 2200 };
const YEAR_FIELDS = ['year', 'baselineYear'] as const;
const NUMBER_FIELDS: readonly string[] = ['value', 'min', 'max', 'baselineValue'];

const faultOf = (name: string, value: unknown): FieldFault => {
  if (value === null || value === undefined) return 'needed';
  if (NUMBER_FIELDS.includes(name)) return 'number';
  return (YEAR_FIELDS as readonly string[]).includes(name) ? 'year' : 'choice';
};

const targetFaults = (fields: TargetFields): FieldFaults => {
  const { comparator, value, min, max, year, yearBasis } = fields;
  const faults: Record<string, FieldFault> = {};
  for (const name of YEAR_FIELDS) {
    const each = fields[name];
    if (each !== null && (each < YEARS.first || each > YEARS.last)) faults[name] = 'year';
  }
  if (year !== null && yearBasis === null) faults['yearBasis'] = 'needed';
  if (comparator !== 'range') return value === null ? { ...faults, value: 'needed' } : faults;
  if (min === undefined) faults['min'] = 'needed';
  if (max === undefined) faults['max'] = 'needed';
  if (min !== undefined && max !== undefined && min > max) faults['min'] = 'order';
  return faults;
};

/** What of a correction is other than it was read; the words of an indicator are one field. */
const changesOf = (found: Found, correction: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const read: Readonly<Record<string, unknown>> = { ...fieldsOf(found) };
  return Object.fromEntries(
    Object.entries(correction).filter(([name, value]) =>
      name === 'indicator'
        ? (value as { readonly text?: unknown } | null)?.text !== found.indicator.text
        : (value ?? null) !== (read[name] ?? null),
    ),
  );
};

/** Looks at a correction before it becomes a decision. */
export const checkCorrection = (
  found: Found,
  given: Readonly<Record<string, unknown>>,
): CheckedCorrection => {
  const changes = changesOf(found, given);
  if (Object.keys(changes).length === 0) return { faults: { indicator: 'same' } };
  const parsed = (isTarget(found) ? TargetCorrection : TrendCorrection).strict().safeParse(changes);
  if (!parsed.success) {
    const names = parsed.error.issues.map(({ path: [name] }) => String(name ?? 'indicator'));
    return { faults: Object.fromEntries(names.map((name) => [name, faultOf(name, changes[name])])) };
  }
  const correction = parsed.data;
  if (correction.indicator?.text.trim() === '') return { faults: { indicator: 'needed' } };
  const fields = fieldsOf(found);
  const faults =
    'comparator' in fields ? targetFaults(correctedTarget(fields, correction as TargetCorrection)) : {};
  return Object.keys(faults).length > 0 ? { faults } : { correction };
};
