import type { Output } from '../../src/cli/output.ts';

/** An output that keeps what is written to it. */
export interface Recorded extends Output {
  readonly stdout: () => string;
  /** Lines. */
  readonly stderr: () => readonly string[];
}

export const recorded = (width = 80): Recorded => {
  const out: string[] = [];
  const err: string[] = [];
  return {
    out: (text) => void out.push(text),
    err: (line) => void err.push(line),
    progress: () => undefined,
    width,
    stdout: () => out.join(''),
    stderr: () => err,
  };
};
