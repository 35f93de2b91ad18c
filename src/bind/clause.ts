const OPEN = '（《“〔';
const CLOSE = '）》”〕';
const STOPS = '，；。：！？';

/** Where the clause that ends at `end` begins: after the last comma or stop outside brackets, not before `limit`. */
export const clauseStart = (sentence: string, limit: number, end: number): number => {
  let depth = 0;
  for (let at = end - 1; at >= limit; at -= 1) {
    const char = sentence.charAt(at);
    if (CLOSE.includes(char)) depth += 1;
    else if (OPEN.includes(char)) {
      // An opening bracket without its end: the value stands inside it.
      if (depth === 0) return at + 1;
      depth -= 1;
    } else if (depth === 0 && STOPS.includes(char)) return at + 1;
  }
  return limit;
};

/** Where the clause that goes on at `start` ends. */
export const clauseEnd = (sentence: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < sentence.length; at += 1) {
    const char = sentence.charAt(at);
    if (OPEN.includes(char)) depth += 1;
    else if (CLOSE.includes(char)) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth === 0 && STOPS.includes(char)) return at;
  }
  return sentence.length;
};

/** The clauses of a stretch of a sentence, empty ones left out. */
export const clausesIn = (sentence: string, start: number, end: number): { start: number; end: number }[] => {
  const clauses: { start: number; end: number }[] = [];
  let from = start;
  while (from < end) {
    const to = Math.min(clauseEnd(sentence, from), end);
    if (to > from) clauses.push({ start: from, end: to });
    from = to + 1;
  }
  return clauses;
};
