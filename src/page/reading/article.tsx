import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { documentHtml } from '../embedded.ts';
import type { Finding } from './finding.ts';
import { type Blocks, blocksOf } from './placeIn.ts';

interface ArticleProps {
  /** Which document. */
  readonly at: number;
  readonly onReady: (article: HTMLElement, blocks: Blocks) => void;
  /** A target, a trend, or what was rejected, was clicked. */
  readonly onMark: (kind: Finding['kind'], index: number) => void;
}

const KINDS: readonly Finding['kind'][] = ['target', 'trend', 'rejected'];

/** The text of a document as the generator has made it; the page only says which marks are chosen. */
export const Article = memo(({ at, onReady, onMark }: ArticleProps): JSX.Element => {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    element.innerHTML = documentHtml(at);
    onReady(element, blocksOf(element));
  }, [at, onReady]);
  // The keys walk through all marks; a click is a shorter way to one.
  useLayoutEffect(() => {
    const element = host.current;
    const onClick = ({ target }: MouseEvent): void => {
      if (!(target instanceof Element) || !getSelection()?.isCollapsed) return;
      const mark = target.closest<HTMLElement>('[data-target], [data-trend], [data-rejected]');
      const kind = KINDS.find((each) => mark?.dataset[each] !== undefined);
      if (mark && kind) onMark(kind, Number.parseInt(mark.dataset[kind] ?? '', 10));
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, [onMark]);
  return <div ref={host} class="article" />;
});
