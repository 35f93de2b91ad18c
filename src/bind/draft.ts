import type { Features } from './features.ts';
import type { Group } from './group.ts';

/** A group of values with the indicators found for it, before values and indicators are paired. */
export interface Draft {
  readonly group: Group;
  readonly indicators: readonly string[];
  /** The subject as the sentence writes it. */
  readonly phrase: string;
  readonly features: Features;
  /** A denominator for every indicator, or one for all. */
  readonly pers: readonly (string | null)[];
  /** Years that the sentence names for it; null where it names none. */
  readonly years: readonly number[] | null;
  readonly aspires: boolean;
  readonly rules: readonly string[];
  /** A bare bearer, nothing at all, or an adjective: what ends the list is still to come. */
  readonly wants: 'tail' | 'object' | 'kind' | null;
}

/** What goes on from group to group of a sentence. */
export interface State {
  /** Indicators of the group before. */
  previous: readonly string[];
  phrase: string;
  features: Features | null;
  per: string | null;
  years: { readonly years: readonly number[]; readonly leading: boolean } | null;
  /** Every year that the sentence has named so far: `2025年达到92%、2030年达到95%，公办园…分别达到52%、55%`. */
  named: readonly number[];
  aspires: 'sentence' | 'predicate' | null;
  /** How far the sentence has been read. */
  end: number;
}
