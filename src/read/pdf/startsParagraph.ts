import type { Line } from './line.ts';
import { halfPoints, type Measure, WIDE_PITCH } from './measures.ts';

/** Sizes of the font that differ by more part a heading from text. */
const SAME_SIZE = 1.1;
/** A line that begins so much further in is indented. In sizes of the font. */
const INDENT = 0.8;
const SHIFT = 0.5;

const ENDS_SENTENCE = /[。！？!?；;：:…][”’」』）)]?$/;

/** A line before, the line in question, and the measures of the columns in which they stand. */
export interface Pair {
  readonly before: Line;
  readonly line: Line;
  readonly measureBefore: Measure;
  readonly measure: Measure;
  /** The line under this one, if there is one in its column. */
  readonly next: Line | null;
  /** Whether the line stands directly under the one before. */
  readonly isUnder: boolean;
}

/** Whether the line before stops although the beginning of this one would still have had room there. */
const isShort = ({ before, line, measureBefore }: Pair): boolean => {
  const room = measureBefore.right - before.right;
  const isText = Math.abs(before.size - measureBefore.size) < 0.5;
  return (
    room > line.need + 0.3 * before.size || (measureBefore.isJustified && isText && room > 0.75 * before.size)
  );
};

const isFarBelow = ({ before, line, measure }: Pair): boolean => {
  const pitch = measure.pitches.get(halfPoints(line.size));
  return pitch !== undefined && line.y - before.y > WIDE_PITCH * pitch;
};

const isCentred = (line: Line, { left, right }: Measure): boolean =>
  Math.abs(line.left - left - (right - line.right)) < line.size;

/** Whether two large lines at the middle are one title: the first had no room for more. */
const isTitle = ({ before, line, measure, measureBefore, isUnder }: Pair): boolean =>
  isUnder &&
  line.size > SAME_SIZE * measure.size &&
  line.left - measure.left > SHIFT * line.size &&
  isCentred(before, measureBefore) &&
  isCentred(line, measure);

/** A short line that ends no sentence. */
const isHeading = (line: Line, { right }: Measure): boolean =>
  line.right < right - 2 * line.size && !/[。；;，,、]$/.test(line.text);

/** Whether the line stands under the text of an item whose mark hangs out to the left. */
const isHanging = ({ before, line }: Pair): boolean =>
  before.hang !== null && Math.abs(line.left - before.hang) < SHIFT * line.size;

const isNewIndent = (pair: Pair): boolean => {
  const { before, line, next, measure, measureBefore, isUnder } = pair;
  const indent = line.left - measure.left;
  if (indent <= INDENT * line.size || isHanging(pair)) return false;
  const step = indent - (before.left - measureBefore.left);
  if (step > SHIFT * line.size) return true;
  // A paragraph that is set in as a whole goes on at its own edge, and the line after it does so too.
  const isSetIn = next !== null && next.left > line.left - SHIFT * line.size;
  return !isUnder || !isSetIn || line.hang !== null || ENDS_SENTENCE.test(before.text);
};

/**
 * Whether a line begins a paragraph, told by how it is set; its words count only where paragraphs are not indented.
 * Lines are known to follow one another in reading.
 */
export const startsParagraph = (pair: Pair): boolean => {
  const { before, line, measure, isUnder } = pair;
  const ratio = Math.max(before.size, line.size) / Math.min(before.size, line.size);
  if (ratio > SAME_SIZE) return true;
  if (isUnder && isFarBelow(pair)) return true;
  if (isShort(pair)) return true;
  if (isTitle(pair)) return false;
  if (isNewIndent(pair)) return true;
  if (isHanging(pair) || !ENDS_SENTENCE.test(before.text)) return false;
  if (line.hang !== null) return true;
  const isTold = measure.isIndented || (isUnder && measure.isSpaced);
  return !isTold && isHeading(line, measure);
};
