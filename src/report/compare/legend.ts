import type { Comparison } from '../../model/comparison.ts';
import type { Reviewed } from '../../model/decision.ts';
import { shownReview } from './shown.ts';
import {
  REACHED,
  REVIEWED,
  REVIEWS,
  SIGNS,
  STANDINGS,
  STRIVEN,
  type Standing,
  standingOf,
  UNCATALOGUED,
} from './signs.ts';

/** A sign of a comparison with what it means. */
export interface LegendLine {
  readonly sign: string;
  readonly meaning: string;
}

/** What each sign means, in the words of a language. */
export interface LegendWords extends Readonly<Record<Standing, string>> {
  readonly reached: string;
  readonly striven: string;
  readonly reviewed: Readonly<Record<Reviewed, string>>;
  /** How values beside the shown one are counted. */
  readonly others: LegendLine;
  readonly uncatalogued: string;
}

/** The signs that occur in a comparison, with what they mean. */
export const legendOf = ({ indicators }: Comparison, words: LegendWords): LegendLine[] => {
  const standings = new Set<Standing>();
  const reviewed = new Set<Reviewed | null>();
  let [reached, striven, others] = [false, false, false];
  for (const { cells } of indicators)
    for (const cell of Object.values(cells)) {
      standings.add(standingOf(cell));
      reached ||= cell.reachedOnPaper;
      striven ||= cell.strength === 'aspirational';
      others ||= cell.others.length > 0;
      reviewed.add(shownReview(cell));
    }
  const when = (holds: boolean, line: LegendLine): LegendLine[] => (holds ? [line] : []);
  return [
    ...STANDINGS.filter((standing) => standings.has(standing)).map((standing) => ({
      sign: SIGNS[standing],
      meaning: words[standing],
    })),
    ...when(reached, { sign: REACHED, meaning: words.reached }),
    ...when(striven, { sign: STRIVEN, meaning: words.striven }),
    ...REVIEWS.filter((each) => reviewed.has(each)).map((each) => ({
      sign: REVIEWED[each],
      meaning: words.reviewed[each],
    })),
    ...when(others, words.others),
    ...when(
      indicators.some(({ catalogued }) => !catalogued),
      { sign: UNCATALOGUED, meaning: words.uncatalogued },
    ),
  ];
};
