import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import WordExtractor from 'word-extractor';
import { readDoc } from '../../../src/read/doc/readDoc.ts';
import { ROOT } from '../../plan.ts';

it('reads the paragraphs that word-extractor reads, with their numbers before them', async () => {
  const bytes = readFileSync(`${ROOT}test/fixtures/doc/numbering.doc`);
  const document = await new WordExtractor().extract(bytes);
  const theirs = document
    .getBody({ filterUnicode: false })
    .split('\n')
    .filter((line) => line.trim() !== '');
  const ours = (await readDoc(bytes)).text.split('\n').slice(0, -1);
  expect(ours).toHaveLength(theirs.length);
  expect(ours.filter((line, index) => !line.endsWith(theirs[index] ?? '?'))).toEqual([]);
});
