import type { GroupCount } from '../report/page/reviewProtocol.ts';
import type { Open } from '../review/decisions/fitOf.ts';
import { groupsOf } from '../review/decisions/groupsOf.ts';
import type { GroupMembers } from './queue.ts';
import { isOpen, type Standings } from './standings.ts';
import { keyOf } from './things.ts';

/** A group as long as the server runs: what was decided of it meanwhile stays in it, so that its sample stays. */
export interface ReviewGroup extends GroupMembers, Pick<GroupCount, 'id' | 'kind' | 'rules' | 'about'> {
  readonly documents: number;
}

/**
 * Groups of all that was open at some time since the server was started. What was decided before is in none: a sample
 * of that says nothing of what is new.
 */
export const reviewGroups = (open: ReadonlyMap<number, Open>): ReviewGroup[] => {
  const numbers = new Map([...open].map(([n, { document, kind, id }]) => [keyOf(document, kind, id), n]));
  const numbersOf = (kind: string, members: readonly { document: string; id: string }[]): Set<number> =>
    new Set(members.flatMap(({ document, id }) => numbers.get(keyOf(document, kind, id)) ?? []));
  return groupsOf([...open.values()]).map(({ id, kind, rules, about, open: members, sample }) => ({
    id,
    kind,
    rules,
    about,
    all: numbersOf(kind, members),
    sample: numbersOf(kind, sample),
    documents: new Set(members.map(({ document }) => document)).size,
  }));
};

/** What of a group can be decided at once: what nobody has ever decided on. */
export const restOf = ({ all }: ReviewGroup, standings: Standings): number[] =>
  [...all].filter((n) => {
    const standing = standings.of(n);
    return isOpen(standing) && standing.was === null;
  });

/** Which way the rest may go: the way that each of the sample went. */
export const mayOf = ({ sample }: ReviewGroup, standings: Standings): GroupCount['may'] => {
  const verdicts = new Set(
    [...sample].map((n) => {
      const standing = standings.of(n);
      return isOpen(standing) ? null : standing.decision.decision;
    }),
  );
  const [verdict] = verdicts;
  return verdicts.size === 1 && (verdict === 'accept' || verdict === 'reject') ? verdict : null;
};

/** How a group stands. */
export const groupCount = (group: ReviewGroup, standings: Standings): GroupCount => {
  const { id, kind, rules, about, all, sample, documents } = group;
  return {
    id,
    kind,
    rules,
    about,
    size: all.size,
    documents,
    open: restOf(group, standings).length,
    sample: sample.size,
    looked: [...sample].filter((n) => !isOpen(standings.of(n))).length,
    may: mayOf(group, standings),
  };
};
