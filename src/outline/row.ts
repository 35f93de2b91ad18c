import { type Span, span } from '../model/span.ts';
import { viewOf } from '../text/view.ts';
import type { Cell, Row } from './outline.ts';

/** The cells of a line whose cells tabs part, empty ones included. */
export const rowOf = (folded: string, line: Span): Row => {
  const ranges: Span[] = [];
  let from = line.start;
  for (let tab = folded.indexOf('\t', from); tab !== -1 && tab < line.end; tab = folded.indexOf('\t', from)) {
    ranges.push(span(from, tab));
    from = tab + 1;
  }
  ranges.push(span(from, line.end));
  let at = 0;
  const cells = ranges.map((range): Cell => {
    const { text } = viewOf(folded, [range]);
    const cell = { text, at };
    at += text.length;
    return cell;
  });
  return { view: viewOf(folded, ranges), cells };
};
