import { onTestFinished } from 'vitest';
import { workListOf } from '../../src/batch/workList.ts';
import { addressOf } from '../../src/fleet/address.ts';
import { conditionsOf } from '../../src/fleet/conditions.ts';
import type { Client } from '../../src/fleet/connect.ts';
import { type Database, openDatabase } from '../../src/fleet/database.ts';
import { type Joined, type JoinOptions, joinFleet } from '../../src/fleet/joinFleet.ts';
import { migrate } from '../../src/fleet/migrate.ts';
import { type Queued, queueDocuments } from '../../src/fleet/queueDocuments.ts';
import { inProcessPool } from '../batch/inProcessPool.ts';

/** Opens a database; closed when the test ends. */
export const opened = async (url: string): Promise<Database> => {
  const database = await openDatabase(addressOf(url, {}));
  onTestFinished(database.close);
  return database;
};

/** The same, with its tables. */
export const fleetOn = async (url: string): Promise<Database> => {
  const database = await opened(url);
  await migrate(database);
  return database;
};

export const ask = async <Row extends object>(
  database: Database,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> =>
  database.transaction(async (client: Client) => (await client.query<Row>(sql, [...values])).rows);

/** Queues files and folders with the rules of the program, or a folder of rules over them. */
export const queued = async (
  database: Database,
  paths: readonly string[],
  options: { readonly force?: boolean; readonly rules?: string } = {},
): Promise<Queued> => {
  const { work } = await workListOf(paths);
  return queueDocuments(database, conditionsOf(options), work, options);
};

/** Does documents in this process. */
export const poolHere = inProcessPool();

/** Joins the fleet from this process. */
export const worked = (database: Database, options: Partial<JoinOptions> = {}): Promise<Joined> =>
  joinFleet(database, { jobs: 1, signal: new AbortController().signal, pool: poolHere, ...options });
