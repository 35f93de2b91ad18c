import type { SourceDocument } from '../model/document.ts';
import type { Diagnostic, Extraction } from '../model/extraction.ts';
import { extractorOf } from '../pipeline.ts';
import type { Rules } from '../rules/compile.ts';
import type { Failure } from './failure.ts';
import { readWork, type WorkOptions } from './readWork.ts';
import type { Work } from './workList.ts';

/** A document that was read, with what came out; the extraction's status says how far that went. */
export interface Extracted {
  readonly document: SourceDocument;
  readonly extraction: Extraction;
  /** The size of the file. */
  readonly bytes: number;
}

const ownFault = (error: unknown): Diagnostic => ({
  severity: 'error',
  rule: 'batch/own-fault',
  message: `zhibiao failed on this document: ${error instanceof Error ? error.message : String(error)}`,
  span: null,
  note: 'report it with the document; ZHIBIAO_DEBUG=1 shows where',
});

/** A document that cannot be extracted comes out like one that is empty, and says why. */
export const extractDocument = (document: SourceDocument, id: string, rules: Rules): Extraction => {
  const extract = extractorOf(rules).document;
  try {
    return extract(document, id);
  } catch (error) {
    if (process.env['ZHIBIAO_DEBUG'] === '1') throw error;
    return extract({ ...document, text: '', diagnostics: [ownFault(error), ...document.diagnostics] }, id);
  }
};

/** Reads a document of a work list and extracts it. Throws only for rules that cannot be used. */
export const extractWork = async (
  work: Work,
  rules: Rules,
  options: WorkOptions = {},
): Promise<Extracted | { readonly failure: Failure }> => {
  const reading = await readWork(work, options);
  if ('failure' in reading) return reading;
  return { ...reading, extraction: extractDocument(reading.document, work.id, rules) };
};
