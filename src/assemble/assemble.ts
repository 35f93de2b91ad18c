import type { BlockReading } from '../bind/bindBlock.ts';
import type { Bound } from '../bind/bound.ts';
import type { Catalogue } from '../indicators/catalogue.ts';
import type { Item, Plan, Region, Residue, Section, Target, Trend } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import type { Outline, OutlineItem, OutlinePlan, Place } from '../outline/outline.ts';
import type { Spelling } from '../text/spelling.ts';
import { toSource, type View } from '../text/view.ts';
import { idGiver, keyOf } from './ids.ts';
import { indicatorNamer } from './indicatorNamer.ts';
import type { Places } from './places.ts';

const itemOf = (item: OutlineItem, places: Places): Item => ({
  item: item.item,
  text: item.text,
  span: places.span(item.span),
});

/** Plans as the extraction writes them; an id says which plan, not where it stands. */
export const plansOf = (
  outline: Outline,
  regions: readonly (Region | null)[],
  places: Places,
  spell: Spelling,
): Plan[] => {
  const seen = new Map<string, number>();
  return outline.plans.map((plan: OutlinePlan, index): Plan => {
    const key = `plan-${keyOf([plan.title, ...(plan.period ?? [])]).slice(0, 8)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return {
      id: count === 1 ? key : `${key}-${count}`,
      title: plan.title === null ? null : spell(plan.title),
      region: regions[index] ?? null,
      population: plan.population,
      period: plan.period,
      span: places.span(plan.span),
      domains: plan.domains.map((domain) => ({
        name: spell(domain.name),
        span: places.span(domain.span),
        goals: domain.goals.map((item) => itemOf(item, places)),
        measures: domain.measures.map((item) => itemOf(item, places)),
      })),
      projects: plan.projects.map((item) => itemOf(item, places)),
    };
  });
};

const placeFields = (
  place: Place,
  spell: Spelling,
): { section: Section; domain: string | null; item: string | null } => ({
  section: place.section,
  domain: place.domain === null ? null : spell(place.domain),
  item: place.item,
});

/** Text without blanks, as the source writes it, is what the cleaned view holds. */
const sourceSpan = (view: View, at: Span): Span => toSource(view, at.start, at.end);

/** The targets of all blocks, in the order of the text. */
export const targetsOf = (
  readings: readonly BlockReading[],
  outline: Outline,
  plans: readonly Plan[],
  catalogue: Catalogue,
  places: Places,
  spell: Spelling,
): Target[] => {
  const nameOf = indicatorNamer(plans, catalogue, spell);
  const give = idGiver();
  return readings.flatMap(({ block, targets }) =>
    targets.map(({ bound, sentence }): Target => {
      const period = outline.plans[block.plan]?.period ?? null;
      const plan = plans[block.plan]?.id ?? null;
      const { section, domain, item } = placeFields(block.place, spell);
      const year = bound.year ?? period?.[1] ?? null;
      return {
        id: give([
          plan,
          section,
          domain,
          bound.indicator,
          bound.kind,
          bound.unit,
          bound.per,
          year,
          bound.strength,
        ]),
        plan,
        indicator: nameOf(bound.indicator, bound.per, block, sentence),
        kind: bound.kind,
        comparator: bound.comparator,
        value: bound.value,
        ...rangeOf(bound),
        unit: bound.unit,
        per: bound.per,
        year,
        yearBasis: bound.year !== null ? 'stated' : year === null ? null : 'period',
        baselineYear: bound.baselineYear,
        baselineValue: bound.baselineValue,
        strength: bound.strength,
        binding: bound.binding,
        section,
        domain,
        item,
        rules: [...bound.rules].sort(),
        source: places.number(sourceSpan(block.view, bound.number), sourceSpan(block.view, sentence)),
      };
    }),
  );
};

const rangeOf = ({ min, max }: Bound): { min: number; max: number } | Record<string, never> =>
  min === null || max === null ? {} : { min, max };

/** The trends of all blocks, in the order of the text. */
export const trendsOf = (
  readings: readonly BlockReading[],
  plans: readonly Plan[],
  catalogue: Catalogue,
  places: Places,
  spell: Spelling,
): Trend[] => {
  const nameOf = indicatorNamer(plans, catalogue, spell);
  const give = idGiver();
  return readings.flatMap(({ block, trends }) =>
    trends.map(({ trend, sentence }): Trend => {
      const plan = plans[block.plan]?.id ?? null;
      const place = placeFields(block.place, spell);
      return {
        id: give(['trend', plan, place.section, place.domain, trend.indicator, trend.direction]),
        plan,
        indicator: nameOf(trend.indicator, null, block, sentence),
        direction: trend.direction,
        ...place,
        rules: [...trend.rules].sort(),
        source: places.sentence(sourceSpan(block.view, sentence)),
      };
    }),
  );
};

/** A run of digits with the points and separators inside it, blanks and line breaks not. */
const DIGITS = /[0-9０-９]+/g;

/**
 * The numbers that are in no target: what the readings left with a reason, and every other run of digits.
 * @param taken spans of targets, outline numbers and page numbers in the source
 */
export const residueOf = (
  text: string,
  readings: readonly BlockReading[],
  taken: readonly Span[],
  pageNumbers: readonly Span[],
  places: Places,
): Residue[] => {
  const known = readings.flatMap(({ block, left }) =>
    left.map((each) => {
      const { start, end } = sourceSpan(block.view, each);
      return { start, end, reason: each.reason, rule: each.rule };
    }),
  );
  // A number may go on behind a page number: then that stands inside the target.
  const pages = pageNumbers
    .filter((at) => !taken.some((target) => target.start < at.end && at.start < target.end))
    .map(({ start, end }) => ({ start, end, reason: 'citation' as const, rule: null }));
  const all = [...known, ...pages].sort((one, other) => one.start - other.start || other.end - one.end);
  const covered = [...taken, ...all].sort((one, other) => one.start - other.start);
  const rest: { start: number; end: number; reason: Residue['reason']; rule: null }[] = [];
  let at = 0;
  let reach = 0;
  for (const match of text.matchAll(DIGITS)) {
    const start = match.index;
    const end = start + match[0].length;
    while (at < covered.length && (covered[at] as Span).start <= start) {
      reach = Math.max(reach, (covered[at] as Span).end);
      at += 1;
    }
    if (reach >= end) continue;
    const previous = rest.at(-1);
    if (previous && previous.end === start) previous.end = end;
    else rest.push({ start, end, reason: 'unrecognized', rule: null });
  }
  return [...all, ...rest]
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, reason, rule }) => ({
      span: places.span({ start, end }),
      quote: text.slice(start, end),
      reason,
      rule,
    }));
};
