import PgBoss from 'pg-boss';
import type { Client } from './connect.ts';

/** The only place that speaks to pg-boss: a queue of documents for each set of program, rules and options. */

const SCHEMA = 'zhibiao_queue';

/**
 * pg-boss gives a job back after a fixed time, which is too short for a scan of 400 pages and too long for a worker that
 * vanished. So workers hold leases (`workers.ts`), and this is only the last resort; it must be under 24 hours.
 */
const EXPIRE_IN_HOURS = 23;

/** Who counts tries is `reapWorkers`: what a worker gave back of its own will is no try. */
const RETRY_LIMIT = 1_000_000;

/** pg-boss archives what nobody took by then. */
const KEEP_UNTIL = new Date('9999-01-01T00:00:00Z');

const queueName = (fingerprint: string): string => `extract-${fingerprint}`;

/** Within the transaction of a client. pg-boss swallows errors of `fetch`, which would look like an empty queue. */
const within = async <T>(client: Client, run: (db: PgBoss.Db) => Promise<T>): Promise<T> => {
  const errors: unknown[] = [];
  const result = await run({
    executeSql: async (text, values) => {
      try {
        return await client.query(text, values);
      } catch (error) {
        errors.push(error);
        throw error;
      }
    },
  });
  if (errors.length > 0) throw errors[0];
  return result;
};

const bossOf = (db: PgBoss.Db): PgBoss =>
  new PgBoss({ db, schema: SCHEMA, schedule: false, supervise: false, migrate: true });

/** No call goes past the transaction of its caller. */
const NOWHERE: PgBoss.Db = {
  executeSql: () => Promise.reject(new Error('a call of pg-boss outside of a transaction')),
};

const boss = bossOf(NOWHERE);

/**
 * Makes the tables of pg-boss, or brings them to its version. It ends the transaction of the client on its own.
 */
export const startBoss = (client: Client): Promise<void> =>
  within(client, async (db) => {
    const starting = bossOf(db);
    await starting.start();
    await starting.stop({ graceful: false, close: false });
  });

/** Clears away what is long done. It ends the transaction of the client on its own. */
export const tidyBoss = (client: Client): Promise<void> => within(client, (db) => bossOf(db).maintain());

/** Makes the queue for documents of a fingerprint, if it is not there. */
export const makeQueue = (client: Client, fingerprint: string): Promise<void> =>
  within(client, (db) => bossOf(db).createQueue(queueName(fingerprint)));

/** Puts jobs in by their ids. */
export const putJobs = (client: Client, fingerprint: string, ids: readonly string[]): Promise<void> =>
  within(client, (db) =>
    boss.insert(
      ids.map((id) => ({
        id,
        name: queueName(fingerprint),
        retryLimit: RETRY_LIMIT,
        expireInSeconds: EXPIRE_IN_HOURS * 3600,
        keepUntil: KEEP_UNTIL,
      })),
      { db },
    ),
  );

/** Takes up to so many jobs, which nobody else then takes. */
export const takeJobs = async (client: Client, fingerprint: string, most: number): Promise<string[]> => {
  const jobs = await within(client, (db) =>
    boss.fetch(queueName(fingerprint), { db, batchSize: most, priority: false }),
  );
  return jobs.map(({ id }) => id);
};

const each =
  (call: (name: string, id: string, options: { db: PgBoss.Db }) => Promise<void>) =>
  async (client: Client, fingerprint: string, ids: readonly string[]): Promise<void> => {
    // The types of the calls for several ids are not those of the code.
    for (const id of ids) await within(client, (db) => call(queueName(fingerprint), id, { db }));
  };

/** Jobs that are done, whatever came of them. */
export const completeJobs = each((name, id, options) => boss.complete(name, id, {}, options));

/** Jobs that others may take. */
export const giveBackJobs = each((name, id, options) => boss.fail(name, id, {}, options));

/** Jobs that nobody is to do any more. */
export const dropJobs = each((name, id, options) => boss.deleteJob(name, id, options));
