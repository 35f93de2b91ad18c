import type { Span } from '../model/span.ts';

/** A place where an extraction and its gold differ. */
export interface Finding {
  readonly about: 'target' | 'trend' | 'structure';
  /** In the gold and not found, found and not in the gold, or found with a fault. */
  readonly verdict: 'miss' | 'false' | 'wrong';
  /** What is missed or false; the fields that are wrong. */
  readonly what: string;
  /** The two sides of what is wrong. */
  readonly sides: { readonly gold: string; readonly found: string } | null;
  /** In code points; null where nothing was found to point at. */
  readonly span: Span | null;
}
