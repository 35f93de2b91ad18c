/** Full-width characters that a half-width one stands for. */
const FULL = /[０-９％．（）：，－]/g;
const FULL_WIDTH = 0xfee0;
/** Python's blanks, which are not JavaScript's, with the quotes and the enumeration comma. */
const LEFT_OUT = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000“”"《》、]/g;

const MEASURE_WORDS = new Map([
  ['个百分点', '百分点'],
  ['1/10万', '/10万'],
  ['十万分之', '/10万'],
  ['万分之', '/万'],
]);

/** A wording with what makes no difference left out. */
export const norm = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(FULL, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH))
    .replace(LEFT_OUT, '');

const bigrams = (text: string): Map<string, number> => {
  const points = [...text];
  const counts = new Map<string, number>();
  for (let index = 1; index < points.length; index += 1) {
    const bigram = `${points[index - 1]}${points[index]}`;
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return counts;
};

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);

/** Dice coefficient of the bigrams of two wordings, from 0 to 1; 1 only promises that their bigrams are the same. */
export const dice = (left: string, right: string): number => {
  const [a, b] = [norm(left), norm(right)];
  if (a === b) return 1;
  const [ofA, ofB] = [bigrams(a), bigrams(b)];
  const all = sum(ofA.values()) + sum(ofB.values());
  const shared = sum([...ofA].map(([bigram, count]) => Math.min(count, ofB.get(bigram) ?? 0)));
  return all === 0 ? 0 : (2 * shared) / all;
};

/** How an indicator may be worded in the gold. */
export interface Wordings {
  readonly indicator: string;
  readonly also?: readonly string[] | undefined;
}

/** From which likeness on two wordings name the same indicator. */
export const ALIKE = 0.8;

/** How alike a found indicator is to the gold's, or to one that the gold allows as well: from 0 to 1. */
export const alike = (gold: Wordings, found: string): number =>
  Math.max(...[gold.indicator, ...(gold.also ?? [])].map((wording) => dice(wording, found)));

/** A unit with its spellings made one: `个小时` is `小时`, `个百分点` is `百分点`. */
export const unit = (text: string | null): string => {
  const spelt = norm(text);
  const bare = spelt.length > 1 && spelt.startsWith('个') && spelt !== '个百分点' ? spelt.slice(1) : spelt;
  return MEASURE_WORDS.get(bare) ?? bare;
};
