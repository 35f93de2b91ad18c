/** Things of two sides that belong together, and those that are left of each. */
export interface Pairing<T> {
  readonly pairs: readonly (readonly [old: T, fresh: T])[];
  readonly old: readonly T[];
  readonly new: readonly T[];
}

export type KeyOf<T> = (thing: T) => string | null;

const byKey = <T>(things: readonly T[], keyOf: KeyOf<T>): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
};

/** What both sides have under one key, for each key that both sides have. */
export const groupsOf = <T>(
  old: readonly T[],
  fresh: readonly T[],
  keyOf: KeyOf<T>,
): { readonly old: readonly T[]; readonly new: readonly T[] }[] => {
  const news = byKey(fresh, keyOf);
  const groups: { readonly old: readonly T[]; readonly new: readonly T[] }[] = [];
  for (const [key, ofOld] of byKey(old, keyOf)) {
    const ofNew = news.get(key);
    if (ofNew) groups.push({ old: ofOld, new: ofNew });
  }
  return groups;
};

/** What both sides have under one key: itself where that is all there is, as it mostly is at one place of a text. */
const meetingsOf = <T>(old: readonly T[], fresh: readonly T[], keyOf: KeyOf<T>) => {
  const [[one], [other]] = [old, fresh];
  if (!one || !other || old.length > 1 || fresh.length > 1) return groupsOf(old, fresh, keyOf);
  const key = keyOf(one);
  return key !== null && key === keyOf(other) ? [{ old, new: fresh }] : [];
};

/** Pairs the things that alone on their side have a key; a thing whose key is null has none. */
const pairUnique = <T>({ pairs, old, new: fresh }: Pairing<T>, keyOf: KeyOf<T>): Pairing<T> => {
  const found: (readonly [T, T])[] = [];
  for (const group of meetingsOf(old, fresh, keyOf)) {
    const [[one], [other]] = [group.old, group.new];
    if (one && other && group.old.length === 1 && group.new.length === 1) found.push([one, other]);
  }
  if (found.length === 0) return { pairs, old, new: fresh };
  const taken = new Set(found.flat());
  const left = (things: readonly T[]): T[] => things.filter((thing) => !taken.has(thing));
  return { pairs: [...pairs, ...found], old: left(old), new: left(fresh) };
};

/**
 * Pairs things by one key after the other, the surest first, and never where several have the same key: what is paired
 * by a surer key no longer stands in the way of the others.
 */
export const pairBy = <T>(old: readonly T[], fresh: readonly T[], keys: readonly KeyOf<T>[]): Pairing<T> => {
  let pairing: Pairing<T> = { pairs: [], old, new: fresh };
  for (;;) {
    const before = pairing.pairs.length;
    for (const keyOf of keys) {
      if (pairing.old.length === 0 || pairing.new.length === 0) return pairing;
      pairing = pairUnique(pairing, keyOf);
    }
    if (pairing.pairs.length === before) return pairing;
  }
};
