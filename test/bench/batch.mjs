// Measures large batches against one nodejieba.cut of the same text in the same run, on the built program:
// node test/bench/batch.mjs [documents, else 10000] [documents for one job against two, else 1000]
// Takes some 300 KB of disk for a document in the folder for temporary files, and gives them back.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePlans } from './makePlans.mjs';
import { stageCosts } from './stageCosts.mjs';

const nodejieba = createRequire(import.meta.url)('nodejieba');
const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = `${root}dist/cli/main.js`;

const [all = 10_000, some = 1000] = process.argv.slice(2).map(Number);
const GROWTH = [100, 1000, 10_000].filter((size) => size <= all);
const SAMPLE = Math.min(all, 300);
const SAY_PEAK =
  "process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))";

const line = (name, value, note = '') => console.log(`${name.padEnd(46)} ${value.padStart(12)}  ${note}`);
const seconds = (value) => `${value.toFixed(1)} s`;
const folder = mkdtempSync(join(tmpdir(), 'zhibiao-bench-'));

/** Runs extract on the first documents; into a new folder if none is given. */
const extract = (documents, jobs, out = mkdtempSync(join(folder, 'out-'))) => {
  const list = join(folder, `list-${documents}.txt`);
  const paths = readdirSync(join(folder, 'plans'))
    .slice(0, documents)
    .map((name) => join(folder, 'plans', name));
  writeFileSync(list, paths.join('\n'));
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(SAY_PEAK)}`],
      ...[cli, 'extract', '--from', list, '--out', out, '--jobs', String(jobs)],
    ],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const took = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`zhibiao extract ended with ${status}: ${stderr}`);
  return { took, peak: Number(/peak (\d+)$/.exec(stderr)?.[1]) / 1024, out };
};

/** How long one nodejieba.cut of the first documents takes, in seconds; measured on a sample and scaled by its size. */
const cut = (plans, documents) => {
  const sample = plans.slice(0, SAMPLE);
  const bytes = (list) => list.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const start = performance.now();
  for (const text of sample) nodejieba.cut(text, true);
  const took = (performance.now() - start) / 1000;
  return (took * bytes(plans.slice(0, documents))) / bytes(sample);
};

try {
  const plans = makePlans(all);
  mkdirSync(join(folder, 'plans'));
  for (const [index, text] of plans.entries())
    writeFileSync(join(folder, 'plans', `plan-${String(index).padStart(6, '0')}.txt`), text);
  const megabytes = plans.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const cores = availableParallelism();
  console.log(
    `${all} plans of ${((megabytes * 1e3) / all).toFixed(0)} KB made from the corpus with seeded changes, ${cores} cores`,
  );
  nodejieba.cut(plans[0], true);

  console.log('\nThe cost of a document by stage, in one process that is warm');
  const { stages, total } = await stageCosts(plans.slice(0, SAMPLE), join(folder, 'stages'));
  for (const [stage, ms] of stages)
    line(stage, `${ms.toFixed(2)} ms`, `${((ms / total) * 100).toFixed(0)} %`);
  line('a document', `${total.toFixed(2)} ms`);
  line('nodejieba.cut of it', `${((cut(plans, SAMPLE) / SAMPLE) * 1e3).toFixed(2)} ms`);

  console.log('\nTwo jobs against one');
  const few = Math.min(some, all);
  const [one, two] = [extract(few, 1), extract(few, 2)];
  line(`${few} plans, one job`, seconds(one.took));
  line(`${few} plans, two jobs`, seconds(two.took));
  line('ratio', (one.took / two.took).toFixed(2), 'at least 1.8');
  for (const { out } of [one, two]) rmSync(out, { recursive: true });

  console.log(
    `\nHow time and memory grow, two jobs; nodejieba.cut on one core, from ${SAMPLE} of the documents before and after`,
  );
  const peaks = [];
  for (const documents of GROWTH) {
    const before = cut(plans, documents);
    const { took, peak, out } = extract(documents, 2);
    const peer = (before + cut(plans, documents)) / 2;
    peaks.push(peak);
    line(
      `${documents} plans`,
      seconds(took),
      `${(documents / took).toFixed(0)}/s; main process ${peak.toFixed(0)} MB`,
    );
    line('  nodejieba.cut', seconds(peer));
    line('  ratio', (took / peer).toFixed(2), documents === 10_000 ? 'at most 0.6' : '');
    const again = extract(documents, 2, out);
    line('  again, unchanged', seconds(again.took), documents === 10_000 ? 'at most 3' : '');
    rmSync(out, { recursive: true });
  }
  const grown = (peaks.at(-1) ?? 0) - (peaks[0] ?? 0);
  line(
    `memory from ${GROWTH[0]} to ${GROWTH.at(-1)}`,
    `${grown.toFixed(0)} MB`,
    'of the main process; at most 100 to 10000',
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
