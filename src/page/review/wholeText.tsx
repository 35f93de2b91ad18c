import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReviewItem, WholeText } from '../../report/page/reviewProtocol.ts';
import { Dialog } from './dialog.tsx';
import type { Review } from './useReview.ts';
import type { Words } from './words.ts';

interface Props {
  readonly item: ReviewItem;
  readonly review: Review;
  readonly words: Words;
  readonly onClose: () => void;
}

/** The numbers of the things that a mark stands for. */
const numbersOf = (mark: HTMLElement, { targets, trends }: WholeText): number[] => {
  const { target, trend } = mark.dataset;
  const [indexes, numbers] = target === undefined ? [trend ?? '', trends] : [target, targets];
  return indexes.split(' ').flatMap((index) => (index === '' ? [] : (numbers[Number(index)] ?? [])));
};

const MARKS = '[data-target], [data-trend]';

/** The whole text of a document, at the place of the thing in view; a mark leads to what was read there. */
export const WholeTextDialog = ({ item, review, words, onClose }: Props) => {
  const { ask, show, queue } = review;
  const [text, setText] = useState<WholeText | null>(null);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const query = new URLSearchParams({ document: item.document });
    void ask<WholeText>(`/api/text?${query}`).then((answer) => answer.ok && setText(answer.data));
  }, [ask, item.document]);
  useEffect(() => {
    if (text === null) return;
    const marks = [...(ref.current?.querySelectorAll<HTMLElement>(MARKS) ?? [])];
    const own = marks.filter((mark) => numbersOf(mark, text).includes(item.n));
    for (const mark of own) mark.setAttribute('aria-current', 'true');
    own[0]?.scrollIntoView({ block: 'center' });
  }, [text, item.n]);
  const open = ({ target }: Event): void => {
    const mark = target instanceof Element ? target.closest<HTMLElement>(MARKS) : null;
    const [n] = mark && text ? numbersOf(mark, text) : [];
    if (n === undefined) return;
    onClose();
    void show(
      { ...queue.filter, document: item.document, group: null, sample: false, search: '' },
      { from: n },
    );
  };
  return (
    <Dialog name="whole" title={words.wholeText} close={words.close} onClose={onClose}>
      <p class="small pale">{words.wholeTextHint}</p>
      {text === null ? (
        <p>{words.loading}</p>
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the same things are reached by keys in the queue
        <div
          ref={ref}
          class="text plan-text"
          lang="zh-CN"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
          tabIndex={0}
          role="document"
          onClick={open}
          // The server escapes every text in it
          dangerouslySetInnerHTML={{ __html: text.html }}
        />
      )}
    </Dialog>
  );
};
