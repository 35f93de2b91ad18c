const PLAIN = 0;
const OPEN = 1;
const CLOSE = 2;
const STOP = 3;

/** What each character does to clauses, by its code. */
const KINDS = new Uint8Array(0x10000);
for (const char of '（《“〔') KINDS[char.charCodeAt(0)] = OPEN;
for (const char of '）》”〕') KINDS[char.charCodeAt(0)] = CLOSE;
for (const char of '，；。：！？') KINDS[char.charCodeAt(0)] = STOP;

const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)] ?? PLAIN;

/** Where the clause that ends at `end` begins: after the last comma or stop outside brackets, not before `limit`. */
export const clauseStart = (sentence: string, limit: number, end: number): number => {
  let depth = 0;
  for (let at = end - 1; at >= limit; at -= 1) {
    const kind = kindAt(sentence, at);
    if (kind === PLAIN) continue;
    if (kind === CLOSE) depth += 1;
    else if (kind === OPEN) {
      // An opening bracket without its end: the value stands inside it.
      if (depth === 0) return at + 1;
      depth -= 1;
    } else if (depth === 0) return at + 1;
  }
  return limit;
};

/** Where the clause that goes on at `start` ends. */
export const clauseEnd = (sentence: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < sentence.length; at += 1) {
    const kind = kindAt(sentence, at);
    if (kind === PLAIN) continue;
    if (kind === OPEN) depth += 1;
    else if (kind === CLOSE) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth === 0) return at;
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
