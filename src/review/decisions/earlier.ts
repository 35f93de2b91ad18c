import type { Decision } from '../../model/decision.ts';
import type { Extraction } from '../../model/extraction.ts';
import { overlaps } from '../../model/span.ts';
import { spotOf } from './anchor.ts';
import type { OpenReason } from './fitOf.ts';
import { type Found, kindOf, placeOf } from './found.ts';
import type { Standing } from './standing.ts';

/** A decision that something open stands in the place of, and why it does not fit. */
export interface Earlier {
  readonly decision: Decision;
  readonly reason: OpenReason;
}

/** How a decision that fits nothing touches what was found; null where it is about another place. */
const touching = (
  found: Found,
  { decision, spots, sure }: Standing,
  textSha256: string,
): OpenReason | null => {
  if (spots.includes(spotOf(found))) return sure ? 'changed' : 'several';
  const moved =
    decision.textSha256 === textSha256 &&
    decision.kind === kindOf(found) &&
    overlaps(decision.place, placeOf(found));
  return moved ? 'moved' : null;
};

/**
 * For each open thing the decision that was made on its place before: one on the same indicator goes before others, a
 * later before an earlier one. Each decision goes to one open thing, and to all that it could mean where nobody can tell.
 * @param open what is undecided, with the later decision that contradicts the one that fits, if there is one
 * @param left decisions that fit nothing
 */
export const earlierOn = (
  { document, targets, trends }: Extraction,
  open: ReadonlyMap<Found, Standing | null>,
  left: readonly Standing[],
): { readonly earlier: ReadonlyMap<Found, Earlier>; readonly gone: readonly Decision[] } => {
  const { textSha256 } = document.source;
  const earlier = new Map<Found, Earlier>();
  const free = new Set(left);
  const give = (found: Found, standing: Standing, reason: OpenReason): void => {
    earlier.set(found, { decision: standing.decision, reason });
    if (standing.sure) free.delete(standing);
  };
  for (const [found, against] of open) if (against) give(found, against, 'contradicted');
  const latestFirst = [...left].reverse();
  for (const sameWords of [true, false])
    for (const found of open.keys()) {
      if (earlier.has(found)) continue;
      for (const standing of latestFirst) {
        const { text } = standing.decision.fields.indicator;
        if (!free.has(standing) || (sameWords && text !== found.indicator.text)) continue;
        const reason = touching(found, standing, textSha256);
        if (reason === null) continue;
        give(found, standing, reason);
        break;
      }
    }
  const all: readonly Found[] = [...targets, ...trends];
  const gone = left.filter(
    (standing) => !all.some((found) => touching(found, standing, textSha256) !== null),
  );
  return { earlier, gone: gone.map(({ decision }) => decision) };
};
