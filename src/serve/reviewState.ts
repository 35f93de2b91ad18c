import { appendDecisions } from '../batch/appendDecisions.ts';
import type { Decision } from '../model/decision.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Progress } from '../report/page/reviewProtocol.ts';
import type { Open } from '../review/decisions/fitOf.ts';
import { decisionStoreOf } from './decisionStore.ts';
import { type ReviewGroup, reviewGroups } from './groups.ts';
import { type InTurn, inTurn } from './inTurn.ts';
import { isOpen, type Standings, standingsOf } from './standings.ts';
import { type Thing, thingsOf } from './things.ts';

/** What there is to decide, and how it stands by the files of a folder. */
export interface ReviewState {
  readonly extractions: readonly Extraction[];
  readonly things: readonly Thing[];
  readonly standings: Standings;
  /** Whoever refreshes or writes does it in turn. */
  readonly turn: InTurn;
  readonly groups: () => readonly ReviewGroup[];
  readonly progress: () => Progress;
  /**
   * Learns what others have decided.
   * @throws BatchError
   */
  readonly refresh: () => Promise<void>;
  /**
   * Writes decisions to disk, and learns them from there.
   * @throws BatchError for what could not be written; what could be is known nevertheless
   */
  readonly write: (decisions: readonly Decision[]) => Promise<void>;
}

const tallyOf = (
  things: readonly Thing[],
  standings: Standings,
): Omit<Progress, 'version' | 'things' | 'faults'> => {
  const tally = { open: 0, again: 0, accept: 0, correct: 0, reject: 0, withdraw: 0 };
  for (const { n } of things) {
    const standing = standings.of(n);
    if (!isOpen(standing)) tally[standing.decision.decision] += 1;
    else {
      tally.open += 1;
      if (standing.was) tally.again += 1;
    }
  }
  const { open, again, accept: accepted, correct: corrected, reject: rejected } = tally;
  return { open, again, accepted, corrected, rejected };
};

/** @throws BatchError where the folder of decisions cannot be looked into */
export const reviewStateOf = async (
  extractions: readonly Extraction[],
  reviews: string,
): Promise<ReviewState> => {
  const store = decisionStoreOf(reviews);
  await store.refresh();
  const things = thingsOf(extractions);
  const standings = standingsOf(extractions, things, store.decisions());
  const everOpen = new Map<number, Open>();
  let groups: readonly ReviewGroup[] | null = null;
  let progress: Progress | null = null;
  let version = 0;
  const note = (numbers: readonly number[]): void => {
    if (numbers.length > 0) version += 1;
    progress = null;
    for (const n of numbers) {
      const standing = standings.of(n);
      if (!isOpen(standing) || everOpen.has(n)) continue;
      everOpen.set(n, standing);
      groups = null;
    }
  };
  note(things.map(({ n }) => n));
  const refresh = async (): Promise<void> => {
    const changed = await store.refresh();
    if (changed.length > 0) note(standings.refit(store.decisions(), changed));
  };
  return {
    extractions,
    things,
    standings,
    turn: inTurn(),
    groups: () => {
      groups ??= reviewGroups(everOpen);
      return groups;
    },
    progress: () => {
      progress ??= { version, things: things.length, ...tallyOf(things, standings), faults: store.faults() };
      return progress;
    },
    refresh,
    write: async (decisions) => {
      try {
        await appendDecisions(reviews, decisions);
      } finally {
        await refresh();
      }
    },
  };
};
