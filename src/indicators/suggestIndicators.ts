import type { Extraction, Population, Target, Trend } from '../model/extraction.ts';
import { ratioTo } from './denominators.ts';
import type { Matcher } from './matcherOf.ts';
import type { Near } from './nearIndicators.ts';
import { planPopulation } from './planPopulation.ts';

/** An indicator that plans have and no entry of the catalogue knows. */
export interface Suggestion {
  /** As plans write it; all say the same. The commonest first, here and in what follows. */
  readonly wordings: readonly string[];
  readonly units: readonly string[];
  readonly per: string | null;
  /** Whom all plans that have it are for; null where they differ. */
  readonly population: Population | null;
  readonly domain: string | null;
  /** The ids of the documents, in order. */
  readonly documents: readonly string[];
  readonly near: readonly Near[];
}

/** How often each was met. */
type Tally = Map<string, number>;

interface Gathered {
  readonly documents: Set<string>;
  readonly populations: Set<Population | null>;
  readonly wordings: Tally;
  readonly units: Tally;
  readonly pers: Tally;
  readonly domains: Tally;
}

const nothingYet = (): Gathered => ({
  documents: new Set(),
  populations: new Set(),
  wordings: new Map(),
  units: new Map(),
  pers: new Map(),
  domains: new Map(),
});

const tally = (counts: Tally, value: string | null): void => {
  if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
};

const byCodePoints = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const commonest = (counts: Tally): string[] =>
  [...counts].sort(([a, times], [b, others]) => others - times || byCodePoints(a, b)).map(([value]) => value);

const perOf = (said: Target | Trend): string | null =>
  'per' in said && said.kind === 'level' ? said.per : null;

/**
 * The indicators that no entry of the catalogue knows and at least so many documents have, those of most documents
 * first. Names are looked up anew: extractions may have been made with another catalogue.
 */
export const suggestIndicators = (
  extractions: readonly Extraction[],
  { indicators, forms, match, near }: Matcher,
  least: number,
): Suggestion[] => {
  const gathered = new Map<string, Gathered>();
  const domains = [...new Set(indicators.map(({ domain }) => domain))].sort((a, b) => b.length - a.length);

  const gather = (said: Target | Trend, document: string, population: Population | null): void => {
    const name = said.indicator.text;
    const per = perOf(said);
    const found = match({ name, per, population });
    if (found.kind !== 'unknown') return;
    const key = `${found.key}\t${per === null ? '' : (ratioTo(forms.words(per)) ?? '')}`;
    const held = gathered.get(key) ?? nothingYet();
    gathered.set(key, held);
    held.documents.add(document);
    held.populations.add(population);
    tally(held.wordings, name);
    tally(held.units, 'unit' in said && said.kind === 'level' ? said.unit : null);
    tally(held.pers, per);
    tally(held.domains, domains.find((domain) => said.domain?.includes(domain)) ?? said.domain);
  };
  for (const { document, plans, targets, trends } of extractions) {
    const byId = new Map(plans.map((plan) => [plan.id, plan]));
    for (const said of [...targets, ...trends])
      gather(said, document.id, planPopulation(byId.get(said.plan ?? ''), said.domain));
  }

  return [...gathered]
    .filter(([, { documents }]) => documents.size >= least)
    .sort(([a, one], [b, other]) => other.documents.size - one.documents.size || byCodePoints(a, b))
    .map(([, { populations, ...held }]) => {
      const [population = null, ...others] = populations;
      const wordings = commonest(held.wordings);
      return {
        wordings,
        units: commonest(held.units),
        per: commonest(held.pers)[0] ?? null,
        population: others.length > 0 ? null : population,
        domain: commonest(held.domains)[0] ?? null,
        documents: [...held.documents].sort(byCodePoints),
        near: near(wordings[0] ?? ''),
      };
    });
};
