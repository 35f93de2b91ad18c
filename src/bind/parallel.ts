import { wordsOf } from '../text/words.ts';
import { endsInHead } from './entities.ts';
import type { Lexicon } from './lexicon.ts';

const CLOSE = '）)》”〕]';

/** Ends of words in a phrase, from the first to the one before the last. */
const boundaries = (phrase: string): number[] => {
  const ends: number[] = [];
  let at = 0;
  for (const word of wordsOf(phrase)) {
    at += word.length;
    if (at < phrase.length) ends.push(at);
    // Long words of the dictionary (工伤保险) may hold the seam inside.
    if (word.length >= 4) ends.push(at - word.length + (word.length >> 1));
  }
  return [...new Set(ends)].sort((one, other) => one - other);
};

const sameEnd = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
};

const PARALLEL = { entity: 3, endChar: 3, endWord: 1.5, perChar: 0.4, inside: 0.7, seam: 1.5, inner: 3 };

/** How much two phrases look like members of one coordination. */
const parallel = (one: string, bracketed: string, lexicon: Lexicon): number => {
  const other = bracketed.replace(/（[^（）]*）$/, '');
  const entity =
    lexicon.entities.endingAt(one, one.length, 0) > 0 &&
    lexicon.entities.endingAt(other, other.length, 0) > 0;
  const same = Math.min(2, sameEnd(one, other));
  return (
    (entity ? PARALLEL.entity : 0) +
    (same > 0 ? PARALLEL.endChar + (same - 1) * PARALLEL.endWord : 0) -
    Math.abs(one.length - other.length) * PARALLEL.perChar
  );
};

/**
 * The end that the last member shares with those before it: 死亡率 of `新生儿、婴儿和5岁以下儿童死亡率`.
 * @param evident whether a part of it must look like the members
 */
export const sharedTailOf = (
  members: readonly string[],
  last: string,
  lexicon: Lexicon,
  evident = false,
): string => {
  let best = { score: evident ? 0 : Number.NEGATIVE_INFINITY, at: 0 };
  const seams = boundaries(last);
  const whole = new Set<number>();
  let end = 0;
  for (const word of wordsOf(last)) {
    end += word.length;
    whole.add(end);
  }
  for (const at of seams) {
    const tail = last.slice(at);
    if (!endsInHead(tail, lexicon)) continue;
    const modifier = last.slice(0, at);
    const score =
      Math.max(...members.map((member) => parallel(modifier, member, lexicon))) -
      (whole.has(at) ? 0 : PARALLEL.inside) +
      (evident || !/中的/.test(last)
        ? 0
        : tail.startsWith('中的')
          ? PARALLEL.seam
          : modifier.includes('中的')
            ? -PARALLEL.inner
            : 0);
    if (score > best.score) best = { score, at };
  }
  return best.at === 0 ? '' : last.slice(best.at);
};

/** Where the first part of a phrase ends that looks like the given one: after 农村社区 in `农村社区建立家长学校`. */
export const sharedSeam = (member: string, phrase: string, lexicon: Lexicon): number => {
  let best = { score: 0, at: -1 };
  for (const at of boundaries(phrase)) {
    // A bracket that explains the noun belongs to it.
    const end = phrase.charAt(at) === '（' ? phrase.indexOf('）', at) + 1 : at;
    const score = parallel(phrase.slice(0, at), member, lexicon);
    if (score > best.score) best = { score, at: end };
  }
  return best.at;
};

const HEAD_SHARE = { anchor: 3, perChar: 0.5, aligned: 1 };

/** How many characters two phrases share at the same distance from their ends, the last one left out. */
const aligned = (one: string, other: string): number => {
  let count = 0;
  for (let back = 2; back <= Math.min(one.length, other.length); back += 1)
    if (one.at(-back) === other.at(-back)) count += 1;
  return count;
};

/**
 * The beginning that a later indicator leaves out because the first one said it: 5岁以下儿童 of
 * `5岁以下儿童贫血率和生长迟缓率`. Empty where it is complete in itself.
 */
export const sharedHead = (first: string, later: string, lexicon: Lexicon): string => {
  let best = { score: Number.NEGATIVE_INFINITY, at: 0 };
  for (const at of boundaries(first)) {
    const rest = first.slice(at);
    if (CLOSE.includes(rest.charAt(0))) continue;
    const score =
      (lexicon.anchors.endingAt(first, at, 0) > 0 ? HEAD_SHARE.anchor : 0) -
      Math.abs(rest.length - later.length) * HEAD_SHARE.perChar +
      aligned(rest, later) * HEAD_SHARE.aligned;
    if (score > best.score) best = { score, at };
  }
  return first.slice(0, best.at);
};
