// Measures ratios in one run, on the built program: node --expose-gc test/bench/bench.mjs
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { extractorOf, loadRules, readDocument } from '../../dist/index.js';

const nodejieba = createRequire(import.meta.url)('nodejieba');
const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = `${root}dist/cli/main.js`;
const FILES = ['kelan-children-14th-fyp', 'qingyuan-children-2021-2030', 'xihe-women-children-2021-2030'];
const WARM = 50;
const TURNS = 25;

const median = (values) => values.toSorted((one, other) => one - other)[values.length >> 1];
const clock = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const line = (name, value, note = '') => console.log(`${name.padEnd(46)} ${value.padStart(12)}  ${note}`);

const extractor = extractorOf(loadRules());
const documents = await Promise.all(
  FILES.map((id) => readDocument(readFileSync(`${root}corpus/${id}.txt`), `corpus/${id}.txt`)),
);
const extractAll = () =>
  documents.map((document, index) => JSON.stringify(extractor.document(document, FILES[index])));
const cutAll = () => documents.map(({ text }) => nodejieba.cut(text, true));

for (let turn = 0; turn < WARM; turn += 1) {
  extractAll();
  cutAll();
}
const turns = Array.from({ length: TURNS }, () => ({ extract: clock(extractAll), cut: clock(cutAll) }));
const extract = median(turns.map((turn) => turn.extract));
const cut = median(turns.map((turn) => turn.cut));
const megabytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
console.log('Text to JSON against one nodejieba.cut of the same text, both warm');
line(
  'extract',
  `${extract.toFixed(1)} ms`,
  `${(megabytes / extract) * 1e3 >= 1 ? ((megabytes / extract) * 1e3).toFixed(1) : '<1'} MB/s`,
);
line('nodejieba.cut', `${cut.toFixed(1)} ms`, `${((megabytes / cut) * 1e3).toFixed(1)} MB/s`);
line('ratio', (extract / cut).toFixed(2), 'at most 1');

console.log('\nHow time grows: the corpus repeated under new titles');
const one = documents.map(({ text }) => text).join('\n');
const sizes = [1, 2, 4, 8, 16, 32, 64, 128];
let before = null;
for (const times of sizes) {
  const text = Array.from({ length: times }, (_, index) =>
    one.replaceAll('规划（2021', `规划${index}（2021`),
  ).join('\n');
  const document = await readDocument(Buffer.from(text), 'grown.txt');
  const size = Buffer.byteLength(text) / 1e6;
  if (size > 50) break;
  const took = clock(() => JSON.stringify(extractor.document(document, 'grown')).length);
  line(
    `${size.toFixed(1)} MB`,
    `${took.toFixed(0)} ms`,
    before === null ? '' : `${(took / before).toFixed(2)} times for twice the text`,
  );
  before = took;
}

console.log('\nFrom a cold start');
const run = (...args) => {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Error(`zhibiao ${args.join(' ')} ended with ${status}`);
  return performance.now() - start;
};
const times = (count, work) => median(Array.from({ length: count }, work));
line('zhibiao --help', `${times(7, () => run('--help')).toFixed(0)} ms`, 'at most 200');
line('one plan', `${times(5, () => run('show', `corpus/${FILES[0]}.txt`)).toFixed(0)} ms`, 'at most 1500');
const SAY_PEAK = "process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS))";
const peak = spawnSync(
  process.execPath,
  ['--import', `data:text/javascript,${encodeURIComponent(SAY_PEAK)}`, cli, 'show', `corpus/${FILES[0]}.txt`],
  { cwd: root, encoding: 'utf8' },
);
if (peak.status !== 0) throw new Error(`zhibiao show ended with ${peak.status}: ${peak.stderr}`);
line(
  'memory at its peak',
  `${(Number(peak.stderr.trim().split('\n').at(-1)) / 1024).toFixed(0)} MB`,
  'at most 400',
);

console.log('\nMany plans against the national outlines: made up from the corpus with seeded changes');
const PLANS = 3000;
const TARGETS = 100;
const many = spawnSync(
  process.execPath,
  [`${root}test/bench/comparePlans.mjs`, String(PLANS), String(TARGETS)],
  { encoding: 'utf8' },
);
if (many.status !== 0) throw new Error(`comparePlans.mjs ended with ${many.status}: ${many.stderr}`);
const took = JSON.parse(many.stdout);
line(`${PLANS} plans of ${TARGETS} targets`, `${took.compare.toFixed(1)} s`, `at most 10; ${took.rows} rows`);
line('written as JSON', `${took.json.toFixed(1)} s`, `${took.megabytes.toFixed(0)} MB`);
line('memory at its peak', `${took.peak.toFixed(0)} MB`, 'at most 1024');
