import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Extraction, SCHEMA_VERSION } from '../model/extraction.ts';
import { type Failure, troubleOf } from './failure.ts';

const MAKE_AGAIN = 'make it again with zhibiao extract';

const describe = ({ issues: [issue] }: z.ZodError): string =>
  issue?.path[0] === 'schemaVersion'
    ? `this is no extraction of schema version ${SCHEMA_VERSION}, which this program reads`
    : `this is no extraction: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}`;

/** Reads an extraction that was written to a file. Never throws. */
export const loadExtraction = async (
  path: string,
): Promise<{ readonly extraction: Extraction } | { readonly failure: Failure }> => {
  const failed = (what: string, remedy: string): { readonly failure: Failure } => ({
    failure: { path, what, remedy },
  });
  try {
    return { extraction: Extraction.parse(JSON.parse(await readFile(path, 'utf8'))) };
  } catch (error) {
    if (error instanceof SyntaxError) return failed(`this is no JSON: ${error.message}`, MAKE_AGAIN);
    if (error instanceof z.ZodError) return failed(describe(error), MAKE_AGAIN);
    return { failure: { path, ...troubleOf(error) } };
  }
};
