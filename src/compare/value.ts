import type { Cell, Value } from '../model/comparison.ts';
import type { Reviewed } from '../model/decision.ts';
import type { Target, Trend } from '../model/extraction.ts';
import type { Judgement } from './weigh.ts';

/** A target as a cell lists it. */
export const valueOfTarget = (target: Target, reviewed: Reviewed | null = null): Value => ({
  target: target.id,
  words: target.indicator.text,
  kind: target.kind,
  comparator: target.comparator,
  value: target.value,
  min: target.min ?? null,
  max: target.max ?? null,
  unit: target.unit,
  per: target.per,
  year: target.year,
  baselineYear: target.baselineYear,
  baselineValue: target.baselineValue,
  strength: target.strength,
  binding: target.binding,
  section: target.section,
  domain: target.domain,
  item: target.item,
  quote: target.source.quote,
  prefix: target.source.prefix,
  suffix: target.source.suffix,
  line: target.source.line,
  page: target.source.page,
  recognized: target.source.recognized ?? false,
  reviewed,
});

type ValueOrNot = Pick<Cell, keyof Value>;

const NO_VALUE: ValueOrNot = {
  target: null,
  words: null,
  kind: null,
  comparator: null,
  value: null,
  min: null,
  max: null,
  unit: null,
  per: null,
  year: null,
  baselineYear: null,
  baselineValue: null,
  strength: null,
  binding: null,
  section: null,
  domain: null,
  item: null,
  quote: null,
  prefix: null,
  suffix: null,
  line: null,
  page: null,
  recognized: false,
  reviewed: null,
};

/** What a cell without a value shows: nothing, or where the plan names a direction. */
export const noValue = (trend: Trend | null, reviewed: Reviewed | null): ValueOrNot =>
  trend === null
    ? NO_VALUE
    : {
        ...NO_VALUE,
        words: trend.indicator.text,
        section: trend.section,
        domain: trend.domain,
        item: trend.item,
        quote: trend.source.quote,
        prefix: trend.source.prefix,
        suffix: trend.source.suffix,
        line: trend.source.line,
        page: trend.source.page,
        recognized: trend.source.recognized ?? false,
        reviewed,
      };

type Beside = Pick<Cell, 'against' | 'targets' | 'reachedOnPaper' | 'others'> & {
  readonly trend: Trend | null;
};

/** A cell, written out: spreading what it is made of would take three times the memory for a large comparison. */
export const madeCell = (
  { verdict, reasonCode, reason }: Judgement,
  shown: ValueOrNot,
  { against, targets, trend, reachedOnPaper, others }: Beside,
): Cell => ({
  verdict,
  reasonCode,
  reason,
  against,
  targets,
  target: shown.target,
  words: shown.words,
  kind: shown.kind,
  comparator: shown.comparator,
  value: shown.value,
  min: shown.min,
  max: shown.max,
  unit: shown.unit,
  per: shown.per,
  year: shown.year,
  baselineYear: shown.baselineYear,
  baselineValue: shown.baselineValue,
  strength: shown.strength,
  binding: shown.binding,
  section: shown.section,
  domain: shown.domain,
  item: shown.item,
  quote: shown.quote,
  prefix: shown.prefix,
  suffix: shown.suffix,
  line: shown.line,
  page: shown.page,
  recognized: shown.recognized,
  reviewed: shown.reviewed,
  trend: trend?.id ?? null,
  direction: trend?.direction ?? null,
  reachedOnPaper,
  others,
});
