import type { Span } from '../model/span.ts';
import { viewOf } from '../text/view.ts';
import type { Cell, Row } from './outline.ts';

/** A row of a table by the places of its cells, empty ones included. */
export const rowOf = (folded: string, ranges: readonly Span[]): Row => {
  let at = 0;
  const cells = ranges.map((range): Cell => {
    const view = viewOf(folded, [range]);
    const cell = { text: view.text, at, view };
    at += view.text.length;
    return cell;
  });
  return { view: viewOf(folded, ranges), cells };
};
