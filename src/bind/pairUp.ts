import type { Comparator } from '../model/extraction.ts';
import type { Bound } from './bound.ts';
import type { Draft } from './draft.ts';
import type { Value } from './group.ts';
import { measureOf } from './measure.ts';

/** Lists that do not match under 分别. */
export interface SentenceFault {
  readonly start: number;
  readonly end: number;
  readonly values: number;
  readonly indicators: number;
}

export interface Paired {
  readonly bounds: readonly Bound[];
  readonly fault: SentenceFault | null;
}

const at = <T>(list: readonly T[], index: number): T | undefined => list[Math.min(index, list.length - 1)];

/** Pairs the values of a draft with its indicators and years: one to one, or one with all. */
export const pairUp = (draft: Draft): Paired => {
  const { group, features, indicators, pers } = draft;
  const { values } = group;
  const shared: Comparator | null = values.slice(0, -1).some((value) => value.after)
    ? null
    : (values.at(-1)?.after ?? null);
  const years: readonly (number | null)[] = draft.years ?? [null];
  const baselines = features.baseline?.years ?? [];
  const make = (indicator: string, value: Value, year: number | null, index: number): Bound => {
    const { kind, comparator, value: amount, min, max } = measureOf(value, features, shared);
    const compares =
      kind === 'change' || value.quantity.family === 'times' || features.baseline?.value != null;
    return {
      indicator,
      phrase: draft.phrase,
      quantity: value.quantity,
      number: { start: value.quantity.start, end: value.quantity.end },
      kind,
      comparator,
      value: amount,
      min,
      max,
      unit: value.quantity.unit ?? (indicator.endsWith('比') ? '比' : null),
      per: at(pers, index) ?? null,
      year,
      baselineYear: compares ? (at(baselines, index) ?? null) : null,
      baselineValue: features.baseline?.value ?? null,
      strength: draft.aspires ? 'aspirational' : 'firm',
      binding: null,
      rules: draft.rules,
    };
  };
  const lastYear = years.at(-1) ?? null;
  const [value] = values;
  if (!value) return { bounds: [], fault: null };
  if (values.length === 1)
    return {
      bounds: years.flatMap((year, turn) =>
        indicators.map((indicator, index) => make(indicator, value, year, years.length > 1 ? turn : index)),
      ),
      fault: null,
    };
  if (indicators.length === values.length)
    return {
      bounds: values.map((each, index) => make(indicators[index] ?? '', each, lastYear, index)),
      fault: null,
    };
  if (years.length === values.length)
    return {
      bounds: values.flatMap((each, index) =>
        indicators.map((indicator) => make(indicator, each, years[index] ?? null, index)),
      ),
      fault: null,
    };
  return {
    // A value without an indicator is left, not guessed.
    bounds: values.flatMap((each, index) => {
      const indicator = indicators[index];
      return indicator === undefined ? [] : [make(indicator, each, lastYear, index)];
    }),
    fault: { start: group.start, end: group.end, values: values.length, indicators: indicators.length },
  };
};
