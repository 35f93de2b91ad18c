import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { start, zhibiao } from '../cli/zhibiao.ts';
import { folder } from '../folder.ts';
import { PLAN } from '../plan.ts';

const COUNT = 40;

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

const EXTRACT = ['extract', 'in', '--out', 'out', '--jobs', '2'];

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
    const done = Object.keys(written(root)).filter((name) => name.endsWith('.json')).length;
    if (done >= least) return;
    await sleep(3);
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

describe('a run that is killed', () => {
  it('at any moment leaves whole files, and comes to the same in the end', async () => {
    const undisturbed = plans();
    const whole = await zhibiao(EXTRACT, { cwd: undisturbed });
    expect(whole.code).toBe(3);
    const root = plans();
    const next = random(20261122);
    for (let least = 0; least < COUNT; least += 8 + Math.ceil(next() * 12)) {
      const child = start(EXTRACT, { cwd: root });
      await progressed(root, child, least);
      child.kill('SIGKILL');
      await end(child);
      for (const [name, content] of Object.entries(written(root))) expect(isWhole(name, content)).toBe(true);
    }
    const resumed = await zhibiao(EXTRACT, { cwd: root });
    expect(resumed.code).toBe(3);
    expect(resumed.stdout).toBe(whole.stdout);
    expect(written(root)).toEqual(written(undisturbed));
    expect(resumed.stderr).toContain('unchanged');
  });

  it('by Ctrl-C keeps what is finished, and the next goes on from there', async () => {
    const root = plans();
    const child = start(EXTRACT, { cwd: root });
    let stderr = '';
    child.stderr?.on('data', (text: Buffer) => {
      stderr += text.toString();
    });
    await progressed(root, child, 10);
    child.kill('SIGINT');
    const code = await end(child);
    const kept = written(root);
    expect(readdirSync(join(root, 'out')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    if (stderr.includes('left; run it again')) expect(code).toBe(3);
    const { stdout } = await zhibiao([...EXTRACT, '--json'], { cwd: root });
    const unchanged = stdout.split('\n').filter((line) => line.includes('"unchanged":true'));
    expect(unchanged.length).toBeGreaterThanOrEqual(9);
    for (const [name, content] of Object.entries(kept)) expect(written(root)[name]).toBe(content);
  });
});

describe('a second run into one folder', () => {
  it('is told, and harms nothing', async () => {
    const root = plans();
    const first = start(EXTRACT, { cwd: root });
    await progressed(root, first, 1);
    if (first.exitCode === null) first.kill('SIGSTOP');
    const before = written(root);
    const second = await zhibiao(EXTRACT, { cwd: root });
    expect(second).toMatchObject({ code: 2, stdout: '' });
    expect(second.stderr).toMatch(
      new RegExp(
        `^zhibiao: out: another run writes to it since \\S+ \\(process ${first.pid}\\); wait for it, or`,
      ),
    );
    for (const [name, content] of Object.entries(before)) expect(written(root)[name]).toBe(content);
    first.kill('SIGCONT');
    expect(await end(first)).toBe(3);
    expect(Object.keys(written(root))).toHaveLength(COUNT + 3);
  });
});
