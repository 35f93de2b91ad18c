import type { Cell } from '../../model/comparison.ts';
import type { Reviewed } from '../../model/decision.ts';

/** What a cell is to its baseline, as a reader sees it: a verdict, or that the baseline has nothing to hold it against. */
export type Standing = Cell['verdict'] | 'beyond';

/** Each standing has a sign of its own: nobody has to tell colours apart. */
export const SIGNS: Readonly<Record<Standing, string>> = {
  baseline: '',
  stricter: '▲',
  equal: '=',
  looser: '▽',
  missing: '∅',
  'trend-only': '~',
  different: '≠',
  incomparable: '?',
  beyond: '+',
};

/** Reached when the plan was written, by the plan's own figures. */
export const REACHED = '✓';
/** What a plan only strives for: 力争. */
export const STRIVEN = '*';
/** What a reviewer did to a value. */
export const REVIEWED: Readonly<Record<Reviewed, string>> = { accepted: '◇', corrected: '◆' };
/** What a reviewer took out, where it is still shown. */
export const REJECTED = '✕';
/** In the order that legends have. */
export const REVIEWS: readonly Reviewed[] = ['accepted', 'corrected'];
/** An indicator that the catalogue does not know. */
export const UNCATALOGUED = '°';

export const ARROWS: Readonly<Record<NonNullable<Cell['direction']>, string>> = {
  up: '↑',
  down: '↓',
  hold: '→',
};

/** A value that nothing was found for in the baseline is no quarrel with it. */
export const standingOf = ({ verdict, reasonCode, target }: Cell): Standing =>
  reasonCode === 'not-in-baseline' || (reasonCode === 'incomplete' && target !== null) ? 'beyond' : verdict;

/** In the order that legends and summaries have. */
export const STANDINGS: readonly Standing[] = [
  'stricter',
  'equal',
  'looser',
  'missing',
  'trend-only',
  'different',
  'incomparable',
  'beyond',
];
