import type { Span } from '../../model/span.ts';
import { unitsOf } from '../../report/page/units.ts';

/** The blocks of an article in its order, with where each begins in the text, in code points. */
export interface Blocks {
  readonly elements: readonly HTMLElement[];
  readonly starts: readonly number[];
}

export const blocksOf = (article: ParentNode): Blocks => {
  const elements = [...article.querySelectorAll<HTMLElement>('[data-at]')];
  return { elements, starts: elements.map((element) => Number(element.dataset['at'])) };
};

/** The last of sorted numbers that is not behind a position; -1 where all are. */
export const lastUpTo = (starts: readonly number[], position: number): number => {
  let low = -1;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The block that a position lies in, or else the nearest one before it. */
export const blockAt = ({ elements, starts }: Blocks, position: number): HTMLElement | null =>
  elements[Math.max(0, lastUpTo(starts, position))] ?? null;

const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
};

/** The place so many code points behind the beginning of an element; its end where it is shorter. */
const pointIn = (element: HTMLElement, offset: number): readonly [node: Node, offset: number] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: readonly [Node, number] = [element, 0];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node as Text).data;
    const length = lengthOf(text);
    if (left <= length) return [node, unitsOf(text)(Math.max(0, left))];
    left -= length;
    last = [node, text.length];
  }
  return last;
};

/** A span of the text as a range of the page. */
export const rangeOf = (blocks: Blocks, { start, end }: Span): Range | null => {
  const first = blockAt(blocks, start);
  const last = blockAt(blocks, Math.max(start, end - 1));
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(...pointIn(first, start - Number(first.dataset['at'])));
  range.setEnd(...pointIn(last, end - Number(last.dataset['at'])));
  return range;
};

/** What stands before and after a span in its own line, at most so many code points of it. */
export const around = (blocks: Blocks, { start, end }: Span, most: number): readonly [string, string] => {
  const block = blockAt(blocks, start);
  if (!block) return ['', ''];
  const text = [...(block.textContent ?? '')];
  const from = start - Number(block.dataset['at']);
  const to = from + (end - start);
  return [
    text.slice(Math.max(0, from - most), Math.max(0, from)).join(''),
    text.slice(to, to + most).join(''),
  ];
};
