import { createHash } from 'node:crypto';
import type { SourceDocument } from './model/document.ts';
import type { Diagnostic, Extraction } from './model/extraction.ts';
import { extractorOf } from './pipeline.ts';
import type { Rules } from './rules/compile.ts';
import { loadRules } from './rules/loadRules.ts';

export interface ExtractOptions {
  /** The document's id in the extraction. */
  readonly id: string;
  /** The built-in rules if left out; they are loaded once. */
  readonly rules?: Rules;
}

const EMPTY: Diagnostic = {
  severity: 'error',
  rule: 'read/empty',
  message: 'the text is empty or holds only blanks',
  span: null,
  note: 'give the text of a plan',
};

let builtIn: Rules | undefined;

const builtInRules = (): Rules => {
  builtIn ??= loadRules();
  return builtIn;
};

/** A text as if it were read from a file in UTF-8 without a byte order mark. */
const documentOf = (text: string, id: string): SourceDocument => ({
  path: id,
  sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
  format: 'text',
  encoding: 'utf-8',
  pages: null,
  text,
  diagnostics: text.trim() === '' ? [EMPTY] : [],
});

/**
 * Extracts the plans of a text with their targets and trends.
 * @param text taken as it is: positions in the extraction count its code points
 * @throws RulesError when the built-in rules are needed and cannot be used
 */
export const extract = (text: string, { id, rules = builtInRules() }: ExtractOptions): Extraction =>
  extractorOf(rules).document(documentOf(text, id), id);
