import type { Span } from '../model/span.ts';
import { simplify, traditionalAt } from './simplify.ts';

/** Writes words that were read in simplified characters the way that the source writes them. */
export type Spelling = (words: string, nearby?: Span) => string;

const timesIn = (text: string, char: string): number => {
  let times = 0;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) times += 1;
  return times;
};

/**
 * For each simplified character that a text also writes otherwise, the one that it mostly writes.
 * @param places where it does
 */
const habitsOf = (source: string, places: readonly number[]): ReadonlyMap<string, string> => {
  const ways = new Map<string, Map<string, number>>();
  for (const at of places) {
    const written = source.charAt(at);
    const read = simplify(written);
    const counts = ways.get(read) ?? new Map<string, number>();
    counts.set(written, (counts.get(written) ?? 0) + 1);
    ways.set(read, counts);
  }
  return new Map(
    [...ways].map(([read, counts]) => {
      const kept = timesIn(source, read);
      const [most = read] = [...counts, [read, kept] as const]
        .sort(([, one], [, other]) => other - one)
        .map(([way]) => way);
      return [read, most];
    }),
  );
};

/**
 * How a text spells: a word that stands in the passage nearby as it stands there, any other character by character
 * as the text mostly does.
 */
export const spellingOf = (source: string): Spelling => {
  const places = traditionalAt(source);
  if (places.length === 0) return (words) => words;
  const habits = habitsOf(source, places);
  return (words, nearby) => {
    const chars = [...words];
    if (!chars.some((char) => habits.has(char))) return words;
    const passage = nearby ? source.slice(nearby.start, nearby.end).replace(/\s+/g, '') : '';
    const at = simplify(passage).indexOf(words);
    if (at !== -1) return passage.slice(at, at + words.length);
    return chars.map((char) => habits.get(char) ?? char).join('');
  };
};
