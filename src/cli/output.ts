import { once } from 'node:events';

/** Where a command writes to. */
export interface Output {
  /** Data. */
  readonly out: (text: string) => void;
  /** Messages, a line each. */
  readonly err: (line: string) => void;
  /** What is going on; it replaces what was shown before. Not shown where nobody watches. */
  readonly progress: (text: string) => void;
  /** Where messages go, if somebody watches them there. */
  readonly watched?: NodeJS.WriteStream;
  /** Columns that tables may take. */
  readonly width: number;
}

/** Where a command reads and writes a stream. */
export interface Pipe {
  readonly input: AsyncIterable<Uint8Array>;
  /** Resolved when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  /** Ends the waiting for input. */
  readonly close: () => void;
}

const WIDTH = 80;
const NARROWEST = 40;

const widthOf = (stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): number => {
  const width = stream.columns ?? Number(env['COLUMNS']);
  return Number.isInteger(width) && width > 0 ? Math.max(NARROWEST, width) : WIDTH;
};

/** The terminal that the program was started in. */
export const terminalOf = ({ stdout, stderr, env }: NodeJS.Process): Output => {
  const clear = stderr.isTTY ? '\r\u001b[K' : '';
  return {
    out: (text) => void stdout.write(text),
    err: (line) => void stderr.write(`${clear}${line}\n`),
    progress: (text) => void (stderr.isTTY && stderr.write(`${clear}${text}`)),
    ...(stderr.isTTY ? { watched: stderr } : {}),
    width: widthOf(stdout, env),
  };
};

/** The streams that the program was started with. */
export const pipeOf = ({ stdin, stdout }: NodeJS.Process): Pipe => ({
  input: stdin,
  write: async (text) => {
    if (!stdout.write(text)) await once(stdout, 'drain');
  },
  close: () => void stdin.destroy(),
});
