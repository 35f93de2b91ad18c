import type { Diagnostic, Extraction } from '../../model/extraction.ts';
import type { Counts } from '../../report/batch/counts.ts';
import type { Failure } from '../failure.ts';
import type { WrittenFile } from '../writeWhole.ts';

/** What a user should know of a document that could be read in part only. */
export interface Incomplete {
  readonly path: string;
  readonly faults: readonly Diagnostic[];
}

/** Why the process that worked on a document was ended or ended itself. */
export type Crash = 'timeout' | 'memory' | 'died';

/** What came of one document; small, for all of a batch are kept. */
export interface WorkResult {
  readonly id: string;
  readonly path: string;
  readonly status: Extraction['status'];
  /** Of the bytes; null where they could not be read. */
  readonly sha256: string | null;
  readonly counts: Counts | null;
  /** Of a partial document. */
  readonly incomplete: Incomplete | null;
  /** Of a failed one. */
  readonly failure: Failure | null;
  /** From the moment a worker took it. */
  readonly seconds: number;
  /** How large the document is. */
  readonly bytes: number;
  /** The JSON and the text as they stand in the output folder; null where none was written. */
  readonly output: WrittenFile | null;
  readonly text: WrittenFile | null;
  /** What tells which rules could change the result, for the ledger. */
  readonly touch: string | null;
  /** Why nothing came of it, where its process did not live on. */
  readonly crashed: Crash | null;
  /** The code of the file system's error where the output could not be written: `ENOSPC` and its like end a batch. */
  readonly unwritable: string | null;
  /** What was made, where it goes to no folder. */
  readonly made: Made | null;
}

export interface Made {
  readonly json: string;
  /** What positions point into, where the document is no text file. */
  readonly text: string | null;
}
