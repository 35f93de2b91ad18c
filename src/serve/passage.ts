import type { Span } from '../model/span.ts';
import type { Passage } from '../report/page/reviewProtocol.ts';

/** In UTF-16 units: a paragraph that is longer is shown in part. */
const LONGEST = 900;
/** Lines around a paragraph, and how much of each. */
const LINES = 2;
const LINE = 90;

/** Where positions in code points, in their order, lie in UTF-16 units. */
const unitsOf = (text: string, positions: readonly number[]): number[] => {
  let unit = 0;
  let point = 0;
  return positions.map((position) => {
    for (; point < position && unit < text.length; point += 1)
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    return unit;
  });
};

const shortened = (line: string): string => (line.length > LINE ? `${line.slice(0, LINE)}…` : line);

const filled = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Blank lines only take room. */
const closed = (text: string): string => text.replace(/\n\s*\n/g, '\n');

const startOf = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const endOf = (text: string): string => (text.length > LONGEST ? `…${text.slice(-LONGEST)}` : text);

/**
 * The paragraph around a place of a text, and a few lines around that.
 * @param sentence that the place is in; it may run over several lines
 */
export const passageIn = (text: string, place: Span, sentence: Span): Passage => {
  const [first = 0, from = 0, to = 0, last = 0] = unitsOf(text, [
    Math.min(sentence.start, place.start),
    place.start,
    place.end,
    Math.max(sentence.end, place.end),
  ]);
  const start = text.lastIndexOf('\n', first - 1) + 1;
  const ending = text.indexOf('\n', last);
  const end = ending === -1 ? text.length : ending;
  return {
    above: filled(text.slice(Math.max(0, start - LINES * LONGEST), start))
      .slice(-LINES)
      .map(shortened),
    before: endOf(closed(text.slice(start, from))),
    quote: closed(text.slice(from, to)),
    after: startOf(closed(text.slice(to, end))),
    below: filled(text.slice(end, end + LINES * LONGEST))
      .slice(0, LINES)
      .map(shortened),
    missing: null,
  };
};

/** What an extraction itself keeps of a passage, where the text is not at hand. */
export const passageKept = (
  { prefix, quote, suffix }: { readonly prefix: string; readonly quote: string; readonly suffix: string },
  missing: string,
): Passage => ({ above: [], before: `…${prefix}`, quote, after: `${suffix}…`, below: [], missing });
