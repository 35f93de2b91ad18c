import { UNCHECKED } from '../../compare/references.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Extraction } from '../../model/extraction.ts';

/** What exports say of a document beside its plans. */
export interface ComparedDocument {
  readonly id: string;
  /** Where its source is. */
  readonly path: string;
  /** A reference whose figures nobody has held against the gazette. */
  readonly unchecked: boolean;
}

/** A comparison with the documents that it is about, by their ids. */
export interface Compared {
  readonly comparison: Comparison;
  readonly documents: ReadonlyMap<string, ComparedDocument>;
}

export const documentsOf = (extractions: readonly Extraction[]): ReadonlyMap<string, ComparedDocument> =>
  new Map(
    extractions.map(({ document: { id, source }, diagnostics }) => [
      id,
      { id, path: source.path, unchecked: diagnostics.some(({ rule }) => rule === UNCHECKED) },
    ]),
  );

/** What is said of such a reference wherever it is shown. */
export const UNCHECKED_WORDS =
  'figures as they are commonly quoted; they were not held against the gazette, and measures are a selection';

/** The documents that are shown and not held against their source. */
export const uncheckedIn = ({ comparison, documents }: Compared): string[] =>
  [...new Set(comparison.plans.map(({ document }) => document))].filter((id) => documents.get(id)?.unchecked);
