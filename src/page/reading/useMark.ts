import { useEffect } from 'preact/hooks';
import type { DocumentData } from '../../report/page/reportData.ts';
import type { Finding } from './finding.ts';
import type { Blocks } from './placeIn.ts';
import { between, bringIntoSight, drawOver } from './showPlace.ts';

const CHOSEN = 'chosen';

/** The text that is shown, with what its marks are found by. */
export interface Shown {
  readonly article: HTMLElement;
  readonly blocks: Blocks;
}

/** Shows in the text what is chosen, and brings it into sight. */
export const useMark = (shown: Shown | null, data: DocumentData, finding: Finding | null): void => {
  useEffect(() => {
    if (!shown || !finding) return;
    const { article, blocks } = shown;
    const marks = [...article.querySelectorAll<HTMLElement>(`[data-${finding.kind}~="${finding.index}"]`)];
    for (const mark of marks) mark.classList.add(CHOSEN);
    // Colour over a mark would hide that it is one.
    const numbers = data.targets.map(({ source }) => source.number);
    drawOver('sentence', blocks, between(finding.of.source.sentence, numbers));
    drawOver('place', blocks, []);
    const [first] = marks;
    if (first) {
      bringIntoSight(first);
      // Whoever walks by keys goes on from here with Tab.
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }
    return () => {
      for (const mark of marks) mark.classList.remove(CHOSEN);
      drawOver('sentence', blocks, []);
    };
  }, [shown, data, finding]);
};
