import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Address } from './address.ts';
import { type Client, connect, transact, wrong } from './connect.ts';
import { databaseTrouble, isConflict, isGone } from './databaseTrouble.ts';

/** A database that may go away and come back. */
export interface Database {
  /** For people, without a password. */
  readonly shown: string;
  /**
   * Runs a transaction: whole, or not at all. It is run again where it met another one, and where the database went
   * away, so that it must be the same whether it runs once or twice.
   * @throws DatabaseGoneError where the database did not come back in time
   */
  readonly transaction: <T>(run: (client: Client) => Promise<T>) => Promise<T>;
  /** The same without waiting for a database that is gone. */
  readonly tryTransaction: <T>(run: (client: Client) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** How long to wait for a database that went away, in seconds. */
  readonly patience?: number;
  /** Told once when the database goes away, and once when it is back. */
  readonly onMessage?: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The database went away and did not come back. What was recorded is safe. */
export class DatabaseGoneError extends Error {
  readonly faults: readonly string[];
  constructor(fault: string) {
    super(fault);
    this.name = 'DatabaseGoneError';
    this.faults = [fault];
  }
}

export const PATIENCE = 120;

/** In milliseconds. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 5000;

/**
 * Opens a database; `withDatabase` closes it too.
 * @throws BatchError, in one line, where it cannot be used: no such host, wrong password, no such database, too old
 */
export const openDatabase = async (
  address: Address,
  { patience = PATIENCE, onMessage = () => undefined, signal }: DatabaseOptions = {},
): Promise<Database> => {
  const pool = await connect(address);
  let goneSince: number | null = null;

  const waitFor = async (error: unknown, attempt: number): Promise<void> => {
    if (goneSince === null) {
      goneSince = Date.now();
      onMessage(`database ${address.shown} went away (${databaseTrouble(error).split(';')[0]}); waiting`);
    }
    const gone = (Date.now() - goneSince) / 1000;
    if (gone >= patience || signal?.aborted)
      throw new DatabaseGoneError(
        `database ${address.shown} did not come back within ${Math.round(gone)} s; what was recorded is safe, run it again`,
      );
    const wait = Math.min(FIRST_WAIT * 2 ** attempt, LONGEST_WAIT, (patience - gone) * 1000);
    await sleep(wait, undefined, { signal }).catch(() => undefined);
  };

  const attempted = async <T>(
    run: (client: Client) => Promise<T>,
    onGone: (error: unknown, attempt: number) => Promise<void>,
  ): Promise<T> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const result = await transact(pool, run);
        if (goneSince !== null) onMessage(`database ${address.shown} is back`);
        goneSince = null;
        return result;
      } catch (error) {
        if (isGone(error)) await onGone(error, attempt);
        else if (!isConflict(error)) throw error;
      }
    }
  };

  return {
    shown: address.shown,
    transaction: (run) => attempted(run, waitFor),
    tryTransaction: (run) =>
      attempted(run, async (error) => {
        throw error;
      }),
    close: async () => {
      await pool.end();
    },
  };
};

/**
 * Runs something with a database, and closes that.
 * @throws BatchError for what the database refuses, in one line; DatabaseGoneError
 */
export const withDatabase = async <T>(
  address: Address,
  options: DatabaseOptions,
  run: (database: Database) => Promise<T>,
): Promise<T> => {
  const database = await openDatabase(address, options);
  try {
    return await run(database);
  } catch (error) {
    throw error instanceof pg.DatabaseError ? wrong(address, databaseTrouble(error)) : error;
  } finally {
    await database.close();
  }
};
