import type { Span } from '../model/span.ts';
import { simplify } from './simplify.ts';

/** Writes words that were read in simplified characters the way that the source writes them. */
export type Spelling = (words: string, nearby?: Span) => string;

/** For each simplified character that a text also writes otherwise, the one that it mostly writes. */
const habitsOf = (source: string, simplified: string): ReadonlyMap<string, string> => {
  const ways = new Map<string, Map<string, number>>();
  for (let at = 0; at < source.length; at += 1) {
    if (source.charCodeAt(at) === simplified.charCodeAt(at)) continue;
    const read = simplified.charAt(at);
    const counts = ways.get(read) ?? new Map<string, number>();
    counts.set(source.charAt(at), (counts.get(source.charAt(at)) ?? 0) + 1);
    ways.set(read, counts);
  }
  return new Map(
    [...ways].map(([read, counts]) => {
      const kept = source.split(read).length - 1;
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
  const simplified = simplify(source);
  if (simplified === source) return (words) => words;
  const habits = habitsOf(source, simplified);
  return (words, nearby) => {
    const chars = [...words];
    if (!chars.some((char) => habits.has(char))) return words;
    const passage = nearby ? source.slice(nearby.start, nearby.end).replace(/\s+/g, '') : '';
    const at = simplify(passage).indexOf(words);
    if (at !== -1) return passage.slice(at, at + words.length);
    return chars.map((char) => habits.get(char) ?? char).join('');
  };
};
