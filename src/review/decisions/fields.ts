import { correctedTarget, type Decision, TargetFields, type TrendFields } from '../../model/decision.ts';
import { type Found, isTarget } from './found.ts';

export type Fields = TargetFields | TrendFields;

/** The names of fields as differences are told; a trend has the first and the last. */
export const FIELD_NAMES = [...TargetFields.keyof().options, 'direction'] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** What a decision on it would be about. */
export const fieldsOf = (found: Found): Fields => {
  if (!isTarget(found)) return { indicator: found.indicator, direction: found.direction };
  const { min, max } = found;
  return {
    indicator: found.indicator,
    kind: found.kind,
    comparator: found.comparator,
    value: found.value,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    unit: found.unit,
    per: found.per,
    year: found.year,
    yearBasis: found.yearBasis,
    baselineYear: found.baselineYear,
    baselineValue: found.baselineValue,
    strength: found.strength,
    binding: found.binding,
  };
};

/** What a decision says that is right; null where it says that nothing is. */
export const outcomeOf = (decision: Decision): Fields | null => {
  if (decision.decision === 'reject' || decision.decision === 'withdraw') return null;
  if (decision.kind === 'target')
    return decision.correction ? correctedTarget(decision.fields, decision.correction) : decision.fields;
  return { ...decision.fields, ...(decision.correction as Partial<TrendFields> | null) };
};

const plainOf = (fields: Fields, name: FieldName): unknown => {
  const value = (fields as Partial<Record<FieldName, unknown>>)[name] ?? null;
  return name === 'indicator' ? `${fields.indicator.id ?? ''}\t${fields.indicator.text}` : value;
};

/** The fields in which two readings differ. */
export const differences = (a: Fields, b: Fields): FieldName[] =>
  FIELD_NAMES.filter((name) => plainOf(a, name) !== plainOf(b, name));

/** Equal for equal fields. */
export const keyOfFields = (fields: Fields): string =>
  JSON.stringify(FIELD_NAMES.map((name) => plainOf(fields, name)));

/** What of a correction does not have to come true: an entry that the catalogue gives, and where a year stands. */
const leftOpen = ({ correction }: Decision, outcome: Fields): ReadonlySet<FieldName> => {
  const open = new Set<FieldName>();
  if (correction && 'year' in correction) open.add('yearBasis');
  if (correction?.indicator && outcome.indicator.id === null) open.add('indicator');
  return open;
};

/** Whether a reading has become what a decision corrected an earlier one to. */
export const fulfils = (fields: Fields, decision: Decision): boolean => {
  const outcome = decision.decision === 'correct' ? outcomeOf(decision) : null;
  if (!outcome) return false;
  const open = leftOpen(decision, outcome);
  return (
    fields.indicator.text === outcome.indicator.text &&
    differences(fields, outcome).every((name) => open.has(name))
  );
};
