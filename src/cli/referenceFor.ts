import { referenceNames, referenceOf } from '../compare/references.ts';
import type { Extraction } from '../model/extraction.ts';

/** The reference that a baseline means: a document of that id goes before. */
export const referenceFor = (
  baseline: string | undefined,
  extractions: readonly Extraction[],
): Extraction[] => {
  const [name = ''] = (baseline ?? '').split('#');
  if (!referenceNames().includes(name) || extractions.some(({ document }) => document.id === name)) return [];
  const reference = referenceOf(name);
  return reference ? [reference] : [];
};
