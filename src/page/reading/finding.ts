import type { Span } from '../../model/span.ts';
import { targetWords, trendWords } from '../../report/page/findingWords.ts';
import type { DocumentData, TargetData, TrendData } from '../../report/page/reportData.ts';
import { REVIEW_SIGNS } from '../../report/page/reviewWords.ts';

/** What can be chosen in a text. */
export type Finding =
  | { readonly kind: 'target'; readonly index: number; readonly of: TargetData }
  | { readonly kind: 'trend'; readonly index: number; readonly of: TrendData }
  | { readonly kind: 'rejected'; readonly index: number; readonly of: TargetData | TrendData };

export const isTarget = (of: Finding['of']): of is TargetData => 'number' in of.source;

/** The targets, trends or rejected of a document by the kind that a mark bears. */
export const findingsOf = (data: DocumentData, kind: Finding['kind']): readonly Finding['of'][] =>
  ({ target: data.targets, trend: data.trends, rejected: data.rejected })[kind];

/** What an id means; null where the document has none of it. */
export const findingOf = ({ targets, trends, rejected }: DocumentData, id: string | null): Finding | null => {
  if (id === null) return null;
  const target = targets.findIndex((each) => each.id === id);
  if (target >= 0) return { kind: 'target', index: target, of: targets[target] as TargetData };
  const trend = trends.findIndex((each) => each.id === id);
  if (trend >= 0) return { kind: 'trend', index: trend, of: trends[trend] as TrendData };
  const index = rejected.findIndex((each) => each.id === id);
  return index >= 0 ? { kind: 'rejected', index, of: rejected[index] as Finding['of'] } : null;
};

export const spanOf = ({ source }: Finding['of']): Span =>
  'number' in source ? (source.number as Span) : source.sentence;

/** In one line, with the sign of what a reviewer decided: `新生儿死亡率 ≤2.0‰ 2030 ◇`. */
export const wordsOf = (of: Finding['of']): string => {
  const words = isTarget(of) ? targetWords(of, of.shown) : trendWords(of);
  return of.review === null ? words : `${words} ${REVIEW_SIGNS[of.review.verdict]}`;
};

/** The targets in the order of the text. */
export const inOrder = (targets: readonly TargetData[]): readonly TargetData[] =>
  targets.toSorted((a, b) => a.source.number.start - b.source.number.start);

/** The target to walk to: beside the chosen one, or the nearest behind or before where a trend stands. */
export const neighbour = (
  ordered: readonly TargetData[],
  finding: Finding | null,
  step: 1 | -1,
): TargetData | null => {
  if (!finding) return (step === 1 ? ordered[0] : ordered.at(-1)) ?? null;
  const at = ordered.findIndex(({ id }) => id === finding.of.id);
  if (at >= 0) return ordered[at + step] ?? null;
  const start = spanOf(finding.of).start;
  return step === 1
    ? (ordered.find(({ source }) => source.number.start >= start) ?? null)
    : (ordered.findLast(({ source }) => source.number.start < start) ?? null);
};
