import type { Filter, ReviewItem, Slice, Status } from '../../report/page/reviewProtocol.ts';

/** The piece of the queue that a page holds, and where in it the reviewer is. */
export interface Queue {
  readonly filter: Filter;
  readonly items: readonly ReviewItem[];
  /** Of the thing in view; null where there is none. */
  readonly n: number | null;
  /** Things in the queue, and how many stood before the first of ours, when it was asked for. */
  readonly total: number;
  readonly before: number;
  readonly loaded: boolean;
}

export const EVERYTHING: Filter = { document: null, group: null, sample: false, search: '', show: 'open' };

export const EMPTY: Queue = { filter: EVERYTHING, items: [], n: null, total: 0, before: 0, loaded: false };

/** More than a reviewer goes back over; the queue is asked for again from there. */
const MOST = 200;

export const currentOf = ({ items, n }: Queue): ReviewItem | null =>
  items.find((item) => item.n === n) ?? null;

/** The neighbour of the thing in view; null at an end of what the page holds. */
export const neighbourOf = ({ items, n }: Queue, step: 1 | -1): ReviewItem | null =>
  items[items.findIndex((item) => item.n === n) + step] ?? null;

/** The next thing of what the page holds that is still to be decided. */
export const nextOpen = ({ items, n }: Queue): ReviewItem | null =>
  items.find((item) => item.n > (n ?? -1) && item.decided === null) ?? null;

export const fresh = (filter: Filter, { items, total, before }: Slice): Queue => ({
  filter,
  items,
  n: items[0]?.n ?? null,
  total,
  before,
  loaded: true,
});

/** With more of the queue behind what the page holds. */
export const extended = (queue: Queue, { items }: Slice): Queue => {
  const all = [...queue.items, ...items].slice(-MOST);
  const dropped = queue.items.length + items.length - all.length;
  return { ...queue, items: all, n: items[0]?.n ?? queue.n, before: queue.before + dropped };
};

/** With more of the queue in front of what the page holds. */
export const preceded = (queue: Queue, { items }: Slice): Queue => ({
  ...queue,
  items: [...items, ...queue.items].slice(0, MOST),
  n: items.at(-1)?.n ?? queue.n,
  before: Math.max(0, queue.before - items.length),
});

/** With what is known of how things stand now. */
export const updated = (queue: Queue, statuses: readonly Status[]): Queue => {
  const known = new Map(statuses.map((status) => [status.n, status]));
  return {
    ...queue,
    items: queue.items.map((item) => ({ ...item, ...known.get(item.n) })),
  };
};
