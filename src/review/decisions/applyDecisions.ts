import type { Catalogue } from '../../indicators/catalogue.ts';
import { planPopulation } from '../../indicators/planPopulation.ts';
import type { Decision, TargetFields, TrendFields } from '../../model/decision.ts';
import type { Extraction, Indicator, Target, Trend } from '../../model/extraction.ts';
import { outcomeOf } from './fields.ts';
import { type Fit, fitOf } from './fitOf.ts';
import { type Found, isTarget } from './found.ts';

/** An extraction as its reviewers left it. Lists hold the ids of targets and trends, in the order of the extraction. */
export interface Applied extends Fit {
  /** Without what was rejected, and with what was corrected; ids, places, quotes and rules stay what they were. */
  readonly extraction: Extraction;
  readonly accepted: readonly string[];
  readonly corrected: readonly string[];
  readonly rejected: readonly Found[];
}

const withFields = (found: Found, fields: TargetFields | TrendFields, indicator: Indicator): Found => {
  if (!isTarget(found)) return { ...found, ...(fields as TrendFields), indicator };
  const { min: _, max: __, ...rest } = found;
  return { ...rest, ...(fields as TargetFields), indicator };
};

/**
 * Applies decisions to an extraction.
 * @param catalogue what corrected words mean; without one their id is null
 */
export const applyDecisions = (
  extraction: Extraction,
  decisions: readonly Decision[],
  catalogue?: Pick<Catalogue, 'idOf'>,
): Applied => {
  const fit = fitOf(extraction, decisions);
  const plans = new Map(extraction.plans.map((plan) => [plan.id, plan]));
  const indicatorOf = (found: Found, { indicator, ...rest }: TargetFields | TrendFields): Indicator => {
    if (indicator.id !== null || !catalogue) return indicator;
    const population = planPopulation(plans.get(found.plan ?? ''), found.domain);
    const per = 'per' in rest ? rest.per : null;
    return { ...indicator, id: catalogue.idOf({ name: indicator.text, per, population }) };
  };
  const accepted: string[] = [];
  const corrected: string[] = [];
  const rejected: Found[] = [];
  const outcomes = new Map<Found, Found | null>();
  for (const { found, decision, fulfilled } of fit.settled) {
    const fields = outcomeOf(decision);
    if (fields === null) {
      rejected.push(found);
      outcomes.set(found, null);
    } else if (decision.decision === 'correct' && !fulfilled) {
      corrected.push(found.id);
      outcomes.set(found, withFields(found, fields, indicatorOf(found, fields)));
    } else accepted.push(found.id);
  }
  const left = <T extends Target | Trend>(all: readonly T[]): T[] =>
    all.flatMap((found) => {
      const outcome = outcomes.get(found);
      return outcome === null ? [] : [(outcome as T | undefined) ?? found];
    });
  return {
    ...fit,
    extraction:
      outcomes.size === 0
        ? extraction
        : { ...extraction, targets: left(extraction.targets), trends: left(extraction.trends) },
    accepted,
    corrected,
    rejected,
  };
};
