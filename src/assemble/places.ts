import type { Source } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import type { CodePoints } from '../text/codePoints.ts';

/** How much of the text before and after a number goes with it. */
const CONTEXT = 24;

/** Gives the place of a number or a sentence as the extraction writes it. */
export interface Places {
  readonly span: (at: Span) => Span;
  readonly number: (number: Span, sentence: Span) => Source;
  readonly sentence: (sentence: Span) => Omit<Source, 'number'>;
  readonly line: (position: number) => number;
}

const lineStarts = (text: string): number[] => {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
};

/** @param text the source; positions that go in are UTF-16 units, those that come out code points */
export const placesOf = (text: string, codePoints: CodePoints): Places => {
  const starts = lineStarts(text);
  const line = (position: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= position) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  const span = ({ start, end }: Span): Span => ({ start: codePoints(start), end: codePoints(end) });
  // A cut must not part the halves of a character.
  const whole = (position: number): number => {
    const code = text.charCodeAt(position);
    return code >= 0xdc00 && code <= 0xdfff ? position - 1 : position;
  };
  const around = (at: Span): Omit<Source, 'number' | 'sentence'> => ({
    quote: text.slice(at.start, at.end),
    prefix: text.slice(whole(Math.max(0, at.start - CONTEXT)), at.start),
    suffix: text.slice(at.end, whole(Math.min(text.length, at.end + CONTEXT))),
    line: line(at.start),
    page: null,
  });
  return {
    span,
    line,
    number: (number, sentence) => ({ number: span(number), sentence: span(sentence), ...around(number) }),
    sentence: (sentence) => ({ sentence: span(sentence), ...around(sentence) }),
  };
};
