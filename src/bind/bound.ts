import type { Quantity } from '../mention/mention.ts';
import type { Comparator } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';

/** One indicator bound to one value. Positions are in the cleaned text of the sentence. */
export interface Bound {
  readonly indicator: string;
  /** The subject as the sentence writes it, before a coordination was parted. */
  readonly phrase: string;
  readonly quantity: Quantity;
  readonly number: Span;
  readonly kind: 'level' | 'change';
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly per: string | null;
  /** The year that the sentence names, if it names one. */
  readonly year: number | null;
  readonly baselineYear: number | null;
  readonly baselineValue: number | null;
  readonly strength: 'firm' | 'aspirational';
  /** What a table says of how far it binds. */
  readonly binding: '约束性' | '预期性' | null;
  readonly rules: readonly string[];
}
