import { overlaps, type Span } from '../../model/span.ts';
import { type Pairing, pairBy } from './pairUnique.ts';
import { type Found, isTarget } from './used.ts';

/** Where a commitment stands: at its number, or, without one, in its sentence. */
export const placeOf = (found: Found): Span =>
  isTarget(found) ? found.source.number : found.source.sentence;

const quantityOf = (found: Found): string =>
  isTarget(found)
    ? JSON.stringify([
        found.kind,
        found.comparator,
        found.value,
        found.min,
        found.max,
        found.unit,
        found.year,
      ])
    : found.direction;

/** Any target at a number is the other's counterpart; a sentence may have trends that have nothing to do with it. */
const numberAlone = (found: Found): string | null => (isTarget(found) ? '' : null);

/** The commitments of one place: several share a number (A、B均达到90%) or a sentence. */
export const matchAtPlace = <T extends Found>(old: readonly T[], fresh: readonly T[]): Pairing<T> =>
  pairBy<T>(old, fresh, [
    ({ id }) => id,
    ({ indicator }) => indicator.text,
    ({ indicator }) => indicator.id,
    quantityOf,
    numberAlone,
  ]);

interface At<T> {
  readonly span: Span;
  readonly here: readonly T[];
}

const atPlaces = <T extends Found>(found: readonly T[]): At<T>[] => {
  const places = new Map<string, { span: Span; here: T[] }>();
  for (const each of found) {
    const span = placeOf(each);
    const key = `${span.start} ${span.end}`;
    const place = places.get(key);
    if (place) place.here.push(each);
    else places.set(key, { span, here: [each] });
  }
  return [...places.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
};

/** Places, each with the one of the others that it overlaps, where neither overlaps any more; both in their order. */
const overlapping = <T>(places: readonly At<T>[], others: readonly At<T>[]): (readonly [At<T>, At<T>])[] => {
  const meetings: (readonly [At<T>, At<T>])[] = [];
  let first = 0;
  for (const place of places) {
    while ((others[first]?.span.end ?? Number.POSITIVE_INFINITY) <= place.span.start) first += 1;
    for (let at = first; (others[at]?.span.start ?? place.span.end) < place.span.end; at += 1) {
      const other = others[at];
      if (other && overlaps(place.span, other.span)) meetings.push([place, other]);
    }
  }
  const times = new Map<At<T>, number>();
  for (const each of meetings.flat()) times.set(each, (times.get(each) ?? 0) + 1);
  return meetings.filter((meeting) => meeting.every((each) => times.get(each) === 1));
};

/** Pairs the commitments of two extractions of one text: at the same place, else at places that overlap. */
export const matchPlaces = <T extends Found>(old: readonly T[], fresh: readonly T[]): Pairing<T> => {
  const [olds, news] = [atPlaces(old), atPlaces(fresh)];
  const same = new Map(news.map((place) => [`${place.span.start} ${place.span.end}`, place]));
  const exact = olds.flatMap((place) => {
    const other = same.get(`${place.span.start} ${place.span.end}`);
    return other ? [[place, other] as const] : [];
  });
  const taken = new Set(exact.flat());
  const left = (places: readonly At<T>[]): At<T>[] => places.filter((place) => !taken.has(place));
  const pairings = [...exact, ...overlapping(left(olds), left(news))].map(([a, b]) =>
    matchAtPlace(a.here, b.here),
  );
  const pairs = pairings.flatMap((pairing) => pairing.pairs);
  const paired = new Set(pairs.flat());
  return {
    pairs,
    old: old.filter((each) => !paired.has(each)),
    new: fresh.filter((each) => !paired.has(each)),
  };
};
