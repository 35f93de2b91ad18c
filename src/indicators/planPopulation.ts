import type { Plan, Population } from '../model/extraction.ts';
import { populationOf } from '../outline/title.ts';
import { simplify } from '../text/simplify.ts';

/** Whom a plan is for, as far as names leave it out: its own population, else the one that the domain names. */
export const planPopulation = (
  plan: Pick<Plan, 'population'> | undefined,
  domain: string | null,
): Population | null => plan?.population ?? (domain === null ? null : populationOf(simplify(domain)));
