import type { Extraction, Plan, Source, Target, Trend } from '../model/extraction.ts';

/** The rows of an extraction, by the names of the columns. */

const regionOf = (plan: Plan | undefined) => ({
  region: plan?.region?.name ?? null,
  region_code: plan?.region?.code ?? null,
  region_level: plan?.region?.level ?? null,
});

/** What a document's row says of its result. */
export const documentRow = (extraction: Extraction) => {
  const { title, documentNumber, issuer, issued, published, indexNumber, source } = extraction.document;
  const { sha256, format, encoding, pages } = source;
  return {
    status: extraction.status,
    ...{ sha256, format, encoding, pages, title, issuer, issued, published },
    document_number: documentNumber,
    index_number: indexNumber,
    ...regionOf(extraction.plans[0]),
  };
};

const placeOf = ({ quote, prefix, suffix, line, page }: Omit<Source, 'number'>) => ({
  ...{ quote, prefix, suffix, line, page },
});

const planRow = (plan: Plan, position: number) => ({
  position,
  id: plan.id,
  title: plan.title,
  ...regionOf(plan),
  region_parents: plan.region?.parents ?? [],
  population: plan.population,
  period_from: plan.period?.[0] ?? null,
  period_to: plan.period?.[1] ?? null,
  domains: plan.domains.map(({ name }) => name),
  plan,
});

const targetRow = (target: Target, position: number) => {
  const { id, plan, indicator, kind, comparator, value, min, max, unit, per, year, source } = target;
  const { strength, binding, section, domain, item, rules } = target;
  return {
    ...{ position, id, plan, kind, comparator, value, min, max, unit, per, year },
    ...{ strength, binding, section, domain, item, rules },
    indicator: indicator.text,
    indicator_id: indicator.id,
    year_basis: target.yearBasis,
    baseline_year: target.baselineYear,
    baseline_value: target.baselineValue,
    ...placeOf(source),
    number_start: source.number.start,
    number_end: source.number.end,
    recognized: source.recognized ?? false,
    target,
  };
};

const trendRow = (trend: Trend, position: number) => {
  const { id, plan, indicator, direction, section, domain, item, rules, source } = trend;
  return {
    ...{ position, id, plan, direction, section, domain, item, rules },
    indicator: indicator.text,
    indicator_id: indicator.id,
    ...placeOf(source),
    trend,
  };
};

/** The tables that hold what a document consists of, with its rows. */
export const tablesOf = ({ plans, targets, trends }: Extraction) =>
  ({ plans: plans.map(planRow), targets: targets.map(targetRow), trends: trends.map(trendRow) }) as const;
