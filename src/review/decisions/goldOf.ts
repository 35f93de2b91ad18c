import type { Gold, GoldTarget, GoldTrend, Located } from '../../evaluate/gold.ts';
import type { Decision, TargetFields } from '../../model/decision.ts';
import type { Extraction, Target, Trend } from '../../model/extraction.ts';
import { type Span, span } from '../../model/span.ts';
import { codePointsOf } from '../../text/codePoints.ts';
import { outcomeOf } from './fields.ts';
import { type Fit, fitOf } from './fitOf.ts';
import { type Found, type FoundKind, placeOf } from './found.ts';

/** What reviewers made sure of in a document, and what of an extraction may be held against it. */
export interface ReviewGold {
  /** Null of a kind that nobody has decided on. */
  readonly gold: Gold;
  /** What was found and decided on; the rest is neither right nor wrong. */
  readonly judged: Pick<Extraction, 'plans' | 'targets' | 'trends'>;
  /** How much that rest is. */
  readonly undecided: number;
}

/** What is right according to a reviewer, with its place in the text as it is now. */
interface Truth {
  readonly decision: Decision;
  readonly at: Span;
}

/** The place of words that are not found any more: in another text than their own only where they stand once. */
const placeIn = (
  text: string,
  { textSha256, place, prefix, quote, suffix }: Decision,
  extraction: Extraction,
): Span | null => {
  if (textSha256 === extraction.document.source.textSha256) return place;
  const context = `${prefix}${quote}${suffix}`;
  const at = text.indexOf(context);
  if (at === -1 || text.includes(context, at + 1)) return null;
  const points = codePointsOf(text);
  const start = at + prefix.length;
  return span(points(start), points(start + quote.length));
};

const truthsIn = (text: string, extraction: Extraction, { settled, open, gone }: Fit): Truth[] => {
  const read = settled.map(({ decision, found }) => ({ decision, at: placeOf(found) }));
  const reread = open.flatMap(({ was, reason, found }) =>
    was === null || reason === 'several' ? [] : [{ decision: was, at: placeOf(found) }],
  );
  const lost = gone.flatMap((decision) => {
    const at = placeIn(text, decision, extraction);
    return at === null ? [] : [{ decision, at }];
  });
  return [...read, ...reread, ...lost];
};

const goldTarget = ({ decision, at }: Truth): Located<GoldTarget>[] => {
  const fields = decision.kind === 'target' ? (outcomeOf(decision) as TargetFields | null) : null;
  if (fields === null) return [];
  const { indicator, yearBasis: _, baselineValue: __, ...rest } = fields;
  const context = `${decision.prefix}${decision.quote}${decision.suffix}`;
  return [{ context, number: decision.quote, indicator: indicator.text, ...rest, span: at }];
};

const goldTrend = ({ decision, at }: Truth): Located<GoldTrend>[] => {
  const fields = decision.kind === 'trend' ? outcomeOf(decision) : null;
  if (fields === null || !('direction' in fields)) return [];
  return [
    { context: decision.quote, indicator: fields.indicator.text, direction: fields.direction, span: at },
  ];
};

/**
 * What decisions make of an extraction's document: what was accepted or corrected is gold, what was rejected must not
 * be found.
 * @param text that the extraction was made from
 * @returns null where nobody has decided on anything
 */
export const goldOf = (
  text: string,
  extraction: Extraction,
  decisions: readonly Decision[],
): ReviewGold | null => {
  const fit = fitOf(extraction, decisions);
  const truths = truthsIn(text, extraction, fit);
  if (truths.length === 0) return null;
  const judged = new Set<Found>([
    ...fit.settled.map(({ found }) => found),
    ...fit.open.flatMap(({ was, reason, found }) =>
      was !== null && reason !== 'several' && outcomeOf(was) !== null ? [found] : [],
    ),
  ]);
  const all = [...extraction.targets, ...extraction.trends];
  const decidedOn = (kind: FoundKind): boolean => truths.some(({ decision }) => decision.kind === kind);
  return {
    gold: {
      targets: decidedOn('target') ? truths.flatMap(goldTarget) : null,
      trends: decidedOn('trend') ? truths.flatMap(goldTrend) : null,
      structure: null,
    },
    judged: {
      plans: extraction.plans,
      targets: extraction.targets.filter((target: Target) => judged.has(target)),
      trends: extraction.trends.filter((trend: Trend) => judged.has(trend)),
    },
    undecided: all.filter((found) => !judged.has(found)).length,
  };
};
