import { useEffect, useState } from 'preact/hooks';
import type { GroupCount } from '../../report/page/reviewProtocol.ts';
import { Dialog } from './dialog.tsx';
import type { Review } from './useReview.ts';
import type { Words } from './words.ts';

interface Props {
  readonly review: Review;
  readonly words: Words;
  readonly onClose: () => void;
}

/** What a group can be done with: look at its sample first, then decide the rest at once. */
export const GroupActions = ({
  group,
  words,
  saving,
  inSample = false,
  look,
  decide,
}: {
  readonly group: GroupCount;
  readonly words: Words;
  readonly saving: boolean;
  /** Whether the sample is what is looked at already. */
  readonly inSample?: boolean;
  readonly look: (sample: boolean) => void;
  readonly decide: (decision: 'accept' | 'reject') => void;
}) => {
  const { open, looked, sample, may } = group;
  if (open === 0) return <p class="pale">{words.groupDone}</p>;
  return (
    <p class="buttons">
      {looked < sample && !inSample && (
        <button type="button" class="primary" onClick={() => look(true)}>
          {words.lookSample}
        </button>
      )}
      {may !== null && (
        <button type="button" class="primary" disabled={saving} onClick={() => decide(may)}>
          {saving ? words.saving : words.groupMay[may](open)}
        </button>
      )}
      {looked === sample && may === null && <span class="pale">{words.groupMixed}</span>}
      <button type="button" onClick={() => look(false)}>
        {words.lookGroup}
      </button>
    </p>
  );
};

/** The groups of alike things, the largest first. */
export const GroupsDialog = ({ review, words, onClose }: Props) => {
  const { ask, queue, show, decideGroup, saving } = review;
  const [groups, setGroups] = useState<readonly GroupCount[] | null>(null);
  useEffect(() => {
    void ask<readonly GroupCount[]>('/api/groups').then((answer) => answer.ok && setGroups(answer.data));
  }, [ask]);
  const look = (group: string, sample: boolean): void => {
    void show({ ...queue.filter, group, sample, search: '', document: null, show: 'open' });
    onClose();
  };
  const decide = (group: string, decision: 'accept' | 'reject'): void => {
    void decideGroup(group, decision);
    onClose();
  };
  return (
    <Dialog name="groups" title={words.groups} close={words.close} onClose={onClose}>
      <p class="pale">{words.groupsIntro}</p>
      {groups === null && <p>{words.loading}</p>}
      {groups?.length === 0 && <p>{words.noGroups}</p>}
      <ul class="group-list">
        {groups?.map((group) => (
          <li key={group.id}>
            <h3>
              <span class="chip">{group.kind === 'target' ? words.target : words.trend}</span>{' '}
              {words.about(group.about)}
            </h3>
            <p class="rules small">{group.rules.join(' · ')}</p>
            <p class="small pale">
              {words.groupSize(group.open, group.size, group.documents)} ·{' '}
              {words.groupLooked(group.looked, group.sample)}
            </p>
            <GroupActions
              group={group}
              words={words}
              saving={saving}
              look={(sample) => look(group.id, sample)}
              decide={(decision) => decide(group.id, decision)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
