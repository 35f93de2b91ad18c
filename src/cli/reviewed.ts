import { statSync } from 'node:fs';
import { decisionFaultLine, loadDecisions, REVIEWS } from '../batch/decisionFiles.ts';
import type { DocumentReview } from '../compare/review.ts';
import type { Catalogue } from '../indicators/catalogue.ts';
import type { Decision } from '../model/decision.ts';
import type { Extraction } from '../model/extraction.ts';
import { count } from '../report/terminal.ts';
import { applyDecisions } from '../review/decisions/applyDecisions.ts';
import { decisionFinder } from '../review/decisions/concerns.ts';
import type { Decided } from '../review/decisions/fitOf.ts';
import { lostOf } from '../review/decisions/lostOf.ts';
import { reviewOf } from '../review/decisions/reviewOf.ts';
import type { Output } from './output.ts';
import { UsageError } from './usageError.ts';

/** `--reviews DIR`, or false for `--no-reviews`; without either the folder of the usual name, where there is one. */
export type ReviewsOption = string | false | undefined;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * The decisions that a command is to use; null for none. What could not be read of them is told.
 * @throws UsageError where a folder was named that is not there
 */
export const decisionsFor = async (
  option: ReviewsOption,
  output: Pick<Output, 'err'>,
): Promise<readonly Decision[] | null> => {
  if (option === false) return null;
  const folder = option ?? REVIEWS;
  if (!isFolder(folder)) {
    if (option === undefined) return null;
    throw new UsageError(`${folder}: there is no such folder; name the one with the decisions`);
  }
  const { decisions, faults } = await loadDecisions(folder);
  for (const fault of faults) output.err(decisionFaultLine(fault));
  return decisions;
};

/** Extractions as their reviewers left them. */
export interface ReviewedExtractions {
  readonly extractions: readonly Extraction[];
  /** What was done to them, by the ids of the documents. */
  readonly reviews: ReadonlyMap<string, DocumentReview>;
  /** What was read and decided on, by the ids of the documents. */
  readonly decided: ReadonlyMap<string, readonly Decided[]>;
}

/** What became of decisions: `reviews: 12 decisions used (10 accepted, 1 corrected, 1 rejected); 2 no longer fit`. */
const summary = (counts: Readonly<Record<Counted, number>>): string => {
  const { accepted, corrected, rejected, unfitting, lost } = counts;
  const used = count(accepted + corrected + rejected, 'decision');
  return [
    `reviews: ${used} used (${accepted} accepted, ${corrected} corrected, ${rejected} rejected)`,
    ...(unfitting > 0 ? [`${unfitting} no longer ${unfitting === 1 ? 'fits' : 'fit'}`] : []),
    ...(lost > 0 ? [`of ${lost} nothing is found any more`] : []),
  ].join('; ');
};

type Counted = 'accepted' | 'corrected' | 'rejected' | 'unfitting' | 'lost';

/**
 * Applies the decisions of a folder to extractions, and says in one line how many were used and how many no longer fit.
 * @throws UsageError where a folder was named that is not there
 */
export const reviewed = async (
  extractions: readonly Extraction[],
  option: ReviewsOption,
  catalogue: Pick<Catalogue, 'idOf'>,
  output: Pick<Output, 'err'>,
): Promise<ReviewedExtractions> => {
  const decisions = await decisionsFor(option, output);
  if (decisions === null) return { extractions, reviews: new Map(), decided: new Map() };
  const decisionsOn = decisionFinder(decisions);
  const counts = { accepted: 0, corrected: 0, rejected: 0, unfitting: 0, lost: 0 };
  const reviews = new Map<string, DocumentReview>();
  const decided = new Map<string, readonly Decided[]>();
  const left = extractions.map((extraction) => {
    const own = decisionsOn(extraction);
    if (own.length === 0) return extraction;
    const applied = applyDecisions(extraction, own, catalogue);
    counts.accepted += applied.accepted.length;
    counts.corrected += applied.corrected.length;
    counts.rejected += applied.rejected.length;
    counts.unfitting += applied.unfitting.length;
    counts.lost += lostOf(extraction, applied).length;
    reviews.set(extraction.document.id, reviewOf(applied));
    decided.set(extraction.document.id, applied.settled);
    return applied.extraction;
  });
  output.err(summary(counts));
  return { extractions: left, reviews, decided };
};
