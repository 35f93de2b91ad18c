import type { Diagnostic, Extraction } from '../../model/extraction.ts';
import { textDocument } from '../../read/sourceDocument.ts';
import { countsOf } from '../../report/batch/counts.ts';
import type { Rules } from '../../rules/compile.ts';
import { type Extracted, extractDocument, extractWork } from '../extractWork.ts';
import { type Failure, troubleOf } from '../failure.ts';
import { orderedJsonLineOf, orderedJsonOf } from '../jsonOf.ts';
import { touchOf } from '../touch/touch.ts';
import { extractionPath, hasTextBeside, writeExtraction } from '../writeExtraction.ts';
import type { Job, JobOptions } from './job.ts';
import type { WorkResult } from './workResult.ts';

/** How far the recognition of the pictures of a document is. */
export type OnPage = (done: number, total: number) => void;

type Outcome = Pick<WorkResult, 'failure' | 'output' | 'text' | 'unwritable' | 'made'>;

const NOTHING: Outcome = { failure: null, output: null, text: null, unwritable: null, made: null };

const faultsOf = ({ diagnostics }: Extraction): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

/** The first fault is what the others follow from. */
const failureOf = (path: string, extraction: Extraction, kept: string | null): Failure | null => {
  if (extraction.status !== 'failed') return null;
  const [fault] = faultsOf(extraction);
  return {
    path,
    what: `${fault?.message ?? 'nothing could be read'}${kept === null ? '' : `; the earlier ${kept} is kept`}`,
    remedy: fault?.note ?? 'check the file',
  };
};

const write = async (
  out: string,
  { path, id }: Job,
  { document, extraction }: Extracted,
): Promise<Outcome> => {
  try {
    const written = await writeExtraction(out, extraction, document.text);
    if ('kept' in written) return { ...NOTHING, failure: failureOf(path, extraction, written.kept) };
    const { json: output, text } = written;
    return { ...NOTHING, failure: failureOf(path, extraction, null), output, text };
  } catch (error) {
    const { what, remedy } = troubleOf(error);
    return {
      ...NOTHING,
      failure: { path, what: `${extractionPath(out, id)} cannot be written: ${what}`, remedy },
      unwritable: (error as NodeJS.ErrnoException).code ?? null,
    };
  }
};

const give = ({ path }: Job, { document, extraction }: Extracted, oneLine: boolean): Outcome => ({
  ...NOTHING,
  failure: failureOf(path, extraction, null),
  made: {
    json: oneLine ? orderedJsonLineOf(extraction) : orderedJsonOf(extraction),
    text: hasTextBeside(extraction) ? document.text : null,
  },
});

const extracted = async (
  job: Job,
  rules: Rules,
  { ocr = false, maxSize }: JobOptions,
  onPage: OnPage,
): Promise<Extracted | { readonly failure: Failure }> => {
  if (job.text === undefined) return extractWork(job, rules, { ocr, maxSize, onPage });
  const document = textDocument(job.text, job.path);
  const bytes = Buffer.byteLength(job.text);
  return { document, extraction: extractDocument(document, job.id, rules), bytes };
};

/** Does a job: reads a document, extracts it, and writes what comes out or gives it back. */
export const runJob = async (
  job: Job,
  rules: Rules,
  options: JobOptions,
  onPage: OnPage,
): Promise<WorkResult> => {
  const { id, path } = job;
  const start = performance.now();
  const seconds = (): number => Math.round(performance.now() - start) / 1000;
  const result = await extracted(job, rules, options, onPage);
  const common = { id, path, crashed: null };
  if ('failure' in result) {
    const { failure } = result;
    const unread = {
      status: 'failed',
      sha256: null,
      counts: null,
      bytes: 0,
      touch: null,
      incomplete: null,
    } as const;
    return { ...common, ...unread, ...NOTHING, failure, seconds: seconds() };
  }
  const { document, extraction, bytes } = result;
  const { out, oneLine = false } = options;
  const outcome = out === null ? give(job, result, oneLine) : await write(out, job, result);
  const status = outcome.failure === null ? extraction.status : 'failed';
  return {
    ...common,
    ...outcome,
    status,
    sha256: document.sha256,
    counts: countsOf(extraction),
    // Only who writes files asks later whether they still hold.
    touch: out === null ? null : touchOf(document, extraction, rules),
    incomplete: status === 'partial' ? { path, faults: faultsOf(extraction) } : null,
    bytes,
    seconds: seconds(),
  };
};
