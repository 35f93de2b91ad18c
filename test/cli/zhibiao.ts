import { type ChildProcess, spawn } from 'node:child_process';
import { ROOT } from '../plan.ts';

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built program, as a user would from a shell. */
export const start = (args: readonly string[], { cwd = ROOT, env = {} }: Options = {}): ChildProcess =>
  spawn(process.execPath, [`${ROOT}dist/cli/main.js`, ...args], {
    cwd,
    env: { ...process.env, COLUMNS: '80', ZHIBIAO_DEBUG: '', ...env },
  });

/** Runs the program to its end. */
export const zhibiao = (args: readonly string[], options: Options = {}): Promise<Result> =>
  new Promise((resolve, reject) => {
    const child = start(args, options);
    const collected = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream]?.setEncoding('utf8').on('data', (text: string) => {
        collected[stream] += text;
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...collected }));
  });
