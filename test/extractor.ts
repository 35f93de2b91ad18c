import type { Extraction } from '../src/model/extraction.ts';
import { extractorOf } from '../src/pipeline.ts';
import { textFileDocument } from '../src/read/sourceDocument.ts';
import { loadRules } from '../src/rules/loadRules.ts';

/** The rules of the program. */
export const RULES = loadRules();

/** The extraction of the bytes of a file. */
export const extractBytes = (bytes: Uint8Array, id: string): Extraction =>
  extractorOf(RULES).document(textFileDocument(bytes, id), id);

/** The extraction of a text, as if it were read from a UTF-8 file. */
export const extractText = (text: string, id = 'test'): Extraction => extractBytes(Buffer.from(text), id);
