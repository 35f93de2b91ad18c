import type { Catalogue } from '../../indicators/catalogue.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Extraction, Target } from '../../model/extraction.ts';
import { figuresDataOf } from './figuresData.ts';
import { matrixDataOf } from './matrixData.ts';
import type { PageReview } from './pageReview.ts';
import type { IndicatorName, ReportData, ReportDocument } from './reportData.ts';

/** A document as a report takes it in. */
export interface ReportSource {
  readonly extraction: Extraction;
  /** What its positions point into; null where that was not found. */
  readonly text: string | null;
  /** What reviewers did to it; null where nobody decided on anything. */
  readonly review: PageReview | null;
}

/** What a report is made of. */
export interface Report {
  readonly sources: readonly ReportSource[];
  /** Null where nothing can be compared. */
  readonly comparison: Comparison | null;
  /** The documents that are compared and were not held against their source. */
  readonly unchecked: readonly string[];
  readonly catalogue: Catalogue;
}

const headOf = ({ extraction, text }: ReportSource): ReportDocument => {
  const { document, status, plans, targets, trends, residue, diagnostics } = extraction;
  const { id, title, documentNumber, issuer, issued, source } = document;
  return {
    id,
    title,
    documentNumber,
    issuer,
    issued,
    path: source.path,
    format: source.format,
    pages: source.pages,
    status,
    plans: plans.map((plan) => ({
      id: plan.id,
      title: plan.title,
      region: plan.region,
      population: plan.population,
      period: plan.period,
    })),
    targets: targets.length,
    trends: trends.length,
    residue: residue.length,
    unrecognized: residue.filter(({ reason }) => reason === 'unrecognized').length,
    diagnostics: diagnostics.length,
    hasText: text !== null,
  };
};

const namesOf = (
  extractions: readonly Extraction[],
  catalogue: Catalogue,
): Readonly<Record<string, IndicatorName>> => {
  const used = (things: readonly Pick<Target, 'indicator'>[]): string[] =>
    things.flatMap(({ indicator }) => indicator.id ?? []);
  const ids = new Set(extractions.flatMap(({ targets, trends }) => [...used(targets), ...used(trends)]));
  return Object.fromEntries(
    [...ids].sort().flatMap((id) => {
      const entry = catalogue.entry(id);
      return entry ? [[id, { name: entry.name, polarity: entry.polarity, units: entry.unit }]] : [];
    }),
  );
};

/** What the page knows when it opens. */
export const reportDataOf = ({ sources, comparison, unchecked, catalogue }: Report): ReportData => {
  const extractions = sources.map(({ extraction }) => extraction);
  return {
    documents: sources.map(headOf),
    names: namesOf(extractions, catalogue),
    matrix: comparison && matrixDataOf(comparison, unchecked),
    figures: figuresDataOf(
      extractions,
      catalogue,
      sources.flatMap(({ review }) => review ?? []),
    ),
  };
};
