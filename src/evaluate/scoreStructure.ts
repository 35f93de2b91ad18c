import type { Plan } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import { norm } from './alike.ts';
import type { Finding } from './finding.ts';
import type { GoldPlan } from './gold.ts';
import { shareOf } from './round.ts';

export interface StructureCounts {
  readonly facts: number;
  readonly right: number;
}

export interface StructureScore {
  readonly counts: StructureCounts;
  readonly findings: readonly Finding[];
}

/** One thing that the gold says of a plan, and what the extraction says of it; equal when both are spelt the same. */
interface Fact {
  readonly name: string;
  readonly gold: string;
  readonly found: string;
  readonly span: Span | null;
}

/** The reference scorer compares what nobody wrote as this word. */
const NOTHING = 'None';

const namesOf = (domains: readonly { readonly name: string }[]): string =>
  JSON.stringify(domains.map(({ name }) => name));

const headFacts = (gold: GoldPlan, plan: Plan | undefined): Fact[] => {
  const fact = (name: string, wanted: string | null | undefined, got: string | null | undefined): Fact => ({
    name,
    gold: wanted ?? NOTHING,
    found: got ?? NOTHING,
    span: plan?.span ?? null,
  });
  const spelt = (name: 'title' | 'population' | 'period'): Fact[] => {
    const shown = (value: string | readonly number[] | null | undefined): string =>
      norm(value == null ? NOTHING : typeof value === 'string' ? value : JSON.stringify(value));
    return gold[name] == null ? [] : [fact(name, shown(gold[name]), shown(plan?.[name]))];
  };
  const region = [
    fact('region', gold.region, plan?.region?.name),
    fact('level', gold.level, plan?.region?.level),
  ];
  return [...spelt('title'), ...spelt('population'), ...spelt('period'), ...(gold.region ? region : [])];
};

const domainFacts = (gold: GoldPlan, plan: Plan | undefined): Fact[] => {
  const found = new Map((plan?.domains ?? []).map((domain) => [domain.name, domain]));
  const counted = gold.domains.flatMap((wanted) => {
    const domain = found.get(wanted.name);
    const span = domain?.span ?? plan?.span ?? null;
    return (['goals', 'measures'] as const).flatMap((list): Fact[] => {
      const [count, got] = [wanted[list], domain?.[list].length ?? 0];
      return count === undefined
        ? []
        : [{ name: `${wanted.name} ${list}`, gold: String(count), found: String(got), span }];
    });
  });
  const names = {
    gold: namesOf(gold.domains),
    found: namesOf(plan?.domains ?? []),
    span: plan?.span ?? null,
  };
  return [{ name: 'domains', ...names }, ...counted];
};

/**
 * Scores the structure of one document: title, population, period, region, level, the names of the domains in
 * order, and the numbers of goals and measures of each. A plan too many is a wrong fact.
 */
export const scoreStructure = (gold: readonly GoldPlan[], plans: readonly Plan[]): StructureScore => {
  const facts = gold.flatMap((wanted, index) => [
    ...headFacts(wanted, plans[index]),
    ...domainFacts(wanted, plans[index]),
  ]);
  const wrong = facts.filter((fact) => fact.gold !== fact.found);
  const extra = plans.slice(gold.length);
  return {
    counts: { facts: facts.length + extra.length, right: facts.length - wrong.length },
    findings: [
      ...wrong.map(
        (fact): Finding => ({
          about: 'structure',
          verdict: 'wrong',
          what: fact.name,
          sides: { gold: fact.gold, found: fact.found },
          span: fact.span,
        }),
      ),
      ...extra.map(
        ({ title, span }): Finding => ({
          about: 'structure',
          verdict: 'false',
          what: `plan ${title ?? '(no title)'}`,
          sides: null,
          span,
        }),
      ),
    ],
  };
};

/** The counts of several documents together. */
export const sumStructureCounts = (counts: readonly StructureCounts[]): StructureCounts =>
  counts.reduce((total, { facts, right }) => ({ facts: total.facts + facts, right: total.right + right }), {
    facts: 0,
    right: 0,
  });

/** The share of facts that are right, to four decimals. */
export const structureShare = ({ facts, right }: StructureCounts): number => shareOf(right, facts);
