import { Socket } from 'node:net';
import pg from 'pg';
import { BatchError } from '../batch/batchError.ts';
import type { Address } from './address.ts';
import { databaseTrouble, isGone } from './databaseTrouble.ts';

/** A connection within a transaction. */
export type Client = pg.PoolClient;

/** In milliseconds. */
const CONNECT = 10_000;
const QUERY = 120_000;
/** A worker that stops in the middle of a transaction must not hold its locks. */
const IDLE = 30_000;

/** PostgreSQL 13: pg-boss needs `gen_random_uuid`. */
const OLDEST = 130_000;

/** A worker's loop, its heartbeat, and one to spare. */
const CONNECTIONS = 3;

/** What is wrong with a database, in one line. */
export const wrong = ({ shown }: Address, what: string): BatchError =>
  new BatchError([`database ${shown}: ${what}`]);

const checkServer = async (pool: pg.Pool, address: Address): Promise<void> => {
  const { rows } = await pool.query<{ version: number; encoding: string }>(
    "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
  );
  const [{ version, encoding } = { version: 0, encoding: '' }] = rows;
  if (version < OLDEST) throw wrong(address, 'the server is older than PostgreSQL 13; use a newer one');
  if (encoding !== 'UTF8')
    throw wrong(address, `the database is written in ${encoding}, not UTF8; make one with createdb -E UTF8`);
};

const rolledBack = async (client: Client): Promise<boolean> => {
  try {
    await client.query('rollback');
    return true;
  } catch {
    return false;
  }
};

/**
 * Runs a transaction: whole, or not at all.
 * @throws the error of the database
 */
export const transact = async <T>(pool: pg.Pool, run: (client: Client) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await run(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    client.release(isGone(error) || !(await rolledBack(client)));
    throw error;
  }
};

/**
 * Opens connections to a database.
 * @throws BatchError, in one line, where it cannot be used: no such host, wrong password, no such database, too old
 */
export const connect = async (address: Address): Promise<pg.Pool> => {
  const sockets = new Set<Socket>();
  const pool = new pg.Pool({
    ...(address.url === null ? {} : { connectionString: address.url }),
    application_name: 'zhibiao',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT,
    query_timeout: QUERY,
    idle_in_transaction_session_timeout: IDLE,
    keepAlive: true,
    stream: () => {
      const socket = new Socket();
      sockets.add(socket);
      return socket.once('close', () => sockets.delete(socket));
    },
  });
  // A connection that breaks between two queries says so here; the next query fails, and that is dealt with.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  try {
    await checkServer(pool, address);
    return pool;
  } catch (error) {
    await pool.end();
    // pg leaves one open where it has no password to give, and the program would wait for the server to close it.
    for (const socket of sockets) socket.destroy();
    throw error instanceof BatchError ? error : wrong(address, databaseTrouble(error));
  }
};
