import { fold } from '../text/fold.ts';

/** The character bigrams of a text without numbers, blanks and punctuation, with how often each occurs. */
interface Bigrams {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

const SAYS_NOTHING = /[^\p{L}]+/gu;

export const bigramsOf = (text: string): Bigrams => {
  const counts = new Map<string, number>();
  const letters = [...fold(text).replace(SAYS_NOTHING, '')];
  for (let at = 1; at < letters.length; at += 1) {
    const bigram = `${letters[at - 1]}${letters[at]}`;
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, letters.length - 1) };
};

/** Two texts of two lists, and how alike they are. */
export interface Likeness {
  readonly a: number;
  readonly b: number;
  /** Dice coefficient of the bigrams: from above 0 to 1. */
  readonly dice: number;
}

/** How alike the texts of two lists are; pairs that have nothing in common are left out. */
export const likenesses = (as: readonly string[], bs: readonly string[]): Likeness[] => {
  const ofBs = bs.map(bigramsOf);
  const places = new Map<string, [b: number, count: number][]>();
  for (const [b, { counts }] of ofBs.entries())
    for (const [bigram, count] of counts) {
      const known = places.get(bigram);
      if (known) known.push([b, count]);
      else places.set(bigram, [[b, count]]);
    }
  return as.flatMap((text, a) => {
    const { counts, total } = bigramsOf(text);
    const shared = new Map<number, number>();
    for (const [bigram, count] of counts)
      for (const [b, other] of places.get(bigram) ?? [])
        shared.set(b, (shared.get(b) ?? 0) + Math.min(count, other));
    return [...shared].map(([b, common]) => ({
      a,
      b,
      dice: (2 * common) / (total + (ofBs[b]?.total ?? 0)),
    }));
  });
};
