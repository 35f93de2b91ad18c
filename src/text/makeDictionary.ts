import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DICTIONARY, LEAST_COUNT } from './dictionary.ts';

/** Run by `npm run build`: makes the dictionary of the program from the one that comes with nodejieba. */
const source = join(
  dirname(createRequire(import.meta.url).resolve('nodejieba/package.json')),
  'submodules/cppjieba/dict/jieba.dict.utf8',
);

const words = readFileSync(source, 'utf8')
  .split('\n')
  .filter((line) => Number(line.split(' ')[1]) >= LEAST_COUNT);

mkdirSync(dirname(DICTIONARY.dict), { recursive: true });
writeFileSync(DICTIONARY.dict, `${words.join('\n')}\n`);
// Weights for finding keywords, which nothing here does; nodejieba wants a line of each all the same.
writeFileSync(DICTIONARY.idfDict, '的 1.0\n');
writeFileSync(DICTIONARY.stopWordDict, '的\n');
