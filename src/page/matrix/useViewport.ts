import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Viewport } from './layout.ts';

const viewportOf = (element: HTMLElement): Viewport => ({
  left: element.scrollLeft,
  top: element.scrollTop,
  width: element.clientWidth,
  height: element.clientHeight,
});

const same = (a: Viewport, b: Viewport): boolean =>
  a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;

/** What an element shows of its content, once a frame while it is scrolled or resized. */
export const useViewport = (ref: RefObject<HTMLElement | null>): Viewport => {
  const [viewport, setViewport] = useState<Viewport>({ left: 0, top: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      setViewport((before) => {
        const now = viewportOf(element);
        return same(before, now) ? before : now;
      });
    };
    const lookSoon = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    const observer = new ResizeObserver(lookSoon);
    observer.observe(element);
    element.addEventListener('scroll', lookSoon, { passive: true });
    look();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      element.removeEventListener('scroll', lookSoon);
    };
  }, [ref]);
  return viewport;
};
