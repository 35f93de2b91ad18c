import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Extraction } from '../src/model/extraction.ts';
import { extractorOf } from '../src/pipeline.ts';
import { readDocument } from '../src/read/readDocument.ts';
import { loadRules } from '../src/rules/loadRules.ts';

/** A plan of the corpus, its bytes and its text. */
export interface CorpusFile {
  readonly id: string;
  readonly bytes: Buffer;
  readonly text: string;
  readonly extraction: Extraction;
}

export const RULES = loadRules();

/** The extraction of the bytes of a file. */
export const extractBytes = (bytes: Uint8Array, id: string): Extraction =>
  extractorOf(RULES).document(readDocument(bytes, id), id);

/** The extraction of a text, as if it were read from a UTF-8 file. */
export const extractText = (text: string, id = 'test'): Extraction => extractBytes(Buffer.from(text), id);

export const GOLD_DIR = fileURLToPath(new URL('../corpus/gold', import.meta.url));

const corpusFile = (id: string): CorpusFile => {
  const bytes = readFileSync(new URL(`../corpus/${id}.txt`, import.meta.url));
  return { id, bytes, text: bytes.toString('utf8'), extraction: extractBytes(bytes, id) };
};

export const CORPUS: readonly CorpusFile[] = [
  'kelan-children-14th-fyp',
  'qingyuan-children-2021-2030',
  'xihe-women-children-2021-2030',
].map(corpusFile);
