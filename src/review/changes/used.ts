import { z } from 'zod';
import { PlanHead } from '../../model/changes.ts';
import { Diagnostic, DocumentInfo, Extraction, Residue, Target, Trend } from '../../model/extraction.ts';

/** What of an extraction is looked at; the rest is not checked. */
export const Used = z.object({
  schemaVersion: Extraction.shape.schemaVersion,
  document: DocumentInfo,
  status: Extraction.shape.status,
  plans: z.array(PlanHead),
  targets: z.array(Target),
  trends: z.array(Trend),
  residue: z.array(Residue),
  diagnostics: z.array(Diagnostic),
});
export type Used = z.infer<typeof Used>;

/** A commitment: what is paired between two sides. */
export type Found = Target | Trend;

export const isTarget = (found: Found): found is Target => 'number' in found.source;
