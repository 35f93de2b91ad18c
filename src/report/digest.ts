import type { Extraction, Plan, Target } from '../model/extraction.ts';
import { quantityOf } from './quantity.ts';

/** What the tables of a batch show of a target. */
export interface TargetDigest {
  readonly indicator: string;
  readonly quantity: string;
  readonly year: number | null;
  readonly per: string | null;
  readonly strength: Target['strength'];
}

/** What the tables of a batch show of a plan, or, with the title null, of what stands outside of plans. */
export interface PlanDigest extends Pick<Plan, 'title' | 'population' | 'period'> {
  readonly region: string | null;
  readonly domains: number;
  readonly goals: number;
  readonly measures: number;
  readonly trends: number;
  readonly targets: readonly TargetDigest[];
}

/** What the tables of a batch show of a document. */
export interface DocumentDigest {
  readonly id: string;
  readonly status: Extraction['status'];
  readonly plans: readonly PlanDigest[];
  /** What no plan holds; null where there is nothing. */
  readonly outside: Pick<PlanDigest, 'targets' | 'trends'> | null;
  /** Diagnostics of severity `warning`. */
  readonly warnings: number;
}

const targetDigest = (target: Target): TargetDigest => ({
  indicator: target.indicator.text,
  quantity: quantityOf(target),
  year: target.year,
  per: target.per,
  strength: target.strength,
});

const ownedBy = (
  { targets, trends }: Extraction,
  plan: string | null,
): Pick<PlanDigest, 'targets' | 'trends'> => ({
  targets: targets.filter((target) => target.plan === plan).map(targetDigest),
  trends: trends.filter((trend) => trend.plan === plan).length,
});

const planDigest = (extraction: Extraction, plan: Plan): PlanDigest => {
  const sum = (list: 'goals' | 'measures'): number =>
    plan.domains.reduce((total, domain) => total + domain[list].length, 0);
  return {
    title: plan.title,
    region: plan.region?.name ?? null,
    population: plan.population,
    period: plan.period,
    domains: plan.domains.length,
    goals: sum('goals'),
    measures: sum('measures'),
    ...ownedBy(extraction, plan.id),
  };
};

/** What the tables need of an extraction; it shares no memory with that, which can then be let go. */
export const digestOf = (extraction: Extraction): DocumentDigest => {
  const outside = ownedBy(extraction, null);
  // A piece of a string keeps the whole text alive; a clone does not.
  return structuredClone({
    id: extraction.document.id,
    status: extraction.status,
    plans: extraction.plans.map((plan) => planDigest(extraction, plan)),
    outside: outside.targets.length + outside.trends > 0 ? outside : null,
    warnings: extraction.diagnostics.filter(({ severity }) => severity === 'warning').length,
  });
};
