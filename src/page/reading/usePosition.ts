import { useEffect, useState } from 'preact/hooks';
import { type Blocks, blockAt } from './placeIn.ts';

/** How far below the top of the window one is taken to read, as a share of its height. */
const READING = 0.25;

/** The last block that begins above a height. */
const blockAbove = ({ elements, starts }: Blocks, height: number): number => {
  let low = 0;
  let high = elements.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((elements[middle] as HTMLElement).getBoundingClientRect().top <= height) low = middle;
    else high = middle - 1;
  }
  return starts[low] ?? 0;
};

/** Whether any of an element is in the window. */
const isSeen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** Where one reads, in code points of the text: at the chosen mark as long as that is seen. */
export const usePosition = (blocks: Blocks | null, chosen: number | null): number => {
  const [position, setPosition] = useState(0);
  useEffect(() => {
    if (!blocks) return;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const block = chosen === null ? null : blockAt(blocks, chosen);
      setPosition(
        chosen !== null && block && isSeen(block) ? chosen : blockAbove(blocks, innerHeight * READING),
      );
    };
    const onScroll = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    onScroll();
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [blocks, chosen]);
  return position;
};
