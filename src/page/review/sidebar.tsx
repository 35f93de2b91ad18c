import { useEffect, useState } from 'preact/hooks';
import { visible } from '../../report/page/html.ts';
import type { DocumentCount, Opening, Progress } from '../../report/page/reviewProtocol.ts';
import { Choice } from './choice.tsx';
import type { Review } from './useReview.ts';
import type { Words } from './words.ts';

const ProgressView = ({ progress, words }: { readonly progress: Progress; readonly words: Words }) => {
  const { things, open, again, accepted, corrected, rejected, faults } = progress;
  return (
    <section class="progress" aria-label={words.progress}>
      <progress max={Math.max(things, 1)} value={things - open} aria-label={words.progress} />
      <p>
        <strong>{words.openCount(open)}</strong>{' '}
        <span class="pale">{words.decidedOf(things - open, things)}</span>
      </p>
      {again > 0 && <p class="small">{words.againCount(again)}</p>}
      <p class="small pale">{words.tally(accepted, corrected, rejected)}</p>
      {faults.length > 0 && (
        <details class="warning small">
          <summary>{words.faults(faults.length)}</summary>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{visible(fault)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

const WIDE = '(min-width: 46.01rem)';

/** Whether there is room for all beside each other. */
const useWide = (): boolean => {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const media = matchMedia(WIDE);
    const onChange = (): void => setWide(media.matches);
    media.addEventListener('change', onChange);
    return () => media.removeEventListener('change', onChange);
  }, []);
  return wide;
};

interface Props {
  readonly review: Review;
  readonly opening: Opening;
  readonly words: Words;
  readonly openGroups: () => void;
}

/** Milliseconds after the last letter before what was typed is searched for. */
const PAUSE = 150;

/** How far the work is, and what the queue is narrowed to. */
export const Sidebar = ({ review, opening, words, openGroups }: Props) => {
  const { ask, queue, progress, narrow } = review;
  const { filter } = queue;
  const [documents, setDocuments] = useState<readonly DocumentCount[]>([]);
  const [search, setSearch] = useState(filter.search);
  const version = progress?.version;
  useEffect(() => {
    void ask<readonly DocumentCount[]>('/api/documents').then(
      (answer) => answer.ok && setDocuments(answer.data),
    );
  }, [ask, version]);
  const unfolded = useWide();
  useEffect(() => setSearch(filter.search), [filter.search]);
  useEffect(() => {
    if (search === filter.search) return;
    const timer = setTimeout(() => void narrow({ search }), PAUSE);
    return () => clearTimeout(timer);
  }, [search]);
  return (
    <>
      {progress !== null && <ProgressView progress={progress} words={words} />}
      <details class="filters" open={unfolded}>
        <summary>{words.narrow}</summary>
        <form class="narrow" aria-label={words.narrow} onSubmit={(event) => event.preventDefault()}>
          <Choice
            label={words.show}
            value={filter.show}
            onValue={(value) =>
              void narrow({ show: value === 'decided' ? 'decided' : 'open', sample: false })
            }
          >
            <option value="open">{words.showOpen}</option>
            <option value="decided">{words.showDecided}</option>
          </Choice>
          <Choice
            label={words.document}
            value={filter.document ?? ''}
            onValue={(value) => void narrow({ document: value === '' ? null : value })}
          >
            <option value="">{words.allDocuments}</option>
            {documents.map(({ id, title, open }) => (
              <option key={id} value={id}>
                {visible(title ?? id)} · {words.openCount(open)}
              </option>
            ))}
          </Choice>
          <label>
            {words.search}
            <input
              id="search"
              type="search"
              maxLength={200}
              value={search}
              placeholder={words.searchHint}
              onInput={({ currentTarget }) => setSearch(currentTarget.value)}
              onKeyDown={({ key, currentTarget }) =>
                (key === 'Escape' || key === 'Enter') && currentTarget.blur()
              }
            />
          </label>
          <button type="button" onClick={openGroups}>
            {words.groups} <kbd>g</kbd>
          </button>
        </form>
      </details>
      <p class="reviewer small pale">{words.reviewer(visible(opening.by), visible(opening.folder))}</p>
    </>
  );
};
