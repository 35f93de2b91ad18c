import type { Target } from '../model/extraction.ts';
import { overlaps } from '../model/span.ts';
import { ALIKE, alike } from './alike.ts';
import type { Finding } from './finding.ts';
import type { GoldTarget, Located } from './gold.ts';
import { pairTargets } from './pairTargets.ts';
import { shareOf } from './round.ts';
import { type Field, wrongFields } from './wrongFields.ts';

/** How many targets there are of a sort; gold that is optional, and what was found for it, is in none of them. */
export interface TargetCounts {
  readonly gold: number;
  readonly predicted: number;
  /** Found where the gold has one, whatever was read there. */
  readonly found: number;
  /** Found with every field of the quantity right; `full` are those whose indicator is alike too. */
  readonly quantity: number;
  readonly full: number;
  /** Found with an indicator alike to the gold's; `exact` are those with the gold's own words. */
  readonly alike: number;
  readonly exact: number;
  readonly missed: number;
  readonly false: number;
  readonly wrongFields: Readonly<Record<Field, number>>;
}

/** Shares from 0 to 1, to four decimals. */
export interface TargetFigures {
  readonly foundF1: number;
  readonly quantityF1: number;
  readonly fullF1: number;
  readonly indicatorExact: number;
}

export interface TargetScore {
  readonly counts: TargetCounts;
  readonly findings: readonly Finding[];
}

interface Match {
  readonly gold: Located<GoldTarget>;
  readonly found: Target;
  readonly wrong: readonly Field[];
  readonly likeness: number;
}

type Quantity = Pick<GoldTarget, 'kind' | 'comparator' | 'value' | 'min' | 'max' | 'unit' | 'year'>;

const describe = (indicator: string, { kind, comparator, value, min, max, unit, year }: Quantity): string => {
  const quantity = comparator === 'range' ? `${min}..${max}` : `${comparator} ${value}`;
  return `${indicator} ${quantity} ${unit ?? '(no unit)'} ${kind} ${year ?? '(no year)'}`;
};

const countFields = (count: (field: Field) => number): Record<Field, number> => ({
  kind: count('kind'),
  value: count('value'),
  comparator: count('comparator'),
  unit: count('unit'),
  year: count('year'),
});

const countsOf = (
  matches: readonly Match[],
  missed: readonly GoldTarget[],
  falsely: readonly Target[],
): TargetCounts => {
  const count = (test: (match: Match) => boolean): number => matches.filter(test).length;
  const isRight = ({ wrong }: Match): boolean => wrong.length === 0;
  const isAlike = ({ likeness }: Match): boolean => likeness >= ALIKE;
  return {
    gold: matches.length + missed.length,
    predicted: matches.length + falsely.length,
    found: matches.length,
    quantity: count(isRight),
    full: count((match) => isRight(match) && isAlike(match)),
    alike: count(isAlike),
    exact: count(({ likeness }) => likeness === 1),
    missed: missed.length,
    false: falsely.length,
    wrongFields: countFields((field) => count(({ wrong }) => wrong.includes(field))),
  };
};

const describeGold = (gold: GoldTarget): string => describe(gold.indicator, gold);
const describeFound = (found: Target): string => describe(found.indicator.text, found);

const findMiss = (gold: Located<GoldTarget>): Finding => ({
  about: 'target',
  verdict: 'miss',
  what: describeGold(gold),
  sides: null,
  span: gold.span,
});

const findFalse = (found: Target): Finding => ({
  about: 'target',
  verdict: 'false',
  what: describeFound(found),
  sides: null,
  span: found.source.number,
});

const findWrong = ({ gold, found, wrong, likeness }: Match): Finding[] => {
  const fields = likeness < ALIKE ? [...wrong, 'indicator'] : wrong;
  if (fields.length === 0) return [];
  const sides = { gold: describeGold(gold), found: describeFound(found) };
  return [{ about: 'target', verdict: 'wrong', what: fields.join(', '), sides, span: gold.span }];
};

/** Scores the targets of one document. A target that is optional in the gold is neither missed nor false. */
export const scoreTargets = (gold: readonly Located<GoldTarget>[], found: readonly Target[]): TargetScore => {
  const pairs = pairTargets(gold, found);
  const paired = new Set<GoldTarget | Target>(pairs.flatMap((pair) => [pair.gold, pair.found]));
  const optional = gold.filter((target) => target.optional);
  const isAllowed = ({ source }: Target): boolean =>
    optional.some(({ span }) => overlaps(span, source.number));
  const matches = pairs
    .filter((pair) => !pair.gold.optional)
    .map((pair): Match => {
      const likeness = alike(pair.gold, pair.found.indicator.text);
      return { ...pair, wrong: wrongFields(pair.gold, pair.found), likeness };
    });
  const missed = gold.filter((target) => !target.optional && !paired.has(target));
  const falsely = found.filter((target) => !paired.has(target) && !isAllowed(target));
  return {
    counts: countsOf(matches, missed, falsely),
    findings: [...missed.map(findMiss), ...falsely.map(findFalse), ...matches.flatMap(findWrong)],
  };
};

/** The counts of several documents together. */
export const sumTargetCounts = (counts: readonly TargetCounts[]): TargetCounts => {
  const sum = (pick: (count: TargetCounts) => number): number =>
    counts.reduce((total, count) => total + pick(count), 0);
  return {
    gold: sum((count) => count.gold),
    predicted: sum((count) => count.predicted),
    found: sum((count) => count.found),
    quantity: sum((count) => count.quantity),
    full: sum((count) => count.full),
    alike: sum((count) => count.alike),
    exact: sum((count) => count.exact),
    missed: sum((count) => count.missed),
    false: sum((count) => count.false),
    wrongFields: countFields((field) => sum((count) => count.wrongFields[field])),
  };
};

export const targetFigures = (counts: TargetCounts): TargetFigures => {
  const f1 = (hits: number): number => shareOf(2 * hits, counts.gold + counts.predicted);
  return {
    foundF1: f1(counts.found),
    quantityF1: f1(counts.quantity),
    fullF1: f1(counts.full),
    indicatorExact: shareOf(counts.exact, counts.found),
  };
};
