import type { Diagnostic, Extraction, Plan, Target } from '../../model/extraction.ts';
import { plain } from '../terminal.ts';
import type { PageReview, Verdict } from './pageReview.ts';

/** What figures need of the catalogue of indicators. */
export interface Domains {
  readonly entries: readonly { readonly domain: string }[];
  readonly entry: (id: string) => { readonly domain: string } | null;
}

/** How often something is there; null for what is not known. */
export type Count<Name extends string = string> = readonly [name: Name | null, count: number];

/** A document with many numbers that nothing could be made of. */
export interface UnrecognizedIn {
  readonly document: string;
  readonly title: string | null;
  readonly unrecognized: number;
  /** All its numbers: in targets, or in the residue. */
  readonly numbers: number;
}

/** What a set of extractions holds, in figures. Lists begin with what is there most. */
export interface FiguresData {
  readonly documents: number;
  readonly plans: number;
  readonly targets: number;
  /** Targets whose indicator the catalogue knows. */
  readonly catalogued: number;
  readonly trends: number;
  /** Of targets and trends; null where no decisions are used. */
  readonly reviews: Readonly<Record<Verdict, number>> | null;
  /** Of documents. */
  readonly statuses: readonly Count<Extraction['status']>[];
  /** Of plans. */
  readonly levels: readonly Count<NonNullable<NonNullable<Plan['region']>['level']>>[];
  readonly provinces: readonly Count[];
  readonly populations: readonly Count<NonNullable<Plan['population']>>[];
  readonly periods: readonly Count[];
  /** Of targets, with how many of them the catalogue knows. */
  readonly domains: readonly {
    readonly name: string | null;
    readonly targets: number;
    readonly catalogued: number;
  }[];
  readonly units: readonly Count[];
  readonly residue: readonly Count<Extraction['residue'][number]['reason']>[];
  readonly diagnostics: readonly {
    readonly rule: string;
    readonly severity: Diagnostic['severity'];
    readonly count: number;
    readonly documents: number;
  }[];
  readonly unrecognized: readonly UnrecognizedIn[];
}

/** As many documents as somebody looks through. */
const MOST_DOCUMENTS = 20;

/** Names are compared by code points, so that the order is the same on every machine. */
const byCount = ([a, many]: Count, [b, more]: Count): number =>
  more - many || ((a ?? '') < (b ?? '') ? -1 : 1);

const counted = <Name extends string>(names: Iterable<Name | null>): Count<Name>[] => {
  const counts = new Map<Name | null, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(byCount);
};

const PROVINCE_DIGITS = 2;

/** Gives the province that a plan is of: the highest region that it names, or that another plan of its code names. */
const provinceOf = (plans: readonly Plan[]): ((plan: Plan) => string | null) => {
  const named = ({ region }: Plan): string | null =>
    (region?.level === 'province' ? region.name : region?.parents.at(-1)) ?? null;
  const byCode = new Map(
    plans.flatMap((plan) => {
      const name = named(plan);
      return plan.region?.code && name !== null ? [[plan.region.code.slice(0, PROVINCE_DIGITS), name]] : [];
    }),
  );
  return (plan) => named(plan) ?? byCode.get(plan.region?.code?.slice(0, PROVINCE_DIGITS) ?? '') ?? null;
};

/** The domain that the catalogue has for a target, by its indicator or else by the plan's heading; else that heading. */
const domainOf = (catalogue: Domains): ((target: Target) => string | null) => {
  const names = [...new Set(catalogue.entries.map(({ domain }) => domain))].sort(
    (a, b) => b.length - a.length,
  );
  const byHeading = new Map<string, string>();
  const ofHeading = (heading: string): string => {
    const name = byHeading.get(heading) ?? names.find((each) => heading.includes(each)) ?? plain(heading);
    byHeading.set(heading, name);
    return name;
  };
  return ({ indicator, domain }) => {
    const entry = indicator.id === null ? null : catalogue.entry(indicator.id);
    return entry?.domain ?? (domain === null ? null : ofHeading(domain));
  };
};

const diagnosticsOf = (extractions: readonly Extraction[]): FiguresData['diagnostics'] => {
  const found = new Map<string, FiguresData['diagnostics'][number]>();
  for (const { diagnostics } of extractions) {
    const before = new Map(found);
    for (const { severity, rule } of diagnostics) {
      const key = `${severity} ${rule}`;
      const { count = 0 } = found.get(key) ?? {};
      const documents = (before.get(key)?.documents ?? 0) + 1;
      found.set(key, { rule, severity, count: count + 1, documents });
    }
  }
  return [...found.values()].sort((a, b) => byCount([a.rule, a.count], [b.rule, b.count]));
};

const unrecognizedIn = ({ document, targets, residue }: Extraction): UnrecognizedIn => ({
  document: document.id,
  title: document.title === null ? null : plain(document.title),
  unrecognized: residue.filter(({ reason }) => reason === 'unrecognized').length,
  numbers: targets.length + residue.length,
});

const reviewCounts = (reviews: readonly PageReview[]): Readonly<Record<Verdict, number>> => {
  const taken = reviews.flatMap((review) => [...review.taken.values()]);
  const count = (verdict: Verdict): number => taken.filter((each) => each.verdict === verdict).length;
  const rejected = reviews.reduce((sum, review) => sum + review.rejected.length, 0);
  return { accepted: count('accepted'), corrected: count('corrected'), rejected };
};

/**
 * @param extractions whole ones, with their residue
 * @param reviews of the documents that anybody decided on
 */
export const figuresDataOf = (
  extractions: readonly Extraction[],
  catalogue: Domains,
  reviews: readonly PageReview[] = [],
): FiguresData => {
  const plans = extractions.flatMap((extraction) => extraction.plans);
  const targets = extractions.flatMap((extraction) => extraction.targets);
  const known = targets.filter(({ indicator }) => indicator.id !== null);
  const province = provinceOf(plans);
  const domain = domainOf(catalogue);
  const knownIn = new Map(counted(known.map(domain)));
  return {
    documents: extractions.length,
    plans: plans.length,
    targets: targets.length,
    catalogued: known.length,
    trends: extractions.reduce((sum, { trends }) => sum + trends.length, 0),
    reviews: reviews.length === 0 ? null : reviewCounts(reviews),
    statuses: counted(extractions.map(({ status }) => status)),
    levels: counted(plans.map(({ region }) => region?.level ?? null)),
    provinces: counted(plans.filter(({ region }) => region?.level !== 'nation').map(province)),
    populations: counted(plans.map(({ population }) => population)),
    periods: counted(plans.map(({ period }) => period?.join('—') ?? null)),
    domains: counted(targets.map(domain)).map(([name, count]) => ({
      name,
      targets: count,
      catalogued: knownIn.get(name) ?? 0,
    })),
    units: counted(targets.map(({ unit }) => unit)),
    residue: counted(extractions.flatMap(({ residue }) => residue.map(({ reason }) => reason))),
    diagnostics: diagnosticsOf(extractions),
    unrecognized: extractions
      .map(unrecognizedIn)
      .filter(({ unrecognized }) => unrecognized > 0)
      .sort((a, b) => byCount([a.document, a.unrecognized], [b.document, b.unrecognized]))
      .slice(0, MOST_DOCUMENTS),
  };
};
