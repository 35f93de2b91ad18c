import type { FieldChange, FieldValue } from '../../model/changes.ts';

/** What a commitment says, in the order of the schema; places, ids and rules are no part of that. */
const FOUND = [
  ...[
    'plan',
    'indicator.text',
    'indicator.id',
    'direction',
    'kind',
    'comparator',
    'value',
    'min',
    'max',
    'unit',
  ],
  ...['per', 'year', 'yearBasis', 'baselineYear', 'baselineValue', 'strength', 'binding'],
  ...['section', 'domain', 'item', 'source.recognized'],
];

const PLAN = [
  'title',
  'region.name',
  'region.level',
  'region.code',
  'region.parents',
  'population',
  'period',
];

const DOCUMENT = [
  ...['status', 'document.title', 'document.documentNumber', 'document.issuer', 'document.issued'],
  ...['document.published', 'document.indexNumber', 'document.source.format', 'document.source.encoding'],
];

const DIAGNOSTIC = ['severity', 'message', 'note'];

/** The value at a name, or at a name of what is at another; null where there is none. */
const readerOf = (field: string): ((thing: object) => FieldValue) => {
  const [name = '', below, deepest] = field.split('.');
  const at = (thing: unknown, key: string): unknown =>
    (thing as Readonly<Record<string, unknown>> | null)?.[key];
  if (below === undefined) return (thing) => (at(thing, name) ?? null) as FieldValue;
  if (deepest === undefined) return (thing) => (at(at(thing, name), below) ?? null) as FieldValue;
  return (thing) => (at(at(at(thing, name), below), deepest) ?? null) as FieldValue;
};

const same = (one: FieldValue, other: FieldValue): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));

/** Finds the fields in which the new one is another than the old one. */
type Differ = (old: object, fresh: object) => FieldChange[];

const differIn = (fields: readonly string[]): Differ => {
  const readers = fields.map((field) => ({ field, read: readerOf(field) }));
  return (old, fresh) => {
    const changes: FieldChange[] = [];
    for (const { field, read } of readers) {
      const [before, after] = [read(old), read(fresh)];
      if (!same(before, after)) changes.push({ field, old: before, new: after });
    }
    return changes;
  };
};

export const foundFields = differIn(FOUND);
export const planFields = differIn(PLAN);
export const documentFields = differIn(DOCUMENT);
export const diagnosticFields = differIn(DIAGNOSTIC);
