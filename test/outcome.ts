import type { Extraction, Plan, Target, Trend } from '../src/model/extraction.ts';

/** Full-width and half-width spellings of one text are the same to a reader. */
const same = (text: string | null): string | null => text?.normalize('NFKC') ?? null;

const targetOf = (target: Target): string =>
  JSON.stringify([
    same(target.indicator.text),
    ...[target.kind, target.comparator, target.value, target.min ?? null, target.max ?? null],
    ...[same(target.unit), same(target.per), target.year, target.baselineYear, target.strength],
    ...[target.section, same(target.domain), same(target.item)],
  ]);

const trendOf = (trend: Trend): string =>
  JSON.stringify([
    same(trend.indicator.text),
    trend.direction,
    trend.section,
    same(trend.domain),
    same(trend.item),
  ]);

const planOf = (plan: Plan): string =>
  JSON.stringify([
    ...[same(plan.title), plan.region, plan.population, plan.period],
    plan.domains.map(({ name, goals, measures }) => [
      same(name),
      goals.map(({ item }) => item),
      measures.map(({ item }) => item),
    ]),
    plan.projects.map(({ item }) => item),
  ]);

/** What an extraction says, without the places where it is said: one line for each plan, target and trend. */
export const outcomeOf = ({ plans, targets, trends }: Extraction): string[] => [
  ...plans.map(planOf),
  ...targets.map(targetOf),
  ...trends.map(trendOf),
];

/** How many differences a failure lists: the first say what is wrong. */
const SHOWN = 6;

/** What one extraction says and the other does not; empty for two that say the same in the same order. */
export const differences = (before: Extraction, after: Extraction): string[] => {
  const [expected, found] = [outcomeOf(before), outcomeOf(after)];
  if (JSON.stringify(expected) === JSON.stringify(found)) return [];
  const changed = [
    ...expected.filter((line) => !found.includes(line)).map((line) => `lost: ${line}`),
    ...found.filter((line) => !expected.includes(line)).map((line) => `new: ${line}`),
  ];
  if (changed.length === 0) return ['the order, or the number of equal ones'];
  return changed.length > SHOWN
    ? [...changed.slice(0, SHOWN), `and ${changed.length - SHOWN} more`]
    : changed;
};
