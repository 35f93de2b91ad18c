import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CLI = `${ROOT}dist/cli/main.js`;
const readme = (name: string): string => readFileSync(`${ROOT}${name}`, 'utf8');

const outputs = new Map<string, string>();

/** What a command prints, which is the same each time. */
const zhibiao = (args: readonly string[]): string => {
  const known = outputs.get(args.join(' '));
  if (known !== undefined) return known;
  const { stdout, status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '80' },
  });
  expect(status, stderr).toBe(0);
  outputs.set(args.join(' '), stdout);
  return stdout;
};

interface Session {
  readonly command: string;
  /** Runs of lines that must come out in this order; `…` in the text stands for what lies between. */
  readonly runs: readonly string[];
}

const sessionsIn = (text: string): Session[] =>
  [...text.matchAll(/^```console\n\$ npx zhibiao (.*)\n([\s\S]*?)^```$/gm)].map(
    ([, command = '', output = '']) => ({
      command,
      runs: output
        .split(/^…\n/m)
        .map((run) => run.trimEnd())
        .filter((run) => run !== ''),
    }),
  );

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  it.each(sessionsIn(readme(name)))('shows what comes out: zhibiao $command', ({ command, runs }) => {
    const output = zhibiao(command.split(' '));
    expect(runs.length).toBeGreaterThan(0);
    let at = 0;
    for (const run of runs) {
      const found = output.indexOf(run, at);
      expect(found, `${run}\n--- is not in ---\n${output.slice(at)}`).toBeGreaterThanOrEqual(at);
      at = found + run.length;
    }
  });

  it('names every command, and no other', () => {
    const commands = (help: string): string[] =>
      [...(help.split('Commands:')[1] ?? '').matchAll(/^ {2}([a-z]+)/gm)].map(([, command = '']) => command);
    const groups = ['rules', 'indicators'];
    const own = commands(zhibiao(['--help'])).filter(
      (command) => command !== 'help' && !groups.includes(command),
    );
    const nested = groups.flatMap((group) =>
      commands(zhibiao([group, '--help']))
        .filter((command) => command !== 'help')
        .map((command) => `${group} ${command}`),
    );
    const named = [...readme(name).matchAll(/^\| `zhibiao ((?:(?:rules|indicators) )?[a-z]+)/gm)].map(
      ([, command]) => command,
    );
    expect(named.sort()).toEqual([...own, ...nested].sort());
  });
});
