import type { Cell, Polarity } from '../model/comparison.ts';
import type { Target } from '../model/extraction.ts';
import { inOrderOfWeight } from './choose.ts';
import { differ, hindranceOf } from './hindrance.ts';
import type { Holding, Said } from './holding.ts';
import type { Keys } from './keys.ts';
import { inRow, type Row } from './rows.ts';
import { madeCell, noValue, valueOfTarget } from './value.ts';
import { guaranteed, type Judgement, rangeOf, weigh } from './weigh.ts';
import { perWords, say } from './wording.ts';

/** What the baseline says of a row, to a plan for one population. */
export interface BaseSaid {
  /** The plan of the baseline that says it, or that would. */
  readonly holding: Holding;
  /** What it sets; null where it sets nothing. */
  readonly target: Target | null;
}

const NOTHING: Pick<Said, 'targets' | 'trend'> = { targets: [], trend: null };

const saidOf = ({ said }: Holding, row: Row): Pick<Said, 'targets' | 'trend'> =>
  said.get(row.subject.key) ?? NOTHING;

/** What a plan sets for a row, its weightiest first. */
export const setBy = (holding: Holding, row: Row, base: Target | null, keys: Keys): Target[] => {
  const targets = saidOf(holding, row).targets.filter((target) => inRow(row, target, keys));
  return targets.length > 1 ? inOrderOfWeight(targets, base, keys) : targets;
};

/** Whether a plan's own figure of its present state is at least as good as what it sets. */
export const reachedOnPaper = (target: Target, polarity: Polarity): boolean => {
  const { kind, baselineValue: now } = target;
  if (kind !== 'level' || now === null || polarity === 'unknown') return false;
  if (polarity === 'interval') {
    const [low, high] = rangeOf(target);
    return now >= low && now <= high;
  }
  const value = guaranteed(target, polarity);
  return value !== null && (polarity === 'positive' ? now >= value : now <= value);
};

/** Targets of the same words that stand in another row, since they are a change, a level, or per something else. */
const elsewhere = (others: readonly Target[], row: Row, whose: string): Judgement | null => {
  const [kin] = others;
  if (!kin) return null;
  const alike = others.find(({ kind }) => kind === row.kind);
  const reason = alike
    ? `${whose} sets ${say(alike)} ${perWords(alike.per)}`
    : `${whose} sets a ${kin.kind} (${say(kin)}), not a ${row.kind}`;
  return { verdict: 'incomparable', reasonCode: alike ? 'per' : 'kind', reason };
};

/** The verdict on a plan that sets nothing for a row. */
const silence = (holding: Holding, row: Row, base: BaseSaid): Judgement | null => {
  const { targets, trend } = saidOf(holding, row);
  const { column } = holding;
  const expected = column.baseline ? null : base.target;
  const apart = expected && elsewhere(targets, row, 'the plan');
  if (apart) return apart;
  const whole = column.status === 'ok';
  if (trend) {
    const reason = `only a direction is named${whole ? '' : ' in what could be read'}`;
    return { verdict: 'trend-only', reasonCode: 'trend', reason };
  }
  if (!expected || differ(column.population, base.holding.column.population)) return null;
  if (whole)
    return { verdict: 'missing', reasonCode: 'missing', reason: `the baseline sets ${say(expected)}` };
  const reason = 'nothing was found, but the document was not read completely';
  return { verdict: 'incomparable', reasonCode: 'incomplete', reason };
};

/** The verdict on a plan that sets what its baseline does not. */
const noBase = (row: Row, { holding }: BaseSaid): Judgement => {
  const { targets, trend } = saidOf(holding, row);
  const apart = elsewhere(targets, row, 'the baseline');
  if (apart) return apart;
  if (holding.column.status !== 'ok') {
    const reason = "the baseline's document was not read completely, and nothing was found there";
    return { verdict: 'incomparable', reasonCode: 'incomplete', reason };
  }
  const reason = trend ? 'the baseline only names a direction' : 'the baseline sets none';
  return { verdict: 'incomparable', reasonCode: 'not-in-baseline', reason };
};

/**
 * The cell of a plan in a row.
 * @returns null where neither the plan nor its baseline says anything, or where the baseline sets it for others only
 */
export const cellOf = (holding: Holding, row: Row, base: BaseSaid, keys: Keys): Cell | null => {
  const { column, reviewedOf } = holding;
  const { targets, trend } = saidOf(holding, row);
  const set = setBy(holding, row, column.baseline ? null : base.target, keys);
  const polarity = row.subject.entry?.polarity ?? 'unknown';
  const [target] = set;
  const judge = (): Judgement | null => {
    if (!target) return silence(holding, row, base);
    if (column.baseline) return { verdict: 'baseline', reasonCode: 'baseline', reason: 'the baseline' };
    if (!base.target) return noBase(row, base);
    const standing = { target, population: column.population, reviewed: reviewedOf(target) };
    const against = {
      target: base.target,
      population: base.holding.column.population,
      reviewed: base.holding.reviewedOf(base.target),
    };
    return (
      hindranceOf(standing, against, row.subject.entry !== null, keys) ?? weigh(target, base.target, polarity)
    );
  };
  const judgement = judge();
  if (!judgement) return null;
  const others = [...set.slice(1), ...targets.filter((each) => !inRow(row, each, keys))];
  const named = judgement.verdict === 'trend-only' ? trend : null;
  const shown = target
    ? valueOfTarget(target, reviewedOf(target))
    : noValue(named, named && reviewedOf(named));
  return madeCell(judgement, shown, {
    against: base.target && !column.baseline ? base.holding.column.id : null,
    targets: set.map(({ id }) => id),
    trend,
    reachedOnPaper: target ? reachedOnPaper(target, polarity) : false,
    others: others.map((each) => valueOfTarget(each, reviewedOf(each))),
  });
};
