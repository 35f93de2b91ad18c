import { useEffect, useState } from 'preact/hooks';
import type { GroupCount } from '../../report/page/reviewProtocol.ts';
import { GroupActions } from './groupsDialog.tsx';
import { EVERYTHING } from './queueState.ts';
import type { Review } from './useReview.ts';
import type { Words } from './words.ts';

/** Which group is being looked at, how far its sample is decided, and what may follow from that. */
export const GroupBanner = ({ review, words }: { readonly review: Review; readonly words: Words }) => {
  const { ask, queue, progress, show, decideGroup, saving } = review;
  const { filter } = queue;
  const [group, setGroup] = useState<GroupCount | null>(null);
  const version = progress?.version;
  useEffect(() => {
    void ask<readonly GroupCount[]>('/api/groups').then((answer) => {
      if (answer.ok) setGroup(answer.data.find(({ id }) => id === filter.group) ?? null);
    });
  }, [ask, filter.group, version]);
  if (group === null) return null;
  return (
    <section class="group-banner" aria-label={words.group}>
      <p>
        <strong>{filter.sample ? words.inSample : words.inGroup}</strong> · {words.about(group.about)} ·{' '}
        {words.groupLooked(group.looked, group.sample)}
      </p>
      <GroupActions
        group={group}
        words={words}
        saving={saving}
        inSample={filter.sample}
        look={(sample) => void show({ ...filter, sample })}
        decide={(decision) => void decideGroup(group.id, decision)}
      />
      <button type="button" class="quiet" onClick={() => void show(EVERYTHING)}>
        {words.leaveGroup}
      </button>
    </section>
  );
};
