import { type Span, span } from '../model/span.ts';

const END = /[。！？][”’）》]*/g;
/** No sentence is longer; a text without full stops is read in pieces, so that its length costs no more than it must. */
const LONGEST = 2000;
const SOFT_END = /[；，、\s](?=[^；，、\s]*$)/;

/** The pieces of an overlong stretch, cut at its last comma where it has one. */
const piecesOf = (text: string, start: number, end: number): Span[] => {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const soft = SOFT_END.exec(text.slice(from + LONGEST - 200, from + LONGEST));
    const to = soft ? from + LONGEST - 200 + soft.index + 1 : from + LONGEST;
    pieces.push(span(from, to));
    from = to;
  }
  if (end > from) pieces.push(span(from, end));
  return pieces;
};

/** The sentences of a cleaned text: what ends with 。！？, and the rest. */
export const sentencesOf = (text: string): Span[] => {
  const sentences: Span[] = [];
  let start = 0;
  END.lastIndex = 0;
  for (let match = END.exec(text); match; match = END.exec(text)) {
    sentences.push(...piecesOf(text, start, END.lastIndex));
    start = END.lastIndex;
  }
  sentences.push(...piecesOf(text, start, text.length));
  return sentences;
};
