import type { Opening, ReviewItem } from '../../report/page/reviewProtocol.ts';
import { Actions, type Acts } from './actions.tsx';
import { CorrectForm } from './correctForm.tsx';
import { PlaceView, ReadingView, SourceView } from './itemView.tsx';
import { RejectForm } from './rejectForm.tsx';
import type { Review } from './useReview.ts';
import type { Words } from './words.ts';

/** What the reviewer is about to do with the thing in view. */
export type Doing = 'look' | 'correct' | 'reject';

interface Props {
  readonly item: ReviewItem;
  readonly review: Review;
  readonly opening: Opening;
  readonly words: Words;
  readonly acts: Acts;
  readonly doing: Doing;
  readonly setDoing: (doing: Doing) => void;
  readonly openText: () => void;
}

/** The thing in view: where it stands, its source, what was read, and what can be done. */
export const Work = ({ item, review, opening, words, acts, doing, setDoing, openText }: Props) => {
  const { saving, decide, queue } = review;
  const position = queue.before + queue.items.findIndex(({ n }) => n === item.n) + 1;
  const look = (): void => setDoing('look');
  return (
    <article class="work" aria-busy={saving}>
      <p class="unseen" aria-live="polite">
        {item.fields.indicator.text} {item.quantity}
      </p>
      <div class="where">
        <PlaceView item={item} words={words} />
        <p class="position small pale">{words.position(position, Math.max(queue.total, position))}</p>
      </div>
      <section class="source" aria-label={words.source}>
        <header>
          <h2 class="small pale">{words.source}</h2>
          <button type="button" class="quiet small" onClick={openText}>
            {words.wholeText} <kbd>t</kbd>
          </button>
        </header>
        <SourceView item={item} words={words} />
      </section>
      <section class="reading" aria-label={words.asRead}>
        {doing === 'correct' ? (
          <CorrectForm
            key={item.n}
            item={item}
            opening={opening}
            words={words}
            saving={saving}
            cancel={look}
            save={async (correction, why) => {
              const result = await decide({ decision: 'correct', correction, why });
              if (result === 'saved') look();
              return typeof result === 'string' ? {} : result;
            }}
          />
        ) : (
          <ReadingView item={item} words={words} />
        )}
        {doing === 'reject' && (
          <RejectForm
            words={words}
            saving={saving}
            cancel={look}
            reject={(why) =>
              void decide({ decision: 'reject', why }).then((result) => result === 'saved' && look())
            }
          />
        )}
      </section>
      {doing === 'look' && (
        <Actions
          acts={acts}
          words={words}
          saving={saving}
          open={item.decided === null || queue.filter.show === 'decided'}
        />
      )}
    </article>
  );
};
