import type { Filter } from '../report/page/reviewProtocol.ts';
import type { Found } from '../review/decisions/found.ts';
import { isOpen, type Standings } from './standings.ts';
import type { Thing } from './things.ts';

/** Where a piece of the queue begins: at a thing, behind it, or so that it ends ahead of it. */
export type Place = { readonly from: number } | { readonly after: number } | { readonly ahead: number };

/** Things of the queue, in its order. */
export interface Piece {
  readonly things: readonly Thing[];
  readonly total: number;
  /** How many stand before the first of them. */
  readonly before: number;
}

/** Things of a group by their numbers; the sample is part of it. */
export interface GroupMembers {
  readonly all: ReadonlySet<number>;
  readonly sample: ReadonlySet<number>;
}

const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const BREAK = /[。；\n]/;

/** The words of a place as far as its sentence goes, of what an extraction keeps. */
const wordsOf = ({ prefix, quote, suffix }: Found['source']): string =>
  `${prefix.split(BREAK).at(-1) ?? ''}${quote}${suffix.split(BREAK)[0] ?? ''}`;

type Search = (text: string) => boolean;

const HAN = /\p{Script=Han}/u;

/** Whether words stand in a text, whatever its blanks and the width of its letters. */
const searchFor = (search: string): Search => {
  const words = bare(search);
  const [first = ''] = words;
  // Most texts lack the first character already: that is quick to see for hundreds of thousands of them.
  const lacks: Search = HAN.test(first) ? (text) => !text.includes(first) : () => false;
  return (text) => !lacks(text) && bare(text).includes(words);
};

const searched = ({ extraction: { document }, found: { indicator, source } }: Thing, has: Search): boolean =>
  has(indicator.text) || has(wordsOf(source)) || has(document.title ?? '') || has(document.id);

/**
 * What belongs to a queue.
 * @param group null where the filter names none; one that is not there has nothing
 */
export const matcherOf = (
  filter: Filter,
  standings: Standings,
  group: GroupMembers | null,
): ((thing: Thing) => boolean) => {
  const has = searchFor(filter.search);
  return (thing) => {
    const { n, extraction } = thing;
    if (filter.document !== null && extraction.document.id !== filter.document) return false;
    if (group !== null && !(filter.sample ? group.sample : group.all).has(n)) return false;
    if (isOpen(standings.of(n)) !== (filter.show === 'open')) return false;
    return filter.search === '' || searched(thing, has);
  };
};

/** A piece of the queue of at most `size` things. */
export const pieceOf = (queue: readonly Thing[], place: Place, size: number): Piece => {
  const at = (bound: number): number => {
    const found = queue.findIndex(({ n }) => n >= bound);
    return found === -1 ? queue.length : found;
  };
  const end = 'ahead' in place ? at(place.ahead) : queue.length;
  const wanted = 'ahead' in place ? end - size : at('from' in place ? place.from : place.after + 1);
  const start = Math.max(0, wanted);
  return { things: queue.slice(start, Math.min(end, start + size)), total: queue.length, before: start };
};
