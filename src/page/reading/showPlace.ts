import type { Span } from '../../model/span.ts';
import { type Blocks, blockAt, rangeOf } from './placeIn.ts';

/** What is drawn over the text: the sentence of the chosen target, and a place that was gone to. */
export type Over = 'sentence' | 'place';

/** Draws over spans of the text, where the browser can, in the place of what was drawn before. */
export const drawOver = (over: Over, blocks: Blocks, spans: readonly Span[]): void => {
  if (!('highlights' in CSS)) return;
  CSS.highlights.set(over, new Highlight(...spans.flatMap((span) => rangeOf(blocks, span) ?? [])));
};

/** What is left of a span between others. */
export const between = ({ start, end }: Span, others: readonly Span[]): Span[] => {
  const inside = others.filter((other) => other.start < end && other.end > start);
  const cuts = inside.toSorted((a, b) => a.start - b.start);
  return [...cuts, { start: end, end }].flatMap((cut, at) => {
    const from = Math.max(start, ...cuts.slice(0, at).map((before) => before.end));
    return from < cut.start ? [{ start: from, end: cut.start }] : [];
  });
};

/** The part of the window where reading is comfortable, from its top; a sheet may lie over what is below. */
const COMFORT = { from: 0.16, to: 0.62, best: 0.3 };

const settle = (thing: Element | Range): void => {
  const { top, bottom } = thing.getBoundingClientRect();
  if (top >= innerHeight * COMFORT.from && bottom <= innerHeight * COMFORT.to) return;
  scrollBy({ top: top - innerHeight * COMFORT.best, behavior: 'instant' });
};

/** Brings a place into sight; once more when what was not laid out before has found its size. */
export const bringIntoSight = (thing: Element | Range): void => {
  settle(thing);
  requestAnimationFrame(() => settle(thing));
};

/** Goes to a span of the text and shows where it is. */
export const showPlace = (blocks: Blocks, span: Span): void => {
  const range = rangeOf(blocks, span);
  if (!range) return;
  // What is far away has no place before it is laid out.
  blockAt(blocks, span.start)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  drawOver('place', blocks, [span]);
  bringIntoSight(range);
};
