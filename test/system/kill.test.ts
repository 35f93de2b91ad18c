import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { runBatch } from '../../src/batch/runBatch.ts';
import { inProcessPool } from '../batch/inProcessPool.ts';
import { start, zhibiao } from '../cli/zhibiao.ts';
import { folder } from '../folder.ts';
import { PLAN } from '../plan.ts';

const COUNT = 28;

const place = (index: number): string =>
  `青${'甲乙丙丁戊己庚辛'[index % 8]}${'东南西北中'[Math.floor(index / 8)]}县`;

/** A folder with many small plans, and two documents that fail. */
const plans = (): string =>
  folder({
    ...Object.fromEntries(
      Array.from({ length: COUNT }, (_, index) => [
        `in/${index}.txt`,
        PLAN.replace('青山县', place(index)).repeat(1 + (index % 5)),
      ]),
    ),
    'in/empty.txt': '',
    'in/page.html': `<html><body>${PLAN.split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`,
  });

const extract = (jobs: number): string[] => ['extract', 'in', '--out', 'out', '--jobs', `${jobs}`];

/** The names of the extractions in the output folder. */
const extracted = (root: string): string[] =>
  existsSync(join(root, 'out'))
    ? readdirSync(join(root, 'out')).filter((name) => name.endsWith('.json'))
    : [];

/** The files of the output folder that are no business of the ledger's. */
const written = (root: string): Record<string, string> =>
  Object.fromEntries(
    (existsSync(join(root, 'out')) ? readdirSync(join(root, 'out')) : [])
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => [name, readFileSync(join(root, 'out', name), 'utf8')]),
  );

const isWhole = (name: string, content: string): boolean => {
  if (!name.endsWith('.json')) return content.length > 0;
  JSON.parse(content);
  return true;
};

/** Resolves when so many documents are written, or the program has ended. */
const progressed = async (root: string, child: ChildProcess, least: number): Promise<void> => {
  while (child.exitCode === null && child.signalCode === null) {
    if (extracted(root).length >= least) return;
    await sleep(5);
  }
};

/** Seeded, by the constants of Numerical Recipes. */
const random = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const end = async (child: ChildProcess): Promise<number | null> =>
  child.exitCode ?? ((await once(child, 'close'))[0] as number | null);

/** What a run that nobody disturbs writes. */
const undisturbed = async (): Promise<Record<string, string>> => {
  const root = plans();
  const here = vi.spyOn(process, 'cwd').mockReturnValue(root);
  await runBatch([join(root, 'in')], { out: join(root, 'out'), jobs: 1, pool: inProcessPool() });
  here.mockRestore();
  return written(root);
};

/** As many runs as a machine manages that does other things as well. */
const KILLED = 2;

it('a run that is killed, disturbed and stopped comes to the same in the end', async () => {
  const root = plans();
  const next = random(20261122);
  for (let times = 0, least = 0; times < KILLED; times += 1, least += 4 + Math.ceil(next() * 8)) {
    const child = start(extract(1 + (times % 2)), { cwd: root });
    await progressed(root, child, least);
    child.kill('SIGKILL');
    await end(child);
    for (const [name, content] of Object.entries(written(root))) expect(isWhole(name, content)).toBe(true);
  }

  const first = start(extract(2), { cwd: root });
  const said: string[] = [];
  first.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  await progressed(root, first, extracted(root).length + 2);
  first.kill('SIGSTOP');
  const before = written(root);
  const second = await zhibiao(extract(1), { cwd: root });
  expect(second).toMatchObject({ code: 2, stdout: '' });
  expect(second.stderr).toMatch(
    new RegExp(
      `^zhibiao: out: another run writes to it since \\S+ \\(process ${first.pid}\\); wait for it, or`,
    ),
  );
  for (const [name, content] of Object.entries(before)) expect(written(root)[name]).toBe(content);

  // As Ctrl-C does; it comes when the run goes on.
  first.kill('SIGINT');
  first.kill('SIGCONT');
  expect(await end(first)).toBe(3);
  expect(said.join('')).toMatch(/^stopping; /);
  expect(said.join('')).toMatch(/^\d+ documents? left; run it again/m);
  expect(readdirSync(join(root, 'out')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  const kept = extracted(root).length;

  const { code, stdout } = await zhibiao([...extract(1), '--json'], { cwd: root });
  expect(code).toBe(3);
  // A document whose process was ended between its file and its line in the ledger is done again.
  const unchanged = stdout.split('\n').filter((line) => line.includes('"unchanged":true'));
  expect(unchanged.length).toBeGreaterThanOrEqual(kept - 2 * (KILLED + 1));
  expect(written(root)).toEqual(await undisturbed());
});
