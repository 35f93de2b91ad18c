import { z } from 'zod';
import type { Extraction } from '../../model/extraction.ts';

/** How much was found in a document, or in all documents of a batch. */
export const Counts = z.object({
  plans: z.int(),
  domains: z.int(),
  goals: z.int(),
  targets: z.int(),
  trends: z.int(),
  /** Diagnostics of severity `warning`. */
  warnings: z.int(),
});
export type Counts = z.infer<typeof Counts>;

export const NO_COUNTS: Counts = { plans: 0, domains: 0, goals: 0, targets: 0, trends: 0, warnings: 0 };

/** The counts of an extraction: small enough to keep for each document of the largest batch. */
export const countsOf = ({ plans, targets, trends, diagnostics }: Extraction): Counts => {
  const domains = plans.flatMap((plan) => plan.domains);
  return {
    plans: plans.length,
    domains: domains.length,
    goals: domains.reduce((sum, { goals }) => sum + goals.length, 0),
    targets: targets.length,
    trends: trends.length,
    warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
  };
};

/** The counts of two together. */
export const addCounts = (one: Counts, other: Counts): Counts => ({
  plans: one.plans + other.plans,
  domains: one.domains + other.domains,
  goals: one.goals + other.goals,
  targets: one.targets + other.targets,
  trends: one.trends + other.trends,
  warnings: one.warnings + other.warnings,
});
