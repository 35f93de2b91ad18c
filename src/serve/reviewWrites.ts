import { BatchError } from '../batch/batchError.ts';
import type { Decision, DecisionVerdict } from '../model/decision.ts';
import type { Done, Refused, Status } from '../report/page/reviewProtocol.ts';
import { decisionOn, type Ruling } from '../review/decisions/decisionOn.ts';
import { checkCorrection } from './fieldFaults.ts';
import { mayOf, restOf } from './groups.ts';
import type { Instants } from './instants.ts';
import type { DecideGroupRequest, DecideRequest } from './requests.ts';
import { seenOf, statusOf } from './reviewItem.ts';
import type { ReviewState } from './reviewState.ts';
import { isOpen } from './standings.ts';

export type Written = Done | Refused;

/** What pages may have written. Each answer is given when its decisions are on disk. */
export interface ReviewWrites {
  readonly decide: (request: DecideRequest) => Promise<Written>;
  readonly decideGroup: (request: DecideGroupRequest) => Promise<Written>;
  /** Takes back what an earlier answer said was done, as far as nobody has decided on it since. */
  readonly undo: (act: number) => Promise<Written>;
}

/** Statuses in an answer: a page holds no more things. */
const SHOWN = 200;

/** Things with the decision on each that was written. */
type Act = ReadonlyMap<number, string | null>;

/** One after the other: whoever comes second sees what the first has decided. */
export const reviewWrites = (
  state: ReviewState,
  { by, instants }: { readonly by: string; readonly instants: Instants },
): ReviewWrites => {
  const { things, standings } = state;
  const acts = new Map<number, Act>();
  let lastAct = 0;
  const seen = (n: number): string | null => seenOf(standings.of(n));
  const statuses = (numbers: readonly number[]): Status[] =>
    numbers.slice(0, SHOWN).map((n) => statusOf(n, standings.of(n)));
  const decided = (numbers: readonly number[]): Refused => ({
    error: 'decided',
    statuses: statuses(numbers),
  });
  const line = (
    n: number,
    decision: DecisionVerdict,
    more: Pick<Ruling, 'correction' | 'why'> = {},
  ): Decision => {
    const { extraction, found } = things[n] as (typeof things)[number];
    const standing = standings.of(n);
    const before = isOpen(standing) ? standing.was : standing.decision;
    return decisionOn(extraction, found, { ...more, decision, by, when: instants(before?.when ?? null) });
  };
  const write = async (
    lines: ReadonlyMap<number, Decision>,
    stands: (n: number, written: Decision) => boolean,
  ): Promise<Written> => {
    const numbers = [...lines.keys()];
    try {
      await state.write([...lines.values()]);
    } catch (error) {
      if (!(error instanceof BatchError)) throw error;
      return { error: 'disk', what: error.faults.join('; '), statuses: statuses(numbers) };
    }
    const done = numbers.filter((n) => stands(n, lines.get(n) as Decision));
    if (done.length === 0) return decided(numbers);
    lastAct += 1;
    acts.set(lastAct, new Map(done.map((n) => [n, seen(n)])));
    return { act: lastAct, count: done.length, statuses: statuses(numbers), progress: state.progress() };
  };
  const counts = (n: number, { when, by: name }: Decision): boolean => {
    const standing = standings.of(n);
    return !isOpen(standing) && standing.decision.when === when && standing.decision.by === name;
  };
  /** What others have written is looked at first. */
  const afresh = (work: () => Promise<Written>): Promise<Written> =>
    state.turn(async () => {
      await state.refresh();
      return work();
    });
  return {
    decide: ({ n, seen: known, decision, correction, why }) =>
      afresh(async () => {
        const thing = things[n];
        if (!thing) return { error: 'gone' };
        if (seen(n) !== known) return decided([n]);
        if (decision !== 'correct') return write(new Map([[n, line(n, decision, { why })]]), counts);
        const checked = checkCorrection(thing.found, correction ?? {});
        if ('faults' in checked) return { error: 'fields', fields: checked.faults };
        return write(new Map([[n, line(n, decision, { why, correction: checked.correction })]]), counts);
      }),
    decideGroup: ({ group: id, decision }) =>
      afresh(async () => {
        const group = state.groups().find((each) => each.id === id);
        if (!group) return { error: 'gone' };
        if (mayOf(group, standings) !== decision) return { error: 'sample' };
        const rest = restOf(group, standings);
        if (rest.length === 0) return { error: 'gone' };
        return write(new Map(rest.map((n) => [n, line(n, decision)])), counts);
      }),
    undo: (act) =>
      afresh(async () => {
        const done = acts.get(act);
        if (!done) return { error: 'gone' };
        const own = [...done].filter(([n, mark]) => seen(n) === mark).map(([n]) => n);
        if (own.length === 0) return decided([...done.keys()]);
        const written = await write(new Map(own.map((n) => [n, line(n, 'withdraw')])), () => true);
        if (!('error' in written)) acts.delete(act);
        return written;
      }),
  };
};
