import {
  type Cause,
  type Change,
  type ChangeGroup,
  ChangeKind,
  ChangeSubject,
  type Changes,
  type KindCounts,
} from '../../model/changes.ts';
import type { Evidence } from './evidence.ts';
import { spreadCauses } from './spreadCauses.ts';
import type { Tally } from './tally.ts';
import { weighCauses } from './weighCauses.ts';

const countsOf = (changes: readonly Change[]): KindCounts => {
  const counts = Object.fromEntries(ChangeKind.options.map((kind) => [kind, 0])) as KindCounts;
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
};

const groupOf = (cause: Cause, changes: readonly Change[], tally: Tally): ChangeGroup => ({
  cause,
  documents: new Set(changes.map(({ document }) => document)).size,
  counts: countsOf(changes),
  takesPart: cause.by === 'rule' && cause.rule !== null ? tally.of(cause.rule) : null,
  changes: [...changes],
});

const nameOf = ({ by, rule }: Cause): string => `${rule ?? ''} ${by}`;

/** Groups changes by what caused them, the largest group first. */
export const groupChanges = (
  evidence: readonly Evidence[],
  tally: Tally,
): Pick<Changes, 'counts' | 'groups'> => {
  const causes = spreadCauses(weighCauses(evidence, tally));
  const groups = new Map<string, { cause: Cause; changes: Change[] }>();
  for (const each of evidence) {
    const cause = causes.get(each);
    if (!cause) continue;
    const group = groups.get(nameOf(cause));
    if (group) group.changes.push(each.change);
    else groups.set(nameOf(cause), { cause, changes: [each.change] });
  }
  const changes = evidence.map(({ change }) => change);
  const ofSubject = (subject: ChangeSubject): KindCounts =>
    countsOf(changes.filter((change) => change.subject === subject));
  return {
    counts: Object.fromEntries(
      ChangeSubject.options.map((subject) => [subject, ofSubject(subject)]),
    ) as Changes['counts'],
    groups: [...groups.values()]
      .map((group) => groupOf(group.cause, group.changes, tally))
      .sort((a, b) => b.changes.length - a.changes.length || (nameOf(a.cause) < nameOf(b.cause) ? -1 : 1)),
  };
};
