import type { Section } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import type { Block } from '../outline/outline.ts';
import type { Bound } from './bound.ts';

/** A bound value with its place in the document. Positions are in UTF-16 units of the source. */
export interface PlacedTarget {
  readonly bound: Bound;
  readonly block: Block;
  readonly number: Span;
  readonly sentence: Span;
  readonly section: Section;
}
