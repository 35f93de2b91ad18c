import { z } from 'zod';
import { Diagnostic, Extraction } from '../../model/extraction.ts';
import { Counts } from '../../report/batch/counts.ts';
import { FileState } from './fileState.ts';

/** The version of what the ledger holds; records of any other are not read. */
export const LEDGER_VERSION = 1;

/** The first line of a ledger. */
export const Header = z.strictObject({ zhibiao: z.literal('ledger'), version: z.literal(LEDGER_VERSION) });
export type Header = z.infer<typeof Header>;

const Written = z.strictObject({ size: z.number(), mtimeMs: z.number() });

/** What a document was extracted with: fingerprints, equal where nothing differs. */
export const Conditions = z.strictObject({
  program: z.string(),
  rules: z.string(),
  options: z.string(),
  /** What only decides whether a document fails: limits of time, memory and size. */
  limits: z.string(),
});
export type Conditions = z.infer<typeof Conditions>;

/** What became of a document, with all that tells whether it would become the same again. */
export const DocumentRecord = z.strictObject({
  id: z.string(),
  /** Where the extraction says that the document is from. */
  source: z.string(),
  entry: z.string().nullable(),
  /** What a manifest says that the bytes are. */
  expected: z.string().nullable(),
  /** Of the file, or of the archive that the document is in. */
  file: FileState,
  sha256: z.string().nullable(),
  ...Conditions.shape,
  status: Extraction.shape.status,
  counts: Counts.nullable(),
  faults: z.array(Diagnostic).nullable(),
  failure: z.strictObject({ what: z.string(), remedy: z.string() }).nullable(),
  crashed: z.enum(['timeout', 'memory', 'died']).nullable(),
  seconds: z.number(),
  bytes: z.number(),
  output: Written.nullable(),
  text: Written.nullable(),
});
export type DocumentRecord = z.infer<typeof DocumentRecord>;

/** What a file was found to be when it was listed: an archive of documents, with what is said of it. */
export const ArchiveRecord = z.strictObject({
  archive: z.string(),
  file: FileState,
  entries: z.array(z.string()),
  failure: z.strictObject({ what: z.string(), remedy: z.string() }).nullable(),
});
export type ArchiveRecord = z.infer<typeof ArchiveRecord>;
