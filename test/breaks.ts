import type { Extraction } from '../src/model/extraction.ts';
import type { Span } from '../src/model/span.ts';

/** A line or a paragraph that ends where no sentence does. */
export interface Break {
  /** In code points of the text before any break. */
  readonly at: number;
  readonly as: string;
}

export const BREAKS = ['\n', '\n\n', '\n　　', '\r\n'] as const;

/** The sentences that hold a target or a trend, each once, in the order of the text. */
export const sentencesIn = ({ targets, trends }: Extraction): Span[] => {
  const spans = [...targets, ...trends].map(({ source }) => source.sentence);
  return [...new Map(spans.map((sentence) => [sentence.start, sentence])).values()].sort(
    (a, b) => a.start - b.start,
  );
};

/** Places inside a sentence: between two of its characters, the stop at its end and what closes it kept together. */
export const placesIn = (points: readonly string[], { start, end }: Span): number[] => {
  let last = end;
  while (last > start && /[。！？”’）》\s]/.test(points[last - 1] as string)) last -= 1;
  return Array.from({ length: Math.max(0, last - start) }, (_, index) => start + index + 1).filter(
    (at) => at < end,
  );
};

/** The text with the breaks in it. */
export const broken = (points: readonly string[], breaks: readonly Break[]): string => {
  const sorted = [...breaks].sort((a, b) => a.at - b.at);
  const pieces = sorted.flatMap(({ at, as }, index) => [...points.slice(sorted[index - 1]?.at ?? 0, at), as]);
  return [...pieces, ...points.slice(sorted.at(-1)?.at ?? 0)].join('');
};

const CONTEXT = 16;

/** A break as a failure shows it. */
export const shownBreak = (points: readonly string[], { at, as }: Break): string => {
  const around = [points.slice(Math.max(0, at - CONTEXT), at), points.slice(at, at + CONTEXT)];
  return `${around.map((part) => part.join('').replace(/\s*[\r\n]\s*/g, '↵')).join('⏎')} ${JSON.stringify(as)}`;
};
