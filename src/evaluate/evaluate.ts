import type { Extraction } from '../model/extraction.ts';
import type { Finding } from './finding.ts';
import type { Gold } from './gold.ts';
import { type Quote, quoterOf } from './quoter.ts';
import {
  type StructureCounts,
  scoreStructure,
  structureShare,
  sumStructureCounts,
} from './scoreStructure.ts';
import {
  scoreTargets,
  sumTargetCounts,
  type TargetCounts,
  type TargetFigures,
  targetFigures,
} from './scoreTargets.ts';
import { scoreTrends, sumTrendCounts, type TrendCounts, trendsF1 } from './scoreTrends.ts';

export interface EvaluationInput {
  readonly id: string;
  /** The text that all positions point into: without byte order mark, line breaks as they are. */
  readonly text: string;
  /** Null counts as an extraction in which nothing was found. */
  readonly extraction: Pick<Extraction, 'plans' | 'targets' | 'trends'> | null;
  readonly gold: Gold;
}

/** Shares from 0 to 1, to four decimals; null where there is no gold of that kind. */
export type Figures = { readonly [Name in keyof TargetFigures]: number | null } & {
  readonly trendsF1: number | null;
  readonly structure: number | null;
};

/** What the figures are made of; null where there is no gold of that kind. */
export interface Counts {
  readonly targets: TargetCounts | null;
  readonly trends: TrendCounts | null;
  readonly structure: StructureCounts | null;
}

export interface Score {
  readonly figures: Figures;
  readonly counts: Counts;
}

/** A finding with where to look it up. */
export interface PlacedFinding extends Finding {
  readonly at: Quote | null;
}

export interface DocumentEvaluation extends Score {
  readonly id: string;
  /** In the order of the text. */
  readonly findings: readonly PlacedFinding[];
}

export interface Evaluation {
  readonly documents: readonly DocumentEvaluation[];
  readonly total: Score;
}

const NO_FIGURES = { foundF1: null, quantityF1: null, fullF1: null, indicatorExact: null };
const NOTHING = { plans: [], targets: [], trends: [] };

const scoreOf = (counts: Counts): Score => ({
  figures: {
    ...(counts.targets ? targetFigures(counts.targets) : NO_FIGURES),
    trendsF1: counts.trends && trendsF1(counts.trends),
    structure: counts.structure && structureShare(counts.structure),
  },
  counts,
});

const evaluateDocument = ({ id, text, extraction, gold }: EvaluationInput): DocumentEvaluation => {
  const { plans, targets, trends } = extraction ?? NOTHING;
  const scores = {
    targets: gold.targets && scoreTargets(gold.targets, targets),
    trends: gold.trends && scoreTrends(gold.trends, trends),
    structure: gold.structure && scoreStructure(gold.structure, plans),
  };
  const quote = quoterOf(text);
  const findings = [scores.structure, scores.targets, scores.trends]
    .flatMap((score) => score?.findings ?? [])
    .map((finding) => ({ ...finding, at: finding.span && quote(finding.span) }))
    .sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
  const counts = {
    targets: scores.targets?.counts ?? null,
    trends: scores.trends?.counts ?? null,
    structure: scores.structure?.counts ?? null,
  };
  return { id, ...scoreOf(counts), findings };
};

const total = <Count>(
  counts: readonly (Count | null)[],
  sum: (counts: readonly Count[]) => Count,
): Count | null => {
  const known = counts.filter((count) => count !== null);
  return known.length === 0 ? null : sum(known);
};

/** Compares extractions with their gold. The total is made of the counts of all documents, not of their shares. */
export const evaluate = (documents: readonly EvaluationInput[]): Evaluation => {
  const evaluated = documents.map(evaluateDocument);
  const counts = evaluated.map((document) => document.counts);
  return {
    documents: evaluated,
    total: scoreOf({
      targets: total(
        counts.map(({ targets }) => targets),
        sumTargetCounts,
      ),
      trends: total(
        counts.map(({ trends }) => trends),
        sumTrendCounts,
      ),
      structure: total(
        counts.map(({ structure }) => structure),
        sumStructureCounts,
      ),
    }),
  };
};
