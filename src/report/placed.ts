import type { Span } from '../model/span.ts';

/** The parts of a text, in its order and without overlap, that something stands in. */
export interface Placed<Thing> {
  /** What stands in a part; nothing for a part that was not given. */
  readonly in: (part: Span) => readonly Thing[];
  /** What stands in no part, in the order that it was given. */
  readonly rest: readonly Thing[];
}

/** Sorts things into the parts of a text by where they begin. */
export const placed = <Thing>(
  things: readonly Thing[],
  parts: readonly Span[],
  startOf: (thing: Thing) => number,
): Placed<Thing> => {
  const sorted = parts.toSorted((a, b) => a.start - b.start);
  const partAt = (position: number): Span | null => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Span).start <= position) low = middle + 1;
      else high = middle;
    }
    const part = sorted[low - 1];
    return part && position < part.end ? part : null;
  };
  const within = new Map<Span | null, Thing[]>();
  for (const thing of things) {
    const part = partAt(startOf(thing));
    const known = within.get(part);
    if (known) known.push(thing);
    else within.set(part, [thing]);
  }
  return { in: (part) => within.get(part) ?? [], rest: within.get(null) ?? [] };
};
