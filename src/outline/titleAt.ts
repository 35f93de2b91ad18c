import type { Line } from './line.ts';
import { titleOf } from './title.ts';

/** A title that begins on a line. */
export interface TitleFound {
  readonly text: string;
  /** How many lines it takes. */
  readonly lines: number;
}

/** Longer lines are no part of a title, and no title breaks over more. */
const LONGEST = 100;
const MOST = 4;
/** What stands alone below a title: its years, or how it was adopted. */
const BELOW = /^（[^（）]{0,12}\d{4}[^（）]{0,12}）$/;
/** A line that can only be the rest of a title. */
const REST = /^(?:和|及|与|暨)/;
/** A line that begins something else: a number of its own, or a sentence. */
const OTHER =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d{1,2}[.、]|第[一二三四五六七八九十\d]+[章节编部])|[，。；：！？、]/;
/** What a title begins with is its place. */
const PLACE = /^(?![全我本各])[\u4e00-\u9fa5]{1,12}?(?:省|自治区|市|县|区|州|盟|旗|地区)/;

/** A line that says who issued something, or when, and under which number. */
const ISSUED = /(?:人民政府|办公室|办公厅|委员会|常委会|局|厅|文件|号|日)$/;

const squeezed = (folded: string, line: Line | undefined): string =>
  line && line.end - line.start <= LONGEST
    ? folded.slice(line.start, line.end).replace(/[\s\u3000\ufeff]+/g, '')
    : '';

/** A title of its own, and not the rest of one. */
const isTitle = (line: string): boolean => PLACE.test(line) && titleOf(line) !== null;

/** Whether a title can begin with a line: it is cheap to say no. */
export const mayBeginTitle = (bare: string): boolean => /规划|纲要|计划|方案/.test(bare) || PLACE.test(bare);

/**
 * The title that begins on a line and may go on over the next ones. The longest that is a title counts where its last
 * line can only be the rest of one; else the shortest.
 */
export const titleAt = (folded: string, lines: readonly Line[], index: number): TitleFound | null => {
  const first = squeezed(folded, lines[index]);
  if (first === '' || REST.test(first)) return null;
  const mayGoOn = PLACE.test(first) && !OTHER.test(first) && !ISSUED.test(first);
  let text = first;
  let found: TitleFound | null = null;
  for (let taken = 1; taken <= MOST; taken += 1) {
    const title = titleOf(text);
    if (title !== null) found = { text: title, lines: taken };
    const next = squeezed(folded, lines[index + taken]);
    const isRest = BELOW.test(next) || REST.test(next);
    if (next === '' || OTHER.test(next) || (found ? !isRest : !mayGoOn || isTitle(next))) break;
    text += next;
  }
  return found;
};
