import type { Extraction, Item, Target, Trend } from '../../model/extraction.ts';
import { isTarget } from '../../review/decisions/found.ts';
import { quantityOf } from '../quantity.ts';
import { plain } from '../terminal.ts';
import { citationLine } from './citationLine.ts';
import type { PageReview } from './pageReview.ts';
import type { DocumentData, OutlineEntry, TargetData } from './reportData.ts';

/** As much of an item as fits into a line of the outline. */
const LABEL = 28;

const entryOf = ({ text, span }: Item): OutlineEntry => {
  const words = [
    ...text
      .slice(0, 4 * LABEL)
      .replace(/\s+/gu, ' ')
      .trim(),
  ];
  return { label: words.length > LABEL ? `${words.slice(0, LABEL).join('')}…` : words.join(''), span };
};

const shownOf = (target: Target): string => plain(quantityOf(target));

/** What the page knows of a document once that is opened. */
export const documentDataOf = (extraction: Extraction, { taken, rejected }: PageReview): DocumentData => {
  const { plans, targets, trends, residue, diagnostics } = extraction;
  const reviewable = (finding: Target | Trend): Pick<TargetData, 'cited' | 'review'> => {
    const review = taken.get(finding.id) ?? null;
    return { cited: citationLine(extraction, finding, review?.verdict === 'corrected'), review };
  };
  return {
    outline: plans.map(({ id, title, span, domains, projects }) => ({
      id,
      label: title ?? '',
      span,
      domains: domains.map(({ name, span: place, goals, measures }) => ({
        label: name,
        span: place,
        goals: goals.map(entryOf),
        measures: measures.map(entryOf),
      })),
      projects: projects.map(entryOf),
    })),
    targets: targets.map((target) => ({ ...target, shown: shownOf(target), ...reviewable(target) })),
    trends: trends.map((trend) => ({ ...trend, ...reviewable(trend) })),
    rejected: rejected.map(({ found, review }) => ({
      ...(isTarget(found) ? { ...found, shown: shownOf(found) } : found),
      cited: null,
      review,
    })),
    residue,
    diagnostics,
  };
};
