import { type Span, span } from '../model/span.ts';

const END = /[。！？][”’）》]*/g;

/** The sentences of a cleaned text: what ends with 。！？, and the rest. */
export const sentencesOf = (text: string): Span[] => {
  const sentences: Span[] = [];
  let start = 0;
  END.lastIndex = 0;
  for (let match = END.exec(text); match; match = END.exec(text)) {
    sentences.push(span(start, END.lastIndex));
    start = END.lastIndex;
  }
  if (start < text.length) sentences.push(span(start, text.length));
  return sentences;
};
