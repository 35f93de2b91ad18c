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

/** Index of the run that a character stands in. */
const runAt = (view: View, position: number): number => {
  let low = 0;
  let high = view.runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((view.runs[middle] as Run).at <= position) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The position in the source of a character of the view. */
export const sourceAt = (view: View, position: number): number => {
  const run = view.runs[runAt(view, position)] ?? { at: 0, from: view.end };
  return run.from + position - run.at;
};

/**
 * The range of the source, gaps included, that holds all characters of a range of the view. Cells over several lines
 * stand out of order, so that its ends need not be those of the range.
 */
export const toSource = (view: View, start: number, end: number): Span => {
  let from = sourceAt(view, start);
  if (end <= start) return { start: from, end: from };
  let to = sourceAt(view, end - 1) + 1;
  const last = runAt(view, end - 1);
  for (let index = runAt(view, start) + 1; index <= last; index += 1) {
    const { at, from: begin } = view.runs[index] as Run;
    const { at: behind, from: before } = view.runs[index - 1] as Run;
    from = Math.min(from, begin);
    to = Math.max(to, before + at - behind);
  }
  return { start: from, end: to };
};
