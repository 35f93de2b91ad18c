import type { Cell, PlanColumn } from '../../model/comparison.ts';
import { REASON_WORDS, STANDING_WORDS } from './chinese.ts';
import { othersBeside, otherYear, shownReview, shownText, shownValue } from './shown.ts';
import { REACHED, REVIEWED, STRIVEN, type Standing, standingOf } from './signs.ts';

/** The value of a cell with what has to be known of it: `≤3.0%（2025年）*✓`. */
export const valueWords = (cell: Cell, plan: PlanColumn): string => {
  const value = shownValue(cell);
  const year = value && otherYear(value.year, plan);
  const others = othersBeside(cell);
  const review = shownReview(cell);
  return [
    shownText(cell),
    ...(year ? [`（${year}年）`] : []),
    ...(value?.strength === 'aspirational' ? [STRIVEN] : []),
    ...(cell.reachedOnPaper ? [REACHED] : []),
    ...(review === null ? [] : [REVIEWED[review]]),
    ...(others > 0 ? [`（另${others}）`] : []),
  ].join('');
};

/** Standings whose reason a reader needs: the others say all with their name. */
const EXPLAINED: ReadonlySet<Standing> = new Set(['stricter', 'looser', 'different', 'incomparable']);

/** A verdict with its reason: `不可比：年份不同`. */
export const verdictWords = (cell: Cell): string => {
  const standing = standingOf(cell);
  const explained = EXPLAINED.has(standing) && cell.reasonCode !== 'value';
  return `${STANDING_WORDS[standing]}${explained ? `：${REASON_WORDS[cell.reasonCode]}` : ''}`;
};
