import type { WorkResult } from '../pool/workResult.ts';
import { sourcePath } from '../sourcePath.ts';
import type { Work } from '../workList.ts';
import type { FileState } from './fileState.ts';
import type { Conditions, DocumentRecord } from './record.ts';

/** What is remembered of a document. */
export const recordOf = (
  work: Work,
  file: FileState,
  result: WorkResult,
  { program, rules, options, limits }: Conditions,
): DocumentRecord => {
  const { id, status, sha256, counts, incomplete, failure, crashed, seconds, bytes, output, text } = result;
  return {
    id,
    source: sourcePath(work.path),
    entry: work.entry,
    expected: work.sha256,
    file,
    sha256,
    ...{ program, rules, options, limits },
    status,
    counts,
    faults: incomplete && [...incomplete.faults],
    failure: failure && { what: failure.what, remedy: failure.remedy },
    crashed,
    seconds,
    bytes,
    output,
    text,
  };
};

/** What became of a document, as it is remembered. */
export const resultOf = ({ path }: Work, record: DocumentRecord): WorkResult => {
  const { id, status, sha256, counts, faults, failure, crashed, seconds, bytes, output, text } = record;
  return {
    ...{ id, path, status, sha256, counts, crashed, seconds, bytes, output, text },
    incomplete: faults && { path, faults },
    failure: failure && { path, ...failure },
    touch: null,
    unwritable: null,
    made: null,
  };
};
