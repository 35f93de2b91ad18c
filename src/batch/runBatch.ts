import pLimit from 'p-limit';
import type { Diagnostic, Extraction } from '../model/extraction.ts';
import { extractorOf } from '../pipeline.ts';
import type { ReadOptions } from '../read/readDocument.ts';
import type { Rules } from '../rules/compile.ts';
import { BatchError } from './batchError.ts';
import { extractWork } from './extractWork.ts';
import { type Failure, troubleOf } from './failure.ts';
import { type Work, workListOf } from './workList.ts';
import { extractionPath, writeExtraction } from './writeExtraction.ts';
import { prepareFolder } from './writeWhole.ts';

export interface BatchOptions<Digest> {
  /** The folder to write to; made if it is not there. */
  readonly out: string;
  readonly rules: Rules;
  /** How documents are read. */
  readonly read?: ReadOptions;
  /** What of an extraction is kept after it was written: all of them together may be more than memory holds. */
  readonly digest: (extraction: Extraction) => Digest;
  /** Called after each document. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a user should know of a document that could be read in part only. */
export interface Incomplete {
  readonly path: string;
  readonly faults: readonly Diagnostic[];
}

export interface Batch<Digest> {
  /** One for each document that was extracted and written, in the order of the work list. */
  readonly digests: readonly Digest[];
  readonly incomplete: readonly Incomplete[];
  readonly failures: readonly Failure[];
}

type Outcome<Digest> = { readonly digest: Digest; readonly incomplete: Incomplete | null } | Failure;

/** Files that are read at a time; the extraction itself runs one by one. */
const AT_A_TIME = 4;

const faultsOf = ({ diagnostics }: Extraction): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

/** The first fault is what the others follow from. */
const failureOf = (path: string, extraction: Extraction, kept: string | null): Failure => {
  const [fault] = faultsOf(extraction);
  return {
    path,
    what: `${fault?.message ?? 'nothing could be read'}${kept === null ? '' : `; the earlier ${kept} is kept`}`,
    remedy: fault?.note ?? 'check the file',
  };
};

const runOne = async <Digest>(
  work: Work,
  { out, rules, read, digest }: BatchOptions<Digest>,
): Promise<Outcome<Digest>> => {
  const extracted = await extractWork(work, rules, read);
  if ('failure' in extracted) return extracted.failure;
  const { document, extraction } = extracted;
  try {
    const result = await writeExtraction(out, extraction, document.text);
    if (extraction.status === 'failed')
      return failureOf(work.path, extraction, 'kept' in result ? result.kept : null);
  } catch (error) {
    const { what, remedy } = troubleOf(error);
    return { path: work.path, what: `${extractionPath(out, work.id)} cannot be written: ${what}`, remedy };
  }
  const incomplete = extraction.status === 'ok' ? null : { path: work.path, faults: faultsOf(extraction) };
  return { digest: digest(extraction), incomplete };
};

/**
 * Extracts the documents of files and folders, and writes one JSON file for each. A document that fails stops no other.
 * @throws BatchError before anything is written: for a faulty manifest, two documents of one id, no document at all, an
 * output folder that cannot be written; RulesError
 */
export const runBatch = async <Digest>(
  paths: readonly string[],
  options: BatchOptions<Digest>,
): Promise<Batch<Digest>> => {
  const { work, failures } = await workListOf(paths, options);
  if (work.length + failures.length === 0)
    throw new BatchError([
      `${paths.join(', ')}: there is no document in it; name files or folders with plans`,
    ]);
  if (work.length === 0) return { digests: [], incomplete: [], failures };
  extractorOf(options.rules);
  await prepareFolder(options.out);
  let done = 0;
  const outcomes = await pLimit(AT_A_TIME).map(work, async (item) => {
    const outcome = await runOne(item, options);
    done += 1;
    options.onProgress?.(done, work.length);
    return outcome;
  });
  const finished = outcomes.flatMap((outcome) => ('digest' in outcome ? [outcome] : []));
  return {
    digests: finished.map(({ digest }) => digest),
    incomplete: finished.flatMap(({ incomplete }) => incomplete ?? []),
    failures: [...failures, ...outcomes.flatMap((outcome) => ('digest' in outcome ? [] : [outcome]))],
  };
};
