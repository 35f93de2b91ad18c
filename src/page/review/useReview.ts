import { useCallback, useRef, useState } from 'preact/hooks';
import type {
  Done,
  FieldFault,
  Opening,
  Progress,
  Status,
  Verdict,
} from '../../report/page/reviewProtocol.ts';
import { type Answer, type Ask, askWith } from './api.ts';
import { done, type Message, refusalMessage, warn } from './message.ts';
import { currentOf, EVERYTHING, updated } from './queueState.ts';
import { useQueue } from './useQueue.ts';

/** What a reviewer decides on the thing in view. */
export interface Deciding {
  readonly decision: Verdict;
  readonly correction?: Readonly<Record<string, unknown>> | null;
  readonly why?: string | null;
}

/** What is wrong with fields, by their names. */
export type Faults = Readonly<Record<string, FieldFault>>;

const OFFLINE = warn((words) => words.offline);

/** A reviewer's work on one page: what is in view, what is being saved, and what can be taken back. */
export const useReview = (opening: Opening) => {
  const ask = useRef<Ask>(askWith(opening.token)).current;
  const [progress, setProgress] = useState<Progress | null>(null);
  const [message, say] = useState<Message | null>(null);
  const [saving, setSaving] = useState(false);
  const [offline, setOffline] = useState(false);
  const { queue, latest, setQueue, show, showThing, narrow, advance, move } = useQueue(ask, say);
  const acts = useRef<number[]>([]);
  // Keys come faster than a page is drawn.
  const busy = useRef(false);
  const version = useRef(-1);

  const note = useCallback((now: Progress): void => {
    version.current = now.version;
    setProgress(now);
  }, []);

  /** Nothing else is written meanwhile; what the server knows of how things stand is shown, whatever it answers. */
  const write = useCallback(
    async (path: string, body: unknown): Promise<Answer<Done>> => {
      busy.current = true;
      setSaving(true);
      say(null);
      const answer = await ask<Done>(path, body);
      busy.current = false;
      setSaving(false);
      if (answer.ok) note(answer.data.progress);
      else {
        say(refusalMessage(answer.refused));
        if (answer.refused !== null && 'statuses' in answer.refused)
          setQueue(updated(latest.current, answer.refused.statuses));
      }
      return answer;
    },
    [ask, note, latest, setQueue],
  );

  /** Whether the thing in view is to be decided; what was decided meanwhile is not, and it is said so. */
  const mayDecide = useCallback((): boolean => {
    const item = currentOf(latest.current);
    const closed = item !== null && item.decided !== null && latest.current.filter.show === 'open';
    if (closed) say(warn((words) => words.already));
    return item !== null && !closed;
  }, [latest]);

  /** @returns what is wrong with its fields, or whether it is on disk */
  const decide = useCallback(
    async ({ decision, correction = null, why = null }: Deciding): Promise<Faults | 'saved' | 'refused'> => {
      const item = currentOf(latest.current);
      if (item === null || busy.current || !mayDecide()) return 'refused';
      const body = { n: item.n, seen: item.seen, decision, correction, why };
      const answer = await write('/api/decide', body);
      if (!answer.ok) return answer.refused?.error === 'fields' ? answer.refused.fields : 'refused';
      acts.current.push(answer.data.act);
      say(done((words) => words.saved[decision]));
      const after = updated(latest.current, answer.data.statuses);
      setQueue(after);
      if (after.filter.show === 'open' && after.n === item.n) await advance(after);
      return 'saved';
    },
    [write, advance, mayDecide, latest, setQueue],
  );

  const decideGroup = useCallback(
    async (group: string, decision: 'accept' | 'reject'): Promise<void> => {
      if (busy.current) return;
      const answer = await write('/api/decide-group', { group, decision });
      if (!answer.ok) return;
      acts.current.push(answer.data.act);
      say(done((words) => words.savedMany(answer.data.count)));
      await show(EVERYTHING);
    },
    [write, show],
  );

  const undo = useCallback(async (): Promise<void> => {
    const act = acts.current.at(-1);
    if (busy.current) return;
    if (act === undefined) return say(warn((words) => words.nothingToUndo));
    const answer = await write('/api/undo', { act });
    const { error } = answer.ok || answer.refused === null ? { error: null } : answer.refused;
    const overtaken = error === 'decided' || error === 'gone';
    if (answer.ok || overtaken) acts.current.pop();
    if (overtaken) say(warn((words) => words.undoMeanwhile));
    if (!answer.ok) return;
    const { statuses, count } = answer.data;
    say(done((words) => words.undone(count)));
    const [first] = statuses;
    if (first === undefined) return;
    const after = updated(latest.current, statuses);
    if (after.items.some(({ n }) => n === first.n)) setQueue({ ...after, n: first.n });
    else await showThing(first.n);
  }, [write, showThing, latest, setQueue]);

  /** Learns what others have decided. */
  const learn = useCallback(async (): Promise<void> => {
    if (busy.current) return;
    const answer = await ask<Progress>('/api/progress');
    setOffline(!answer.ok && answer.refused === null);
    if (!answer.ok || busy.current) return;
    const known = version.current;
    note(answer.data);
    const { items } = latest.current;
    if (known === answer.data.version || items.length === 0) return;
    const statuses = await ask<readonly Status[]>(`/api/statuses?n=${items.map(({ n }) => n).join()}`);
    if (statuses.ok) setQueue((now) => updated(now, statuses.data));
  }, [ask, note, latest, setQueue]);

  return {
    ask,
    queue,
    current: currentOf(queue),
    progress,
    message: message ?? (offline ? OFFLINE : null),
    saving,
    show,
    narrow,
    move,
    mayDecide,
    decide,
    decideGroup,
    undo,
    learn,
  };
};

export type Review = ReturnType<typeof useReview>;
