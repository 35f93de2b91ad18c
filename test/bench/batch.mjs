// Measures large batches against one nodejieba.cut of the same text in the same run, on the built program:
// node test/bench/batch.mjs [--quick] [documents, else 10000] [documents for one job against two, else all of them]
// Takes some 300 KB of disk for a document in the folder for temporary files, and gives them back. `--quick` takes a
// minute or two; its runs are so short that the start of the processes counts.
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makePlans } from './makePlans.mjs';
import { stageCosts } from './stageCosts.mjs';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = `${root}dist/cli/main.js`;

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const [all = quick ? 600 : 10_000, some = all] = words.flatMap((word) => Number(word) || []);
const GROWTH = [100, 1000, 10_000].filter((size) => size < all).concat(all);
/** No more documents are profiled. */
const STAGES = Math.min(all, 300);
/** nodejieba.cut is measured on no more documents, evenly spread, and scaled by their size. */
const CUT = 1000;
const SAY_PEAK =
  "process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))";

const line = (name, value, note = '') => console.log(`${name.padEnd(46)} ${value.padStart(12)}  ${note}`);
const seconds = (value) => `${value.toFixed(1)} s`;
const share = (value) => `${(value * 100).toFixed(0)} %`;
const bytesOf = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const folder = mkdtempSync(join(tmpdir(), 'zhibiao-bench-'));
const plansFolder = join(folder, 'plans');

const run = (args) => {
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${done.status}: ${done.stderr}`);
  return done;
};

/** Runs extract on the first documents; into a new folder if none is given. */
const extract = (documents, jobs, out = mkdtempSync(join(folder, 'out-'))) => {
  const list = join(folder, `list-${documents}.txt`);
  const paths = readdirSync(plansFolder)
    .slice(0, documents)
    .map((name) => join(plansFolder, name));
  writeFileSync(list, paths.join('\n'));
  // What earlier runs wrote must not go to the disk at the cost of this one.
  spawnSync('sync');
  const start = performance.now();
  const { stderr } = run([
    ...['--import', `data:text/javascript,${encodeURIComponent(SAY_PEAK)}`],
    ...[cli, 'extract', '--from', list, '--out', out, '--jobs', String(jobs)],
  ]);
  const took = (performance.now() - start) / 1000;
  return { took, peak: Number(/peak (\d+)$/.exec(stderr)?.[1]) / 1024, out };
};

/** How long one nodejieba.cut of the first documents takes on one core, in seconds, alone in a process of its own. */
const cut = (plans, documents) => {
  // Odd: the plans that these are made from take turns.
  const step = Math.ceil(documents / CUT) | 1;
  const { stdout } = run([`${root}test/bench/cutPlans.mjs`, plansFolder, String(documents), String(step)]);
  const taken = JSON.parse(stdout);
  return { took: (taken.seconds * bytesOf(plans.slice(0, documents))) / taken.bytes, step };
};

/** How much more two processes get done on this machine than one does, whatever they do: nodejieba.cut in each. */
const twoCuts = async (documents) => {
  const args = [`${root}test/bench/cutPlans.mjs`, plansFolder, String(documents), '1'];
  const took = async () => JSON.parse((await execute(process.execPath, args)).stdout).seconds;
  const one = await took();
  return (2 * one) / mean(...(await Promise.all([took(), took()])));
};

const mean = (...values) => values.reduce((sum, value) => sum + value, 0) / values.length;

const stages = async (plans) => {
  console.log('\nThe cost of a document by stage, in one process that is warm');
  const { stages: costs, total } = await stageCosts(plans.slice(0, STAGES), join(folder, 'stages'));
  for (const [stage, ms] of costs) line(stage, `${ms.toFixed(2)} ms`, share(ms / total));
  line('a document', `${total.toFixed(2)} ms`);
  line('nodejieba.cut of it', `${((cut(plans, STAGES).took / STAGES) * 1e3).toFixed(2)} ms`);
};

/** Two jobs before and after one: a machine that slows down or wakes up is no gain of either. */
const twoAgainstOne = async () => {
  console.log('\nTwo jobs against one');
  const few = Math.min(some, all);
  const [before, one, after] = [2, 1, 2].map((jobs) => {
    const { took, out } = extract(few, jobs);
    rmSync(out, { recursive: true });
    return took;
  });
  const two = mean(before, after);
  line(`${few} plans, one job`, seconds(one));
  line(`${few} plans, two jobs`, seconds(two), `${seconds(before)} and ${seconds(after)}`);
  line('two nodejieba.cut at once do', `${(await twoCuts(STAGES)).toFixed(2)} times`, 'as much as one');
  line('one job takes', `${(one / two).toFixed(2)} times`, 'as long as two; at least 1.8');
};

const growth = (plans) => {
  console.log('\nHow time and memory grow, two jobs; nodejieba.cut on one core, before and after');
  const peaks = GROWTH.map((documents) => {
    const before = cut(plans, documents);
    const { took, peak, out } = extract(documents, 2);
    const after = cut(plans, documents);
    const peer = mean(before.took, after.took);
    line(
      `${documents} plans`,
      seconds(took),
      `${(documents / took).toFixed(0)}/s; main process ${peak.toFixed(0)} MB`,
    );
    line('  nodejieba.cut', seconds(peer), before.step === 1 ? 'of all' : `from 1 in ${before.step} of them`);
    line('  ratio', (took / peer).toFixed(2), documents === 10_000 ? 'at most 0.6' : '');
    const again = extract(documents, 2, out);
    line('  again, unchanged', seconds(again.took), documents === 10_000 ? 'at most 3' : '');
    rmSync(out, { recursive: true });
    return peak;
  });
  line(
    `memory from ${GROWTH[0]} to ${GROWTH.at(-1)}`,
    `${((peaks.at(-1) ?? 0) - (peaks[0] ?? 0)).toFixed(0)} MB`,
    'of the main process; at most 100 to 10000',
  );
};

try {
  const plans = makePlans(all);
  mkdirSync(plansFolder);
  for (const [index, text] of plans.entries())
    writeFileSync(join(plansFolder, `plan-${String(index).padStart(6, '0')}.txt`), text);
  const kilobytes = bytesOf(plans) / all / 1e3;
  console.log(
    `${all} plans of ${kilobytes.toFixed(0)} KB made from the corpus with seeded changes, ${availableParallelism()} cores`,
  );
  await stages(plans);
  await twoAgainstOne();
  growth(plans);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
