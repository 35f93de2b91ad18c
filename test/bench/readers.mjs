// Measures how fast each format is read, on the built program: node --import tsx test/bench/readers.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '../../dist/index.js';
import { pdfOf } from '../read/pdf/pdfOf.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WARM = 40;
const TURNS = 9;

const median = (values) => values.toSorted((one, other) => one - other)[values.length >> 1];
const line = (name, value, note = '') => console.log(`${name.padEnd(46)} ${value.padStart(12)}  ${note}`);

const timed = async (bytes, name, warm = WARM, turns = TURNS) => {
  for (let turn = 0; turn < warm; turn += 1) await readDocument(bytes, name);
  const took = [];
  let document;
  for (let turn = 0; turn < turns; turn += 1) {
    const start = performance.now();
    document = await readDocument(bytes, name);
    took.push(performance.now() - start);
  }
  if (document.text === '') throw new Error(`${name}: nothing was read`);
  return { document, milliseconds: median(took) };
};
const rate = ({ document, milliseconds }) =>
  `${(Buffer.byteLength(document.text) / 1e3 / milliseconds).toFixed(1)} MB/s`;

console.log('Reading, in megabytes of the text that comes out; warm, median');
for (const id of ['kelan-children-14th-fyp', 'qingyuan-children-2021-2030', 'xihe-women-children-2021-2030'])
  for (const ending of ['html', 'gbk.html', 'docx', 'doc']) {
    const name = `test/fixtures/formats/${id}.${ending}`;
    const result = await timed(readFileSync(root + name), name);
    const note = ending === 'doc' ? '' : 'at least 5';
    line(`${id.slice(0, 24)} ${ending}`, rate(result), note);
  }

const page = readFileSync(`${root}test/fixtures/formats/xihe-women-children-2021-2030.html`, 'utf8');
const paragraphs = page.slice(page.indexOf('<p>'), page.lastIndexOf('</p>') + 4);
const long = page.replace(paragraphs, () => paragraphs.repeat(30));
const large = await timed(Buffer.from(long), 'large.html', 1, 3);
line(`${(Buffer.byteLength(large.document.text) / 1e6).toFixed(1)} MB as html`, rate(large), 'at least 5');

console.log('\nPDF, in pages a second');
for (const id of [
  'kelan-children-14th-fyp',
  'qingyuan-children-2021-2030',
  'xihe-women-children-2021-2030',
]) {
  const name = `test/fixtures/formats/${id}.pdf`;
  const { document, milliseconds } = await timed(readFileSync(root + name), name, 2, 3);
  line(
    `${id.slice(0, 24)}, ${document.pages} pages`,
    `${((document.pages * 1e3) / milliseconds).toFixed(0)} /s`,
    'at least 20',
  );
}

const words = readFileSync(`${root}corpus/qingyuan-children-2021-2030.txt`, 'utf8').replace(/\s+/g, '');
const sheet = (number) => ({
  texts: Array.from({ length: 28 }, (_, row) => ({
    x: 80,
    y: 80 + row * 24,
    text: words.substr(((number * 28 + row) * 36) % (words.length - 36), 36),
  })),
});
const folder = mkdtempSync(join(tmpdir(), 'zhibiao-bench-'));
try {
  const path = join(folder, 'long.pdf');
  writeFileSync(path, pdfOf({ pages: Array.from({ length: 500 }, (_, number) => sheet(number)) }));
  const script = `
    import { readFileSync } from 'node:fs';
    import { readDocument } from '${new URL('../../dist/index.js', import.meta.url)}';
    const start = performance.now();
    const { pages } = await readDocument(readFileSync(process.argv[1]), 'long.pdf');
    const seconds = (performance.now() - start) / 1e3;
    console.log(JSON.stringify({ pages, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, path], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  const { pages, seconds, megabytes } = JSON.parse(stdout);
  line(`${pages} pages from a cold start`, `${(pages / seconds).toFixed(0)} /s`, 'at least 20');
  line('memory at its peak', `${megabytes.toFixed(0)} MB`, 'at most 600');
} finally {
  rmSync(folder, { recursive: true });
}
