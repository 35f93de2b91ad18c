// One nodejieba.cut of every so many-th text of a folder, in a process of its own that is warm:
// cutPlans.mjs FOLDER DOCUMENTS STEP. Prints what it took as JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const nodejieba = createRequire(import.meta.url)('nodejieba');
const WARM = 20;

const [folder, documents, step] = process.argv.slice(2);
const texts = readdirSync(folder)
  .slice(0, Number(documents))
  .filter((_, index) => index % Number(step) === 0)
  .map((name) => readFileSync(join(folder, name), 'utf8'));
for (const text of texts.slice(0, WARM)) nodejieba.cut(text, true);

const start = performance.now();
for (const text of texts) nodejieba.cut(text, true);
const seconds = (performance.now() - start) / 1000;
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(JSON.stringify({ seconds, bytes, documents: texts.length }));
