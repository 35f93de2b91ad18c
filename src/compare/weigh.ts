import type { Polarity, ReasonCode, Verdict, Weighing } from '../model/comparison.ts';
import { type Commitment, say } from './wording.ts';

/** A verdict with its reason. */
export interface Judgement<V extends Verdict = Verdict> {
  readonly verdict: V;
  readonly reasonCode: ReasonCode;
  readonly reason: string;
}

type Directed = 'positive' | 'negative';

/** The bound that leaves the bad side open. */
const WRONG_WAY: Readonly<Record<Directed, Commitment['comparator']>> = { positive: '<=', negative: '>=' };

/** The value that is guaranteed: of a range its worse end; null where the target bounds the wrong side. */
export const guaranteed = (target: Commitment, polarity: Directed): number | null => {
  if (target.comparator === WRONG_WAY[polarity]) return null;
  if (target.comparator !== 'range') return target.value;
  return (polarity === 'positive' ? target.min : target.max) ?? null;
};

/** The values that keep a target, ends included. */
export const rangeOf = ({
  comparator,
  value,
  min,
  max,
}: Commitment): readonly [low: number, high: number] => {
  const [low, high] = comparator === 'range' ? [min, max] : [value, value];
  return [
    comparator === '<=' ? Number.NEGATIVE_INFINITY : (low ?? Number.NaN),
    comparator === '>=' ? Number.POSITIVE_INFINITY : (high ?? Number.NaN),
  ];
};

const stricterIf = (stricter: boolean): Weighing => (stricter ? 'stricter' : 'looser');

/** Two targets of one value: firm is stricter than aspirational, an exact or bounding number than about that number. */
const weighWords = (plan: Commitment, base: Commitment, both: string): Judgement<Weighing> => {
  const firmer = Number(plan.strength === 'firm') - Number(base.strength === 'firm');
  const exacter = Number(plan.comparator !== '~') - Number(base.comparator !== '~');
  const reason = firmer === 0 && plan.comparator === base.comparator ? `${say(plan)} in both` : both;
  if (firmer === 0 && exacter === 0) return { verdict: 'equal', reasonCode: 'same', reason };
  if (firmer * exacter < 0)
    return { verdict: 'different', reasonCode: 'mixed', reason: `${both}: one firmer, the other more exact` };
  return {
    verdict: stricterIf(firmer + exacter > 0),
    reasonCode: firmer === 0 ? 'approximate' : 'strength',
    reason,
  };
};

const weighRanges = (plan: Commitment, base: Commitment, both: string): Judgement<Weighing> => {
  const [[low, high], [baseLow, baseHigh]] = [rangeOf(plan), rangeOf(base)];
  if (low === baseLow && high === baseHigh) return weighWords(plan, base, both);
  const within = low >= baseLow && high <= baseHigh;
  const around = low <= baseLow && high >= baseHigh;
  return {
    verdict: within || around ? stricterIf(within) : 'different',
    reasonCode: 'range',
    reason: within || around ? `${both}: a ${within ? 'narrower' : 'wider'} range` : `${both}: another range`,
  };
};

const same = (plan: Commitment, base: Commitment): boolean =>
  plan.comparator === base.comparator &&
  plan.value === base.value &&
  plan.min === base.min &&
  plan.max === base.max;

/** Which of two targets of one indicator asks for more, both in one unit and for one year. */
export const weigh = (plan: Commitment, base: Commitment, polarity: Polarity): Judgement<Weighing> => {
  const both = `${say(plan)} against ${say(base)}`;
  if (polarity === 'unknown') {
    if (same(plan, base) && plan.strength === base.strength) return weighWords(plan, base, both);
    const reason = `${both}: nobody has said whether more of it is better`;
    return { verdict: 'different', reasonCode: 'polarity', reason };
  }
  if (same(plan, base)) return weighWords(plan, base, both);
  if (polarity === 'interval') return weighRanges(plan, base, both);
  const [value, other] = [guaranteed(plan, polarity), guaranteed(base, polarity)];
  if (value === null || other === null)
    return {
      verdict: 'incomparable',
      reasonCode: 'bound',
      reason: `${both}: ${polarity === 'positive' ? 'more' : 'less'} is better, and one bounds only the other side`,
    };
  if (value === other) return weighWords(plan, base, both);
  const stricter = polarity === 'positive' ? value > other : value < other;
  return { verdict: stricterIf(stricter), reasonCode: 'value', reason: both };
};
