import type { Span } from '../model/span.ts';

/** A stretch of the source that stands in a view without a gap. */
interface Run {
  /** Where it begins in the view, and where in the source. */
  readonly at: number;
  readonly from: number;
}

/**
 * A cleaned piece of the source to read on: blanks and line breaks left out, spellings folded. What is found
 * in it is carried back to the source by `toSource`.
 */
export interface View {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly end: number;
}

const BLANKS = /(?:\s|\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad)+/g;

/** The view of the given ranges of a folded text, one after the other. */
export const viewOf = (folded: string, ranges: readonly Span[]): View => {
  const runs: Run[] = [];
  let text = '';
  let end = 0;
  for (const range of ranges) {
    const line = folded.slice(range.start, range.end);
    let from = 0;
    const push = (to: number): void => {
      if (to <= from) return;
      runs.push({ at: text.length, from: range.start + from });
      text += line.slice(from, to);
      end = range.start + to;
    };
    BLANKS.lastIndex = 0;
    for (let gap = BLANKS.exec(line); gap; gap = BLANKS.exec(line)) {
      push(gap.index);
      from = gap.index + gap[0].length;
    }
    push(line.length);
  }
  return { text, runs, end };
};

const runAt = (view: View, position: number): Run => {
  let low = 0;
  let high = view.runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((view.runs[middle] as Run).at <= position) low = middle;
    else high = middle - 1;
  }
  return view.runs[low] ?? { at: 0, from: view.end };
};

/** The position in the source of a character of the view. */
export const sourceAt = (view: View, position: number): number => {
  const run = runAt(view, position);
  return run.from + position - run.at;
};

/** The range of the source, gaps included, from the first to the last character of a range of the view. */
export const toSource = (view: View, start: number, end: number): Span => {
  const from = sourceAt(view, start);
  return { start: from, end: end > start ? sourceAt(view, end - 1) + 1 : from };
};
