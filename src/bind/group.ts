import type { Mentions, Quantity } from '../mention/mention.ts';
import type { Comparator } from '../model/extraction.ts';
import type { Lexicon } from './lexicon.ts';

/** A value as it stands in a list of values, with the bound word of its own, if it has one. */
export interface Value {
  readonly quantity: Quantity;
  readonly after: Comparator | null;
}

/** Values in a row that one predicate holds for: `2.0‰、3.0‰和4.0‰以下`. */
export interface Group {
  readonly start: number;
  /** After the last value and its bound word. */
  readonly end: number;
  readonly values: readonly Value[];
}

const SEPARATOR = /^(?:、|和|及|以及|与)(?:约|近|不低于|不超过|不少于|不高于|至少|超过)?$/;

/** The bare numbers of a list take the unit at its end: `10、9、8小时`. */
const shareUnit = (values: readonly Value[]): Value[] => {
  const shared: Value[] = [];
  let unit: Quantity | null = null;
  for (const value of [...values].reverse()) {
    const { quantity } = value;
    if (quantity.family === 'bare' && unit)
      shared.unshift({ ...value, quantity: { ...quantity, unit: unit.unit, family: unit.family } });
    else {
      unit = quantity;
      shared.unshift(value);
    }
  }
  return shared;
};

/** The groups of values of a sentence, in order. */
export const groupsOf = (sentence: string, mentions: Mentions, lexicon: Lexicon): Group[] => {
  const groups: { start: number; end: number; values: Value[] }[] = [];
  for (const quantity of mentions.quantities) {
    const bound = lexicon.comparatorAfter(sentence, quantity.end);
    const value: Value = { quantity, after: bound?.comparator ?? null };
    const end = quantity.end + (bound?.length ?? 0);
    const last = groups.at(-1);
    const between = last ? sentence.slice(last.end, quantity.start) : '';
    const alike = last?.values.at(-1)?.quantity;
    const joins =
      last &&
      alike &&
      between !== '' &&
      SEPARATOR.test(between) &&
      !(alike.family === 'doubling' || quantity.family === 'doubling');
    if (last && joins) {
      last.values.push(value);
      last.end = end;
    } else groups.push({ start: quantity.start, end, values: [value] });
  }
  return groups.map((group) => ({ ...group, values: shareUnit(group.values) }));
};
