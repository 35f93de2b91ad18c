import type { Direction } from '../model/extraction.ts';
import type { Mentions } from '../mention/mention.ts';
import type { BindContext } from './bindSentence.ts';
import type { Bound } from './bound.ts';

/** An indicator committed to a direction without a number. */
export interface BoundTrend {
  readonly indicator: string;
  readonly direction: Direction;
  readonly rules: readonly string[];
}

export const trendsIn = (_sentence: string, _mentions: Mentions, _bounds: readonly Bound[], _context: Omit<BindContext, 'before'>): BoundTrend[] => [];
