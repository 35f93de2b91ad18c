import type { Decision } from '../../model/decision.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Span } from '../../model/span.ts';
import { type Context, type Found, type FoundKind, kindOf, placeOf } from './found.ts';

/** A place in the text of an extraction, and what stands there is a target or a trend. */
export type Spot = string;

export const spotAt = (kind: FoundKind, { start, end }: Span): Spot => `${kind} ${start}-${end}`;

export const spotOf = (found: Found): Spot => spotAt(kindOf(found), placeOf(found));

/** Where the place of a decision is in the text as it is now. */
export interface Anchor {
  /** None: it is gone. Several: nobody can tell which of them is meant. */
  readonly spots: readonly Spot[];
  readonly sure: boolean;
}

/** Characters around a quote, beside blanks, that have to be the same in two texts for it to be the same place. */
const ENOUGH = 12;

const bare = (text: string): string => text.replace(/\s+/g, '');

/** What context is left when line breaks have moved: the nearest of it. */
const sameContext = (a: Context, b: Context): boolean => {
  const [beforeA, beforeB] = [bare(a.prefix), bare(b.prefix)];
  const [afterA, afterB] = [bare(a.suffix), bare(b.suffix)];
  const before = Math.min(beforeA.length, beforeB.length);
  const after = Math.min(afterA.length, afterB.length);
  if (before + after < ENOUGH && (a.prefix !== b.prefix || a.suffix !== b.suffix)) return false;
  return (
    beforeA.slice(beforeA.length - before) === beforeB.slice(beforeB.length - before) &&
    afterA.slice(0, after) === afterB.slice(0, after)
  );
};

export const sameQuote = (a: Context, b: Context): boolean =>
  a.quote === b.quote || bare(a.quote) === bare(b.quote);

/** Finds the spots of an extraction that have the words and the context of a decision on another text. */
const finder = ({ targets, trends }: Extraction): ((decision: Decision) => Spot[]) => {
  const byQuote = new Map<string, Found[]>();
  const keyOf = (kind: FoundKind, quote: string): string => `${kind} ${bare(quote)}`;
  for (const found of [...targets, ...trends]) {
    const key = keyOf(kindOf(found), found.source.quote);
    const alike = byQuote.get(key);
    if (alike) alike.push(found);
    else byQuote.set(key, [found]);
  }
  return (decision) => {
    const alike = byQuote.get(keyOf(decision.kind, decision.quote)) ?? [];
    return [...new Set(alike.filter(({ source }) => sameContext(source, decision)).map(spotOf))];
  };
};

/** A place of the text that a decision was made on. */
export const ownPlace = ({ kind, textSha256, place }: Decision): string =>
  `${textSha256} ${spotAt(kind, place)}`;

/**
 * Where the places of decisions are now. In the text that a decision was made on it is its own; in another one it is
 * found by its words and what stands around them, where only one place has them and only one had.
 */
export const anchorsIn = (
  extraction: Extraction,
  decisions: readonly Decision[],
): ReadonlyMap<Decision, Anchor> => {
  const { textSha256 } = extraction.document.source;
  const find = finder(extraction);
  const found = new Map<string, Spot[]>();
  const claims = new Map<string, Set<string>>();
  const claim = (decision: Decision, spot: Spot): string => `${decision.textSha256} ${spot}`;
  for (const decision of decisions) {
    if (decision.textSha256 === textSha256 || found.has(ownPlace(decision))) continue;
    const spots = find(decision);
    found.set(ownPlace(decision), spots);
    for (const spot of spots) {
      const claimed = claims.get(claim(decision, spot)) ?? new Set();
      claims.set(claim(decision, spot), claimed.add(ownPlace(decision)));
    }
  }
  const anchorOf = (decision: Decision): Anchor => {
    if (decision.textSha256 === textSha256)
      return { spots: [spotAt(decision.kind, decision.place)], sure: true };
    const spots = found.get(ownPlace(decision)) ?? [];
    const [spot] = spots;
    const only = spot !== undefined && spots.length === 1;
    return { spots, sure: only && claims.get(claim(decision, spot))?.size === 1 };
  };
  return new Map(decisions.map((decision) => [decision, anchorOf(decision)]));
};
