import { useCallback, useRef, useState } from 'preact/hooks';
import type { Filter, Slice } from '../../report/page/reviewProtocol.ts';
import type { Ask } from './api.ts';
import { done, type Message, refusalMessage } from './message.ts';
import {
  EMPTY,
  EVERYTHING,
  extended,
  fresh,
  neighbourOf,
  nextOpen,
  preceded,
  type Queue,
} from './queueState.ts';

/** Where a piece of the queue is to begin: `from` or `after` a number, or `ahead` of one. */
export type Place = Readonly<Partial<Record<'from' | 'after' | 'ahead', number>>>;

const pathOf = ({ show, document, group, sample, search }: Filter, place: Place): string => {
  const query = new URLSearchParams({ show });
  if (document !== null) query.set('document', document);
  if (group !== null) query.set('group', group);
  if (sample) query.set('sample', '1');
  if (search !== '') query.set('search', search);
  for (const [name, n] of Object.entries(place)) query.set(name, String(n));
  return `/api/queue?${query}`;
};

/** The piece of the queue that the page holds, and the ways through it. */
export const useQueue = (ask: Ask, say: (message: Message | null) => void) => {
  const [queue, setQueue] = useState<Queue>(EMPTY);
  const latest = useRef(queue);
  latest.current = queue;
  const wanted = useRef(EVERYTHING);

  const load = useCallback(
    async (filter: Filter, place: Place = {}): Promise<Slice | null> => {
      const answer = await ask<Slice>(pathOf(filter, place));
      if (answer.ok) return answer.data;
      say(refusalMessage(answer.refused));
      return null;
    },
    [ask, say],
  );

  const show = useCallback(
    async (filter: Filter, place: Place = {}): Promise<void> => {
      wanted.current = filter;
      const slice = await load(filter, place);
      if (slice !== null && wanted.current === filter) setQueue(fresh(filter, slice));
    },
    [load],
  );

  /** Shows another part of the queue: what was asked for last counts, though its answer is still to come. */
  const narrow = useCallback(
    (change: Partial<Filter>): Promise<void> => show({ ...wanted.current, ...change }),
    [show],
  );

  /** Shows a thing, where it is among others of the filter if it belongs there. */
  const showThing = useCallback(
    async (n: number): Promise<void> => {
      const { filter } = latest.current;
      const slice = await load(filter, { from: n });
      if (slice?.items[0]?.n === n) setQueue(fresh(filter, slice));
      else await show(EVERYTHING, { from: n });
    },
    [load, show],
  );

  /** The next thing to decide: behind this one, or from the beginning. */
  const advance = useCallback(
    async (from: Queue): Promise<void> => {
      const next = nextOpen(from);
      if (next !== null) return setQueue({ ...from, n: next.n });
      const slice = await load(from.filter, from.n === null ? {} : { after: from.n });
      if (slice === null) return;
      if (slice.items.length > 0) return setQueue(extended(from, slice));
      await show(from.filter);
    },
    [load, show],
  );

  const move = useCallback(
    async (step: 1 | -1): Promise<void> => {
      const from = latest.current;
      if (from.n === null) return;
      say(null);
      const neighbour = neighbourOf(from, step);
      if (neighbour !== null) return setQueue({ ...from, n: neighbour.n });
      const edge = (step === 1 ? from.items.at(-1) : from.items[0])?.n ?? from.n;
      const slice = await load(from.filter, step === 1 ? { after: edge } : { ahead: edge });
      if (slice === null) return;
      if (slice.items.length === 0) return say(done((words) => (step === 1 ? words.last : words.first)));
      setQueue(step === 1 ? extended(from, slice) : preceded(from, slice));
    },
    [load, say],
  );

  return { queue, latest, setQueue, show, showThing, narrow, advance, move };
};
