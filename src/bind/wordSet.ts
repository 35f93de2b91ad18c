/** Looks for the longest word of a list at one place of a text. */
export interface WordSet {
  /** Length of the longest word that ends at `end`, not reaching back beyond `limit`; 0 if none does. */
  readonly endingAt: (text: string, end: number, limit: number) => number;
  /** Length of the longest word that begins at `start`; 0 if none does. */
  readonly startingAt: (text: string, start: number) => number;
  readonly has: (word: string) => boolean;
}

/** Words by their characters, so that looking one up cuts no piece off the text. */
interface Branch {
  readonly next: Map<number, Branch>;
  isWord: boolean;
}

const branch = (): Branch => ({ next: new Map(), isWord: false });

const grow = (root: Branch, codes: Iterable<number>): void => {
  let at = root;
  for (const code of codes) {
    let next = at.next.get(code);
    if (!next) {
      next = branch();
      at.next.set(code, next);
    }
    at = next;
  }
  at.isWord = true;
};

const codesOf = (word: string): number[] =>
  Array.from({ length: word.length }, (_, index) => word.charCodeAt(index));

export const wordSet = (words: Iterable<string>): WordSet => {
  const set = new Set(words);
  const forward = branch();
  const backward = branch();
  for (const word of set) {
    const codes = codesOf(word);
    grow(forward, codes);
    grow(backward, codes.reverse());
  }
  return {
    endingAt: (text, end, limit) => {
      let at = backward;
      let length = 0;
      for (let position = end - 1; position >= limit; position -= 1) {
        const next = at.next.get(text.charCodeAt(position));
        if (!next) break;
        at = next;
        if (at.isWord) length = end - position;
      }
      return length;
    },
    startingAt: (text, start) => {
      let at = forward;
      let length = 0;
      for (let position = start; position < text.length; position += 1) {
        const next = at.next.get(text.charCodeAt(position));
        if (!next) break;
        at = next;
        if (at.isWord) length = position + 1 - start;
      }
      return length;
    },
    has: (word) => set.has(word),
  };
};
