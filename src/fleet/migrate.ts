import { BatchError } from '../batch/batchError.ts';
import { startBoss } from './boss.ts';
import type { Client } from './connect.ts';
import type { Database } from './database.ts';
import type { Migration } from './migrations/migration.ts';
import { MIGRATIONS } from './migrations/migrations.ts';

/** Any number that nobody else takes: who holds it migrates, the others wait. */
const LOCK = 7_230_146;

const versionOf = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('zhibiao.migrations') is not null as there",
  );
  if (!rows[0]?.there) return 0;
  const found = await client.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from zhibiao.migrations',
  );
  return found.rows[0]?.version ?? 0;
};

const prepare = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regnamespace('zhibiao') is not null as there",
  );
  // IF NOT EXISTS would ask for a right that who uses a schema made by others need not have.
  if (!rows[0]?.there) await client.query('create schema zhibiao');
  await client.query(`create table if not exists zhibiao.migrations (
    version integer primary key, name text not null, applied_at timestamptz not null default now())`);
};

const step = async (client: Client, { version, name, sql }: Migration): Promise<void> => {
  await client.query(sql);
  await client.query('insert into zhibiao.migrations (version, name) values ($1, $2)', [version, name]);
};

const refuseNewer = ({ shown }: Database, version: number, newest: number): void => {
  if (version > newest)
    throw new BatchError([
      `database ${shown}: its tables are of version ${version}, this program knows version ${newest}; use a newer zhibiao`,
    ]);
};

const newestOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

/**
 * Whether the results in a database can be read as they are: for that nobody needs a right to change anything.
 * @throws BatchError for a database that a newer program has migrated
 */
export const isMigrated = async (database: Database): Promise<boolean> => {
  const newest = newestOf(MIGRATIONS);
  const version = await database.transaction(versionOf);
  refuseNewer(database, version, newest);
  return version === newest;
};

/**
 * Brings the tables of a database to the newest version, one step a transaction; of several programs that do so at once,
 * one does.
 * @throws BatchError for a database that a newer program has migrated
 */
export const migrate = async (
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> => {
  const newest = newestOf(migrations);
  for (let done = false; !done; )
    done = await database.transaction(async (client) => {
      await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
      const version = await versionOf(client);
      refuseNewer(database, version, newest);
      if (version === 0) await prepare(client);
      const next = migrations.find((migration) => migration.version === version + 1);
      if (next) await step(client, next);
      return (next?.version ?? version) === newest;
    });
  // Two that make the tables of pg-boss at once would be in each other's way; its own transactions end ours, so that
  // the lock is one of the connection.
  await database.transaction(async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    // Where it fails, the connection ends, and the lock with it.
    await startBoss(client);
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  });
};
