import type { Trend } from '../model/extraction.ts';
import { overlaps } from '../model/span.ts';
import { ALIKE, alike } from './alike.ts';
import type { Finding } from './finding.ts';
import type { GoldTrend, Located } from './gold.ts';
import { shareOf } from './round.ts';

/** How many trends; gold that is optional, and what was found for it, is in none of the numbers. */
export interface TrendCounts {
  readonly gold: number;
  readonly predicted: number;
  readonly hit: number;
}

export interface TrendScore {
  readonly counts: TrendCounts;
  readonly findings: readonly Finding[];
}

/** The most alike of the trends that may be the gold's, the first of equal ones; null where none is alike. */
const bestOf = (gold: Located<GoldTrend>, candidates: readonly Trend[]): Trend | null => {
  const best = candidates
    .filter(({ source, direction }) => overlaps(source.sentence, gold.span) && direction === gold.direction)
    .map((trend) => ({ trend, likeness: alike(gold, trend.indicator.text) }))
    .reduce<{ trend: Trend; likeness: number } | null>(
      (before, each) => (before && before.likeness >= each.likeness ? before : each),
      null,
    );
  return best && best.likeness >= ALIKE ? best.trend : null;
};

/**
 * Scores the trends of one document. A trend is found when its sentence overlaps the gold's context, its indicator
 * is alike and its direction the same. One that is optional in the gold is neither missed nor false.
 */
export const scoreTrends = (gold: readonly Located<GoldTrend>[], found: readonly Trend[]): TrendScore => {
  const firm = gold.filter((trend) => !trend.optional);
  const hits = new Map<GoldTrend, Trend>();
  const used = new Set<Trend>();
  for (const trend of [...firm, ...gold.filter((each) => each.optional)]) {
    const unused = found.filter((each) => !used.has(each));
    const hit = bestOf(trend, unused);
    if (!hit) continue;
    hits.set(trend, hit);
    used.add(hit);
  }
  const missed = firm.filter((trend) => !hits.has(trend));
  const hit = firm.length - missed.length;
  const falsely = found.filter((trend) => !used.has(trend));
  return {
    counts: { gold: firm.length, predicted: hit + falsely.length, hit },
    findings: [
      ...missed.map(
        ({ indicator, direction, span }): Finding => ({
          about: 'trend',
          verdict: 'miss',
          what: `${indicator} ${direction}`,
          sides: null,
          span,
        }),
      ),
      ...falsely.map(
        ({ indicator, direction, source }): Finding => ({
          about: 'trend',
          verdict: 'false',
          what: `${indicator.text} ${direction}`,
          sides: null,
          span: source.sentence,
        }),
      ),
    ],
  };
};

/** The counts of several documents together. */
export const sumTrendCounts = (counts: readonly TrendCounts[]): TrendCounts =>
  counts.reduce(
    (total, { gold, predicted, hit }) => ({
      gold: total.gold + gold,
      predicted: total.predicted + predicted,
      hit: total.hit + hit,
    }),
    { gold: 0, predicted: 0, hit: 0 },
  );

/** F1, to four decimals. */
export const trendsF1 = ({ gold, predicted, hit }: TrendCounts): number => shareOf(2 * hit, gold + predicted);
