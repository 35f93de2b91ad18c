/** Looks for the longest word of a list at one place of a text. */
export interface WordSet {
  /** Length of the longest word that ends at `end`, not reaching back beyond `limit`; 0 if none does. */
  readonly endingAt: (text: string, end: number, limit: number) => number;
  /** Length of the longest word that begins at `start`; 0 if none does. */
  readonly startingAt: (text: string, start: number) => number;
  readonly has: (word: string) => boolean;
}

export const wordSet = (words: Iterable<string>): WordSet => {
  const set = new Set(words);
  let longest = 0;
  // Most places of a text hold no word of the list: one look at a character tells.
  const firsts = new Set<number>();
  const lasts = new Set<number>();
  for (const word of set) {
    longest = Math.max(longest, word.length);
    firsts.add(word.charCodeAt(0));
    lasts.add(word.charCodeAt(word.length - 1));
  }
  return {
    endingAt: (text, end, limit) => {
      if (end <= limit || !lasts.has(text.charCodeAt(end - 1))) return 0;
      for (let length = Math.min(longest, end - limit); length > 0; length -= 1)
        if (set.has(text.slice(end - length, end))) return length;
      return 0;
    },
    startingAt: (text, start) => {
      if (!firsts.has(text.charCodeAt(start))) return 0;
      for (let length = Math.min(longest, text.length - start); length > 0; length -= 1)
        if (set.has(text.slice(start, start + length))) return length;
      return 0;
    },
    has: (word) => set.has(word),
  };
};
