import type { ReasonCode, Weighing } from '../model/comparison.ts';
import type { Reviewed } from '../model/decision.ts';
import type { Population, Target } from '../model/extraction.ts';
import { type Keys, unitOf } from './keys.ts';
import type { Judgement } from './weigh.ts';
import { perWords, say } from './wording.ts';

/** A target with what its plan is for. */
export interface Standing {
  readonly target: Target;
  readonly population: Population | null;
  /** What a reviewer did to it. */
  readonly reviewed: Reviewed | null;
}

/** A number off a picture is as good as any once a person has looked at it. */
const unsure = ({ target, reviewed }: Standing): boolean =>
  target.source.recognized === true && reviewed === null;

const incomparable = (reasonCode: ReasonCode, reason: string): Judgement<Weighing> => ({
  verdict: 'incomparable',
  reasonCode,
  reason,
});

const dueWords = (year: number | null): string => (year === null ? 'with no known year' : `by ${year}`);
const fromWords = (year: number | null): string =>
  year === null ? 'from no known year' : `counted from ${year}`;

/** A change counts from a year, and so does a multiple. */
const countsFrom = ({ kind, unit }: Target): boolean => kind === 'change' || unit === '倍';

/** Two populations that are known and not the same. */
export const differ = (one: Population | null, other: Population | null): boolean =>
  one !== null && other !== null && one !== other;

/**
 * Why two targets of one row cannot be held against each other; null where they can.
 * @param catalogued an indicator that the catalogue knows means the same in every plan
 */
export const hindranceOf = (
  standing: Standing,
  base: Standing,
  catalogued: boolean,
  keys: Keys,
): Judgement<Weighing> | null => {
  const { target, population } = standing;
  const other = base.target;
  if (unsure(standing) || unsure(base)) {
    const whose = unsure(standing) ? 'the number' : "the baseline's number";
    return incomparable('recognized', `${whose} was read off a picture and nobody has confirmed it`);
  }
  if (!catalogued && differ(population, base.population))
    return incomparable(
      'population',
      `a plan for ${population} against one for ${base.population}, and no entry of the catalogue says that both mean the same`,
    );
  const incomparableFor = (code: ReasonCode, words: (each: Target) => string): Judgement<Weighing> =>
    incomparable(code, `${say(target)} ${words(target)} against ${say(other)} ${words(other)}`);
  if (unitOf(target.unit) !== unitOf(other.unit))
    return incomparable('unit', `${say(target)} against ${say(other)}: not the same unit`);
  if (keys.per(target.per) !== keys.per(other.per)) return incomparableFor('per', ({ per }) => perWords(per));
  if (target.year !== other.year) return incomparableFor('year', ({ year }) => dueWords(year));
  if (countsFrom(target) && target.baselineYear !== other.baselineYear)
    return incomparableFor('baseline-year', ({ baselineYear }) => fromWords(baselineYear));
  return null;
};
