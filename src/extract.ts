import type { Extraction } from './model/extraction.ts';
import { extractorOf } from './pipeline.ts';
import { textDocument } from './read/sourceDocument.ts';
import type { Rules } from './rules/compile.ts';
import { loadRules } from './rules/loadRules.ts';

export interface ExtractOptions {
  /** The document's id in the extraction. */
  readonly id: string;
  /** The built-in rules if left out; they are loaded once. */
  readonly rules?: Rules;
}

let builtIn: Rules | undefined;

const builtInRules = (): Rules => {
  builtIn ??= loadRules();
  return builtIn;
};

/**
 * Extracts the plans of a text with their targets and trends.
 * @param text taken as it is: positions in the extraction count its code points
 * @throws RulesError when the built-in rules are needed and cannot be used
 */
export const extract = (text: string, { id, rules = builtInRules() }: ExtractOptions): Extraction =>
  extractorOf(rules).document(textDocument(text, id), id);
