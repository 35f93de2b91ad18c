import type { Target, Trend } from '../../model/extraction.ts';
import type { DocumentData, TargetData, TrendData } from './reportData.ts';

/** Fields that mostly hold nothing: they are left out where they do. */
const NO_TARGET = {
  plan: null,
  value: null,
  unit: null,
  per: null,
  year: null,
  yearBasis: null,
  baselineYear: null,
  baselineValue: null,
  binding: null,
  domain: null,
  item: null,
} satisfies Partial<Target>;

const NO_TREND = { plan: null, domain: null, item: null } satisfies Partial<Trend>;

const withNulls = <Finding extends TargetData | TrendData>(finding: Finding): Finding => ({
  ...('number' in finding.source ? NO_TARGET : NO_TREND),
  ...finding,
  indicator: { ...finding.indicator, id: finding.indicator.id ?? null },
  source: { ...finding.source, page: finding.source.page ?? null },
  cited: finding.cited ?? null,
  review: finding.review ? { ...finding.review, why: finding.review.why ?? null } : null,
});

const dropNull = (_key: string, value: unknown): unknown => (value === null ? undefined : value);

/** The data of a document, without what is null. */
export const documentJsonOf = (data: DocumentData): string => JSON.stringify(data, dropNull);

/** The data of a document again, from what documentJsonOf made of it. */
export const documentDataFrom = (json: string): DocumentData => {
  const data = JSON.parse(json) as DocumentData;
  return {
    ...data,
    targets: data.targets.map(withNulls),
    trends: data.trends.map(withNulls),
    rejected: data.rejected.map(withNulls),
    residue: data.residue.map((each) => ({ ...each, rule: each.rule ?? null })),
    diagnostics: data.diagnostics.map((each) => ({
      ...each,
      span: each.span ?? null,
      note: each.note ?? null,
    })),
  };
};
