import type { PageStart, SourceDocument } from '../model/document.ts';
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

/** The last of the sorted places that is not behind a position; -1 where all are. */
const lastUpTo = <T>(places: readonly T[], position: number, startOf: (place: T) => number): number => {
  let low = -1;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(places[middle] as T) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
};

const pageAt = (pageStarts: readonly PageStart[], position: number): number | null =>
  pageStarts[lastUpTo(pageStarts, position, ({ start }) => start)]?.page ?? null;

const BREAK = /\r\n|[\r\n]/g;

const lineStarts = (text: string): number[] => {
  const starts = [0];
  BREAK.lastIndex = 0;
  while (BREAK.test(text)) starts.push(BREAK.lastIndex);
  return starts;
};

/** @param text the source; positions that go in are UTF-16 units, those that come out code points */
export const placesOf = (
  text: string,
  codePoints: CodePoints,
  { pageStarts, recognizedPages }: Pick<SourceDocument, 'pageStarts' | 'recognizedPages'>,
): Places => {
  const recognized = new Set(recognizedPages);
  const starts = lineStarts(text);
  const line = (position: number): number => lastUpTo(starts, position, (start) => start) + 1;
  const span = ({ start, end }: Span): Span => ({ start: codePoints(start), end: codePoints(end) });
  // A cut must not part the halves of a character.
  const whole = (position: number): number => {
    const code = text.charCodeAt(position);
    return code >= 0xdc00 && code <= 0xdfff ? position - 1 : position;
  };
  const around = (at: Span): Omit<Source, 'number' | 'sentence'> => {
    const page = pageAt(pageStarts, at.start);
    const found = {
      quote: text.slice(at.start, at.end),
      prefix: text.slice(whole(Math.max(0, at.start - CONTEXT)), at.start),
      suffix: text.slice(at.end, whole(Math.min(text.length, at.end + CONTEXT))),
      line: line(at.start),
      page,
    };
    return page !== null && recognized.has(page) ? { ...found, recognized: true } : found;
  };
  return {
    span,
    line,
    number: (number, sentence) => ({ number: span(number), sentence: span(sentence), ...around(number) }),
    sentence: (sentence) => ({ sentence: span(sentence), ...around(sentence) }),
  };
};
