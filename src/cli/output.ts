/** Where a command writes to. */
export interface Output {
  /** Data. */
  readonly out: (text: string) => void;
  /** Messages, a line each. */
  readonly err: (line: string) => void;
  /** What is going on; it replaces what was shown before. Not shown where nobody watches. */
  readonly progress: (text: string) => void;
  /** Columns that tables may take. */
  readonly width: number;
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
    width: widthOf(stdout, env),
  };
};
