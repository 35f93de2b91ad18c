import type { Trouble } from '../failure.ts';
import type { Crash } from './workResult.ts';

/** In what the engine prints before it gives up, and in what the guard of a process does. */
export const OUT_OF_MEMORY = 'out of memory';

/** How a process ended. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last that it printed. */
  readonly said: string;
  /** Whether it was ended because its time was over. */
  readonly late: boolean;
}

/** The limits of one document. */
export interface Limits {
  /** In seconds. */
  readonly timeout: number;
  /** In MB. */
  readonly memory: number;
}

/** Why a process ended. */
export const crashOf = ({ late, said }: End): Crash => {
  if (late) return 'timeout';
  return said.includes(OUT_OF_MEMORY) ? 'memory' : 'died';
};

/** Why a document failed whose process ended, in words. */
export const crashTrouble = (end: End, { timeout, memory }: Limits): Trouble => {
  switch (crashOf(end)) {
    case 'timeout':
      return { what: `took longer than ${timeout} s`, remedy: 'split it, or raise --timeout' };
    case 'memory':
      return { what: `needed more than ${memory} MB of memory`, remedy: 'split it, or raise --max-memory' };
    case 'died':
      return {
        what: `the process that read it ended (${end.signal ?? `exit code ${end.code}`})`,
        remedy: 'report it with the document',
      };
  }
};
