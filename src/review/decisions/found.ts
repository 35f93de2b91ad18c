import type { Decision } from '../../model/decision.ts';
import type { Source, Target, Trend } from '../../model/extraction.ts';
import type { Span } from '../../model/span.ts';

/** What can be decided on. */
export type Found = Target | Trend;
export type FoundKind = Decision['kind'];

export const isTarget = (found: Found): found is Target => 'number' in found.source;

export const kindOf = (found: Found): FoundKind => (isTarget(found) ? 'target' : 'trend');

/** The place that a decision is about: a target's number, a trend's sentence. */
export const placeOf = (found: Found): Span =>
  isTarget(found) ? found.source.number : found.source.sentence;

/** The words of a place with what stands around it. */
export type Context = Pick<Source, 'quote' | 'prefix' | 'suffix'>;
