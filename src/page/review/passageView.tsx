import { visible } from '../../report/page/html.ts';
import type { ReviewItem } from '../../report/page/reviewProtocol.ts';
import type { Words } from './words.ts';

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    {lines.map((line, at) => (
      <p key={at} class="around">
        {visible(line)}
      </p>
    ))}
  </>
);

/** The words that were read, in their paragraph. */
export const PassageView = ({ item, words }: { readonly item: ReviewItem; readonly words: Words }) => {
  const { above, before, quote, after, below, missing } = item.passage;
  return (
    <blockquote class="passage plan-text" lang="zh-CN">
      <Lines lines={above} />
      <p class="paragraph">
        {visible(before)}
        <mark class={item.kind}>{visible(quote)}</mark>
        {visible(after)}
      </p>
      <Lines lines={below} />
      {missing !== null && (
        <footer class="small pale" lang={words.lang} title={missing}>
          {words.noText}
        </footer>
      )}
    </blockquote>
  );
};
