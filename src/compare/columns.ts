import type { Arrangement, PlanColumn } from '../model/comparison.ts';
import { type Extraction, Level, type Plan, type Target, type Trend } from '../model/extraction.ts';
import { type DocumentReview, NO_REVIEW } from './review.ts';

/** A plan with what it says. */
export interface PlanTargets {
  readonly column: Omit<PlanColumn, 'baseline'>;
  readonly targets: readonly Target[];
  readonly trends: readonly Trend[];
  /** What reviewers did to it. */
  readonly review: DocumentReview;
}

const LEVELS: readonly (Level | null)[] = [...Level.options, null];

const groupOf = (
  by: Arrangement,
  { region, level, period }: Omit<PlanColumn, 'baseline' | 'group'>,
): string => {
  if (by === 'region') return region?.name ?? 'unknown';
  if (by === 'level') return level ?? 'unknown';
  return period ? String(period[1]) : 'unknown';
};

const grouped = <T>(things: readonly T[], keyOf: (thing: T) => string | null): Map<string | null, T[]> => {
  const groups = new Map<string | null, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
};

/** The plans of a document in its order; what stands outside of them is a column too, where it sets targets. */
export const planTargetsOf = (
  extraction: Extraction,
  by: Arrangement,
  review: DocumentReview = NO_REVIEW,
): PlanTargets[] => {
  const { document, status, plans } = extraction;
  const known = new Set(plans.map(({ id }) => id));
  const planOf = ({ plan }: Pick<Target, 'plan'>): string | null =>
    plan !== null && known.has(plan) ? plan : null;
  const targets = grouped(extraction.targets, planOf);
  const trends = grouped(extraction.trends, planOf);
  const rejected = grouped(review.rejected, planOf);
  const outside: readonly null[] = targets.has(null) || plans.length === 0 ? [null] : [];
  const all: readonly (Plan | null)[] = [...plans, ...outside];
  return all.map((plan) => {
    const column = {
      id: all.length === 1 ? document.id : `${document.id}#${plan?.id ?? 'outside'}`,
      document: document.id,
      plan: plan?.id ?? null,
      title: plan?.title ?? document.title,
      documentNumber: document.documentNumber,
      region: plan?.region ?? null,
      level: plan?.region?.level ?? null,
      population: plan?.population ?? null,
      period: plan?.period ?? null,
      status,
    };
    const id = plan?.id ?? null;
    return {
      column: { ...column, group: groupOf(by, column) },
      targets: targets.get(id) ?? [],
      trends: trends.get(id) ?? [],
      review: { reviewed: review.reviewed, rejected: rejected.get(id) ?? [] },
    };
  });
};

/** Orders by code points, the same on every machine; what is not known comes last. */
export const byWords = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
};

const byYear = (a: number | undefined, b: number | undefined): number =>
  a === b ? 0 : (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY);

/**
 * The columns of all plans: by level, code and name of the region, period and id; by the last year before all else
 * where years were asked for. The plans of a document keep its order.
 */
export const planColumns = (
  extractions: readonly Extraction[],
  by: Arrangement,
  reviews: ReadonlyMap<string, DocumentReview> = new Map(),
): PlanTargets[] =>
  extractions
    .flatMap((extraction) => planTargetsOf(extraction, by, reviews.get(extraction.document.id)))
    .sort(
      ({ column: a }, { column: b }) =>
        (by === 'year' ? byYear(a.period?.[1], b.period?.[1]) : 0) ||
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        byWords(a.region?.code ?? null, b.region?.code ?? null) ||
        byWords(a.region?.name ?? null, b.region?.name ?? null) ||
        byYear(a.period?.[0], b.period?.[0]) ||
        byYear(a.period?.[1], b.period?.[1]) ||
        byWords(a.document, b.document),
    );
