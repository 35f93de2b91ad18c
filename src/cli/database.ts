import { type Address, addressOf } from '../fleet/address.ts';
import { type Database, DatabaseGoneError, type DatabaseOptions, withDatabase } from '../fleet/database.ts';
import { isMigrated, migrate } from '../fleet/migrate.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import type { Output } from './output.ts';

export interface DatabaseCommand {
  /** Its address; without it that of the environment. */
  readonly database?: string;
}

export interface FleetOptions extends DatabaseOptions {
  /** Whether the command only reads: it then needs no right to more. */
  readonly readOnly?: boolean;
}

/** Arguments can be seen by all users of a machine; a title takes their place. */
const hidePassword = ({ hasPassword }: Address, command: string): void => {
  if (hasPassword) process.title = `zhibiao ${command}`;
};

/**
 * Runs a command with its database, the tables of which are brought to their newest version before.
 * @throws BatchError for what can be said before anything is done, and for what the database refuses
 */
export const withFleet = async (
  command: string,
  { database }: DatabaseCommand,
  { readOnly = false, ...options }: FleetOptions,
  output: Output,
  run: (database: Database) => Promise<ExitCode>,
): Promise<ExitCode> => {
  const address = addressOf(database, process.env);
  hidePassword(address, command);
  try {
    return await withDatabase(address, { onMessage: output.err, ...options }, async (opened) => {
      if (!readOnly || !(await isMigrated(opened))) await migrate(opened);
      return run(opened);
    });
  } catch (error) {
    if (!(error instanceof DatabaseGoneError)) throw error;
    output.err(`zhibiao: ${error.message}`);
    return EXIT.some;
  }
};
