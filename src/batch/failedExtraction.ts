import { createHash } from 'node:crypto';
import { type Extraction, SCHEMA_VERSION } from '../model/extraction.ts';
import type { Failure } from './failure.ts';

const OF_NOTHING = createHash('sha256').digest('hex');

/** The extraction of a document of which nothing could be read, not even its bytes: it says why. */
export const failedExtraction = (id: string, { path, what, remedy }: Failure): Extraction => ({
  schemaVersion: SCHEMA_VERSION,
  document: {
    id,
    title: null,
    documentNumber: null,
    issuer: null,
    issued: null,
    published: null,
    indexNumber: null,
    source: {
      path,
      sha256: OF_NOTHING,
      format: 'other',
      encoding: null,
      pages: null,
      textSha256: OF_NOTHING,
    },
  },
  status: 'failed',
  plans: [],
  targets: [],
  trends: [],
  outlineNumbers: [],
  residue: [],
  diagnostics: [{ severity: 'error', rule: 'batch/failed', message: what, span: null, note: remedy }],
});
