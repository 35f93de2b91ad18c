import { matchAtPlace } from './matchPlaces.ts';
import { groupsOf, type KeyOf, type Pairing, pairBy } from './pairUnique.ts';
import { type Found, isTarget } from './used.ts';

/** Commitments of two texts that belong together, and those that cannot be told apart. */
export interface Anchoring<T> extends Pairing<T> {
  readonly ambiguous: readonly { readonly old: readonly T[]; readonly new: readonly T[] }[];
}

/** What stands at one number, or in one sentence that has a direction. */
interface Anchor<T> {
  readonly first: T;
  readonly here: readonly T[];
}

/** Code points of a context that are enough to know a place by, where what is farther off changed. */
const NEAR = 8;
/** As many, where all on the other side of the quote may have changed. */
const HALF = 20;

const anchorsOf = <T extends Found>(found: readonly T[]): Anchor<T>[] => {
  const anchors = new Map<string, { first: T; here: T[] }>();
  for (const each of found) {
    const { start, end } = isTarget(each) ? each.source.number : each.source.sentence;
    const anchor = anchors.get(`${start} ${end}`);
    if (anchor) anchor.here.push(each);
    else anchors.set(`${start} ${end}`, { first: each, here: [each] });
  }
  return [...anchors.values()];
};

/** The quote with its context on both sides: a text quote selector. Lengths say where one part ends. */
const contextOf = ({ source: { prefix, quote, suffix } }: Found): string =>
  `${prefix.length} ${quote.length} ${prefix}${quote}${suffix}`;

const lastOf = (text: string, points: number): string =>
  points <= 0 ? '' : [...text].slice(-points).join('');
const firstOf = (text: string, points: number): string => [...text].slice(0, Math.max(0, points)).join('');

/** The context as far as it is in the sentence, with what is known of the rest of it: its length, where the quote is. */
const sentenceOf = (found: Found): string => {
  if (!isTarget(found)) return found.source.quote;
  const { number, sentence, prefix, quote, suffix } = found.source;
  const [before, after] = [number.start - sentence.start, sentence.end - number.end];
  return JSON.stringify([before, lastOf(prefix, before), quote, firstOf(suffix, after), after]);
};

/** Whether two commitments stand in the same words, as far as an extraction shows them. */
export const inSameWords = (one: Found, other: Found): boolean => sentenceOf(one) === sentenceOf(other);

/** Breaks and blanks are what changes first where a text is written anew. */
const unbroken = (text: string): string => text.replace(/\s+/g, '');

const beforeOf = ({ source: { prefix, quote } }: Found): string =>
  JSON.stringify([lastOf(unbroken(prefix), HALF), quote]);

const behindOf = ({ source: { quote, suffix } }: Found): string =>
  JSON.stringify([quote, firstOf(unbroken(suffix), HALF)]);

const nearOf = ({ source: { prefix, quote, suffix } }: Found): string =>
  JSON.stringify([lastOf(unbroken(prefix), NEAR), quote, firstOf(unbroken(suffix), NEAR)]);

/** Ids of one indicator that is named several times differ in a number that only counts. */
const idOf = ({ id }: Found): string => id.replace(/-\d+$/, '');

/** The plan of a commitment, under one name on both sides. */
export type PlanOf = (found: Found) => string | null;

/** What a place is known by, the surest first. */
const placeKeys = (planOf: PlanOf): ((found: Found) => string)[] => [
  (found) => `${JSON.stringify([planOf(found), found.section, found.domain])} ${contextOf(found)}`,
  (found) => `${JSON.stringify(planOf(found))} ${contextOf(found)}`,
  contextOf,
  (found) => JSON.stringify([planOf(found), sentenceOf(found)]),
  sentenceOf,
  beforeOf,
  behindOf,
  nearOf,
];

/** Keys that say of several that they are the same place, or the same commitment. */
const AMBIGUOUS_KEYS: readonly ((found: Found) => string)[] = [contextOf, sentenceOf, idOf];

/** What is left on both sides under one key; where it is one each, it was told apart and found to be something else. */
const ambiguousAmong = <T extends Found>(
  old: readonly T[],
  fresh: readonly T[],
): Omit<Anchoring<T>, 'pairs'> => {
  const ambiguous: { old: readonly T[]; new: readonly T[] }[] = [];
  let [oldLeft, newLeft] = [old, fresh];
  for (const keyOf of AMBIGUOUS_KEYS) {
    const groups = groupsOf(oldLeft, newLeft, keyOf as KeyOf<T>).filter(
      (group) => group.old.length + group.new.length > 2,
    );
    const taken = new Set(groups.flatMap((group) => [...group.old, ...group.new]));
    ambiguous.push(...groups);
    oldLeft = oldLeft.filter((each) => !taken.has(each));
    newLeft = newLeft.filter((each) => !taken.has(each));
  }
  return { ambiguous, old: oldLeft, new: newLeft };
};

/**
 * Pairs the commitments of two texts: by the quote with its context (as the TextQuoteSelector of W3C Web Annotation
 * has it) in the same domain, plan or document, by the sentence, by the words nearby, then by the id. Only what is
 * alone on both sides is paired.
 */
export const anchorPlaces = <T extends Found>(
  old: readonly T[],
  fresh: readonly T[],
  planOf: PlanOf,
): Anchoring<T> => {
  const keys = placeKeys(planOf).map(
    (keyOf) =>
      ({ first }: Anchor<T>) =>
        keyOf(first),
  );
  const places = pairBy<Anchor<T>>(anchorsOf(old), anchorsOf(fresh), keys);
  const placed = places.pairs.flatMap(([a, b]) => matchAtPlace(a.here, b.here).pairs);
  const paired = new Set(placed.flat());
  const left = (found: readonly T[]): T[] => found.filter((each) => !paired.has(each));
  const byId = pairBy<T>(left(old), left(fresh), [idOf]);
  return { ...ambiguousAmong(byId.old, byId.new), pairs: [...placed, ...byId.pairs] };
};
