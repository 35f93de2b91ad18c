import type { Comparator, ResidueReason } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';

/** What kind of measure a quantity is, which decides how it can be bound. */
export type Family = 'rate' | 'point' | 'count' | 'ratio' | 'times' | 'doubling' | 'bare';

/** A number with its unit. Positions are in the cleaned text of the sentence's block. */
export interface Quantity extends Span {
  readonly value: number;
  /** The other end of a range, whose lower end is `value`. */
  readonly upper: number | null;
  readonly unit: string | null;
  readonly family: Family;
  /** A sign such as ≥ before it, or what its own words say (过半). */
  readonly sign: Comparator | null;
  readonly chinese: boolean;
  readonly rule: string;
}

/** Years in a row that serve one purpose: `2023年、2025年`. */
export interface Years extends Span {
  readonly years: readonly number[];
}

/** Years or a value that a change is counted from. */
export interface Baseline extends Span {
  readonly years: readonly number[];
  readonly value: number | null;
}

/** A stretch that must not be read as a target, with the reason. */
export interface Ban extends Span {
  readonly reason: ResidueReason;
  readonly rule: string;
}

/** A denominator as the text names it: 每千名儿童, 每天, 年均. */
export interface Per extends Span {
  readonly text: string;
}

/** What can be seen in a sentence without understanding it. */
export interface Mentions {
  readonly quantities: readonly Quantity[];
  readonly banned: readonly (Span & { readonly reason: ResidueReason; readonly rule: string })[];
  readonly years: readonly Years[];
  readonly baselines: readonly Baseline[];
  readonly pers: readonly Per[];
}
