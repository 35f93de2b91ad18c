import type { Line } from './line.ts';
import { titleOf } from './title.ts';

/** A title that ends on a line, or begins there. */
export interface TitleFound {
  readonly text: string;
  /** Whether it goes on over the next line. */
  readonly goesOn: boolean;
}

/** The years of a title on a line of their own. */
const YEARS_ALONE = /^（[^（）]{0,12}\d{4}[^（）]{0,12}）$/;
/** A line that can only be the rest of a title. */
const REST = /^(?:和|及|与|暨)/;
/** Longer lines are no part of a title. */
const LONGEST = 60;
/** What a title begins with is its place. */
const PLACE = /^(?![全我本各])[\u4e00-\u9fa5]{1,12}?(?:省|自治区|市|县|区|州|盟|旗|地区)/;

const squeezed = (folded: string, line: Line | undefined): string =>
  line && line.end - line.start <= LONGEST
    ? folded.slice(line.start, line.end).replace(/[\s\u3000\ufeff]+/g, '')
    : '';

/** The title that a line is, the beginning of one that goes on, or the end of one that began on the line before. */
export const titleAt = (folded: string, lines: readonly Line[], index: number): TitleFound | null => {
  const text = squeezed(folded, lines[index]);
  const after = squeezed(folded, lines[index + 1]);
  const before = squeezed(folded, lines[index - 1]);
  if (text === '' || REST.test(text)) return null;
  const years = YEARS_ALONE.test(after) ? titleOf(text + after) : null;
  const longer = REST.test(after) ? titleOf(text + after) : null;
  const own = years ?? longer ?? titleOf(text);
  // A line that names no place may be the end of a title whose beginning does, and is none by itself.
  const begins = PLACE.test(before) && titleOf(before) === null;
  const joined = begins && !(own !== null && PLACE.test(text)) ? titleOf(before + (own ?? text)) : null;
  const title = joined ?? own;
  return title === null ? null : { text: title, goesOn: (years ?? longer) !== null };
};
