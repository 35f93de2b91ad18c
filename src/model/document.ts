import type { Diagnostic, Format } from './extraction.ts';

/** A document as read: from here on its text never changes, and every position points into it. */
export interface SourceDocument {
  /** As the user named it. */
  readonly path: string;
  /** Of the bytes. */
  readonly sha256: string;
  readonly format: Format;
  readonly encoding: string | null;
  readonly pages: number | null;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}
