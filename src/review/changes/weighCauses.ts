import type { Cause } from '../../model/changes.ts';
import type { Evidence } from './evidence.ts';
import { fieldCause } from './fieldCause.ts';
import { isSectionRule, type Tally, UNIT_RULE } from './tally.ts';

/** What evidence weighs that names a rule for the very place, however much else that rule does. */
const DIRECT = 0.5;
/** A rule of which less changed says nothing: it took part in everything. */
const LEAST = 0.3;
/** A rule may explain a change only where no other explains it more than twice as well. */
const RIVAL = 0.5;

const NONE: Cause = { by: 'none', rule: null, or: [] };

/** A unit of which less changed is still read; one that hardly occurs says nothing. */
const UNIT_GONE = { share: 0.9, changed: 3 };

/** By rule, how well it explains a change. */
type Weights = ReadonlyMap<string, number>;

const shareIn = (tally: Tally, rule: string): number => {
  const { all, changed } = tally.of(rule);
  return all === 0 ? 0 : changed / all;
};

/** Everything in a section has its heading's rule along: that alone says less than a rule that made it. */
const OF_SECTION = 0.5;
/** Between two sections with most as before, the headings of a third may be what changed. */
const SECTION_LEAST = 0.1;

const sectionWeight = (share: number, least: number): number => {
  if (least === 0) return share * OF_SECTION;
  return share < SECTION_LEAST ? 0 : Math.max(least, share);
};

const weightOf = (rule: string, least: number, tally: Tally): readonly [rule: string, weight: number] => {
  const share = shareIn(tally, rule);
  if (isSectionRule(rule)) return [rule, sectionWeight(share, least)];
  if (!rule.startsWith(`${UNIT_RULE} `)) return [rule, Math.max(least, share)];
  const gone = share >= UNIT_GONE.share && tally.of(rule).changed >= UNIT_GONE.changed;
  return [UNIT_RULE, gone ? share : least];
};

const weightsOf = ({ known, direct, indirect }: Evidence, tally: Tally): Weights => {
  if (known !== null) return new Map();
  const weights = new Map<string, number>();
  const weigh = (rules: readonly string[], least: number): void => {
    for (const [rule, weight] of rules.map((each) => weightOf(each, least, tally)))
      weights.set(rule, Math.max(weight, weights.get(rule) ?? 0));
  };
  weigh(indirect, 0);
  weigh(direct, DIRECT);
  const best = Math.max(0, ...weights.values());
  return new Map([...weights].filter(([, weight]) => weight >= LEAST && weight >= RIVAL * best));
};

/** The rule that explains most of what is open; of equal ones the first by name. */
const bestRule = (open: readonly Weights[]): string | null => {
  const totals = new Map<string, number>();
  for (const weights of open)
    for (const [rule, weight] of weights) totals.set(rule, (totals.get(rule) ?? 0) + weight);
  let best: readonly [string, number] | null = null;
  for (const [rule, total] of [...totals].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (best === null || total > best[1]) best = [rule, total];
  return best?.[0] ?? null;
};

/** The rules that explain all that a rule explains just as well. */
const rivalsOf = (rule: string, explained: readonly Weights[]): string[] =>
  [...(explained[0] ?? new Map<string, number>()).keys()]
    .filter((other) => other !== rule)
    .filter((other) => explained.every((weights) => (weights.get(other) ?? 0) >= (weights.get(rule) ?? 0)))
    .sort();

const withoutRule = ({ known, change }: Evidence): Cause => {
  if (known !== null) return { by: known, rule: null, or: [] };
  const rule = fieldCause(change.fields);
  return rule === null ? NONE : { by: 'field', rule, or: [] };
};

/**
 * Says what caused each change: rules, chosen greedily so that few explain much, each weighed by how specific it is
 * (the share of what it takes part in that changed). The order of the changes does not matter.
 */
export const weighCauses = (evidence: readonly Evidence[], tally: Tally): Map<Evidence, Cause> => {
  const causes = new Map<Evidence, Cause>();
  let open: { each: Evidence; weights: Weights }[] = [];
  for (const each of evidence) {
    const weights = weightsOf(each, tally);
    if (weights.size === 0) causes.set(each, withoutRule(each));
    else open.push({ each, weights });
  }
  for (;;) {
    const rule = bestRule(open.map(({ weights }) => weights));
    if (rule === null) return causes;
    const explained = open.filter(({ weights }) => weights.has(rule));
    const cause: Cause = {
      by: 'rule',
      rule,
      or: rivalsOf(
        rule,
        explained.map(({ weights }) => weights),
      ),
    };
    for (const { each } of explained) causes.set(each, cause);
    open = open.filter(({ weights }) => !weights.has(rule));
  }
};
