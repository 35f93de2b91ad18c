import { createHash } from 'node:crypto';
import type { Decided, Open } from './fitOf.ts';
import { type Found, type FoundKind, isTarget } from './found.ts';

/** A thing of a group. */
export type Member = Pick<Open, 'document' | 'id'>;

/** Alike things that can be decided together once a sample of them was decided one by one. */
export interface Group {
  /** The same for the same sort of things in the next run. */
  readonly id: string;
  readonly kind: FoundKind;
  /** What its things have in common. */
  readonly rules: readonly string[];
  /** Of targets the kind, the comparator and the unit; of trends the direction: `level >= %`. */
  readonly about: string;
  readonly open: readonly Open[];
  /** What must be looked at first, spread over the documents; some of it is decided already. */
  readonly sample: readonly Member[];
  /** Those of the sample that are still open. */
  readonly unseen: readonly Open[];
  /** The verdict that all of the sample got; null until then, and where verdicts differ. */
  readonly verdict: 'accept' | 'reject' | null;
}

/** Nobody learns anything from a sample that is nearly the whole. */
const LEAST = 3;
const MOST = 20;

const sampleSize = (members: number): number =>
  Math.min(MOST, Math.max(LEAST, Math.ceil(Math.sqrt(members))));

const aboutOf = (found: Found): string =>
  isTarget(found)
    ? [found.kind, found.comparator, found.unit ?? '-', ...(found.per === null ? [] : ['per'])].join(' ')
    : found.direction;

const keyOf = ({ kind, found }: Pick<Open, 'kind' | 'found'>): string =>
  JSON.stringify([kind, found.rules, aboutOf(found)]);

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

const drawOf = ({ document, id }: Member): string => hash(JSON.stringify([document, id]));

/** A sample that a hash draws: one of each document before a second of any. */
const sampleOf = <M extends Member>(members: readonly M[]): M[] => {
  const drawn = members
    .map((member) => ({ member, draw: drawOf(member) }))
    .sort((a, b) => (a.draw < b.draw ? -1 : 1));
  const counts = new Map<string, number>();
  return drawn
    .map(({ member }) => {
      const turn = counts.get(member.document) ?? 0;
      counts.set(member.document, turn + 1);
      return { member, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .slice(0, sampleSize(members.length))
    .map(({ member }) => member);
};

type Either = Open | Decided;

/** What a person has to look at by itself: an earlier decision that no longer fits, a number off a picture. */
const alone = (each: Either): boolean =>
  each.found.source.recognized === true || ('was' in each && each.was !== null);

const verdictOf = (sample: readonly Either[]): Group['verdict'] => {
  const verdicts = new Set(sample.map((each) => ('decision' in each ? each.decision.decision : null)));
  const [verdict] = verdicts;
  return verdicts.size === 1 && (verdict === 'accept' || verdict === 'reject') ? verdict : null;
};

/**
 * Groups what is open: things that the same rules made, with the same kind of quantity; the largest group first. What
 * is decided already belongs to its group too, so that a sample stays the same while it is looked at.
 */
export const groupsOf = (open: readonly Open[], decided: readonly Decided[] = []): Group[] => {
  const groups = new Map<string, Either[]>();
  for (const each of [...open, ...decided]) {
    if (alone(each)) continue;
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups]
    .flatMap(([key, members]): Group[] => {
      const left = members.filter((member): member is Open => 'was' in member);
      const sample = sampleOf(members);
      const [first] = members;
      if (!first || left.length === 0 || members.length <= sample.length) return [];
      return [
        {
          id: hash(key),
          kind: first.kind,
          rules: first.found.rules,
          about: aboutOf(first.found),
          open: left,
          sample: sample.map(({ document, id }) => ({ document, id })),
          unseen: sample.filter((member): member is Open => 'was' in member),
          verdict: verdictOf(sample),
        },
      ];
    })
    .sort((a, b) => b.open.length - a.open.length || (a.id < b.id ? -1 : 1));
};
