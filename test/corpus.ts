import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Extraction } from '../src/model/extraction.ts';
import { extractBytes } from './extractor.ts';

/** A file of the corpus: its bytes, its text, and what is extracted from it. */
export interface CorpusFile {
  readonly id: string;
  readonly bytes: Buffer;
  readonly text: string;
  readonly extraction: Extraction;
}

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
