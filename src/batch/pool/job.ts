import type { Work } from '../workList.ts';

/** How a worker does all its jobs. */
export interface JobOptions {
  /** The folder to write to; null where what is made comes back with the result. */
  readonly out: string | null;
  /** A folder of rules laid over the built-in ones. */
  readonly rules?: string | undefined;
  readonly ocr?: boolean | undefined;
  /** In MB: larger files fail unread. */
  readonly maxSize?: number | undefined;
  /** Whether what comes back is JSON on one line, not as it is written to files. */
  readonly oneLine?: boolean | undefined;
}

/** A document to do: one of a work list, or one whose text is at hand. */
export interface Job extends Work {
  readonly text?: string;
}
