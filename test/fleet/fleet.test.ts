import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Pool } from '../../src/batch/pool/pool.ts';
import { Stopped } from '../../src/batch/pool/pool.ts';
import type { WorkResult } from '../../src/batch/pool/workResult.ts';
import { type Claim, claimDocuments, giveBack } from '../../src/fleet/claims.ts';
import { conditionsOf } from '../../src/fleet/conditions.ts';
import type { Database } from '../../src/fleet/database.ts';
import { exportDocuments } from '../../src/fleet/exportDocuments.ts';
import { reapWorkers, TRIES } from '../../src/fleet/reapWorkers.ts';
import { recordResult } from '../../src/fleet/record.ts';
import { beat } from '../../src/fleet/workers.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { folder } from '../folder.ts';
import { CORPUS, PLAN } from '../plan.ts';
import { ask, fleetOn, poolHere, queued, worked } from './fleet.ts';
import { describeOnPostgres } from './postgres.ts';

const FINGERPRINT = conditionsOf({}).fingerprint;

const claimed = (database: Database, worker: string): Promise<Claim[]> =>
  database.transaction((client) =>
    claimDocuments(client, { worker, fingerprint: FINGERPRINT, held: [], most: 1 }),
  );

/** A worker that is not heard of any more. */
const deadWorker = async (database: Database): Promise<string> => {
  const id = randomUUID();
  await database.transaction((client) => beat(client, { id, jobs: 1, lease: 0 }));
  return id;
};

const reaped = (database: Database): Promise<number> => database.transaction(reapWorkers);

const resultOf = (claim: Claim): Promise<WorkResult> => {
  const { id, path, folder: root, entry } = claim;
  const pool = poolHere({ jobs: 1, out: null });
  return pool.run({ id, path: join(root, path), entry, sha256: null });
};

const stateOf = async (database: Database, id: string) =>
  (
    await ask<Record<string, unknown>>(
      database,
      `select d.state, d.status, d.failure, d.vanished, d.worker,
         (select count(*)::int from zhibiao.targets t where t.document = d.id) as targets
       from zhibiao.documents d where id = $1`,
      [id],
    )
  )[0];

describeOnPostgres('a fleet', (server) => {
  const fleet = async (): Promise<Database> => fleetOn(await server().makeDatabase());

  it('fills tables that SQL can ask, and writes the files of a local run', async () => {
    const database = await fleet();
    expect(await queued(database, [CORPUS])).toMatchObject({ queued: 3, failures: [] });
    expect(await worked(database)).toEqual({ done: 3, failures: [], late: 0 });
    const out = join(folder(), 'out');
    expect(await exportDocuments(database, out)).toEqual({ written: 3, waiting: 0, failures: [] });
    const extracted = join(CORPUS, '../extracted');
    for (const name of readdirSync(out))
      expect(readFileSync(join(out, name))).toEqual(readFileSync(join(extracted, name)));
    expect(readdirSync(out)).toHaveLength(3);

    const rows = await ask(
      database,
      `select region, comparator, value::text, unit, year from zhibiao.commitments
       where indicator_id = 'neonatal-mortality-rate' and unit = '‰' and value > 2.5`,
    );
    expect(rows).toEqual([{ region: '岢岚县', comparator: '<=', value: '3.2', unit: '‰', year: 2025 }]);
    const [counts] = await ask<{ extraction: Extraction; targets: number; trends: number; plans: number }>(
      database,
      `select extraction, (select count(*)::int from zhibiao.targets t where t.document = d.id) as targets,
         (select count(*)::int from zhibiao.trends t where t.document = d.id) as trends,
         (select count(*)::int from zhibiao.plans p where p.document = d.id) as plans
       from zhibiao.documents d where id = 'xihe-women-children-2021-2030'`,
    );
    const { extraction, ...counted } = counts ?? { extraction: null };
    expect(extraction).toEqual(
      JSON.parse(readFileSync(join(CORPUS, '../extracted/xihe-women-children-2021-2030.json'), 'utf8')),
    );
    expect(counted).toEqual({
      targets: extraction?.targets.length,
      trends: extraction?.trends.length,
      plans: extraction?.plans.length,
    });
  });

  it('queues a document once, and again when anything of it changed', async () => {
    const database = await fleet();
    const root = folder({ 'a.txt': PLAN, 'b.txt': `${PLAN}2.青山县小学入学率达到99%。\n`, 'bad.pdf': 'no' });
    expect(await queued(database, [root])).toMatchObject({ queued: 3 });
    expect(await queued(database, [root])).toMatchObject({ queued: 0, waiting: 3 });
    expect(await worked(database)).toMatchObject({ done: 3 });
    expect(await queued(database, [root])).toMatchObject({ queued: 0, unchanged: 3 });
    writeFileSync(join(root, 'a.txt'), `${PLAN}\n2.小学入学率达到98%。\n`);
    expect(await queued(database, [root])).toMatchObject({ queued: 1, unchanged: 2 });
    expect(await worked(database)).toMatchObject({ done: 1 });
    expect(await stateOf(database, 'a')).toMatchObject({ targets: 4 });
    expect(await queued(database, [root], { force: true })).toMatchObject({ queued: 3 });
    const rules = folder({ 'lexicon/verbs.yaml': 'id: lexicon/verbs\noff: true\n' });
    expect(await queued(database, [root], { rules })).toMatchObject({ queued: 3 });
  });

  it('carries the rules of a user to all workers', async () => {
    const database = await fleet();
    const rules = folder({ 'bind/level.yaml': 'id: bind/level\noff: true\n' });
    await queued(database, [join(CORPUS, 'kelan-children-14th-fyp.txt')], { rules });
    rmSync(rules, { recursive: true });
    await worked(database);
    const [{ made } = { made: -1 }] = await ask<{ made: number }>(
      database,
      "select count(*)::int as made from zhibiao.targets where 'bind/level' = any(rules)",
    );
    expect(made).toBe(0);
  });

  it('refuses another document of the same id', async () => {
    const database = await fleet();
    const root = folder({ 'one/a.txt': PLAN, 'two/a.txt': PLAN });
    await queued(database, [join(root, 'one')]);
    const { failures } = await queued(database, [join(root, 'two')]);
    expect(failures.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^the database has another document of the id a: .*one\/a\.txt$/),
    ]);
    expect(await queued(database, [join(root, 'two')], { force: true })).toMatchObject({ queued: 1 });
    expect(await worked(database)).toMatchObject({ done: 1 });
  });

  it('gives back what a worker had that vanished, and lets its late result change nothing', async () => {
    const database = await fleet();
    await queued(database, [folder({ 'a.txt': PLAN })]);
    const dead = await deadWorker(database);
    const [first] = await claimed(database, dead);
    if (!first) throw new Error('nothing was claimed');
    expect(await claimed(database, randomUUID())).toEqual([]);
    expect(await reaped(database)).toBe(1);
    expect(await recordResult(database, first, await resultOf(first))).toBe('late');
    expect(await stateOf(database, 'a')).toMatchObject({ state: 'queued', targets: 0, vanished: 1 });

    const [second] = await claimed(database, randomUUID());
    if (!second) throw new Error('nothing was given back');
    expect(await recordResult(database, first, await resultOf(first))).toBe('late');
    expect(await recordResult(database, second, await resultOf(second))).toBe('done');
    // Again, as after a transaction of which nobody knows whether it was whole.
    expect(await recordResult(database, second, await resultOf(second))).toBe('done');
    expect(await stateOf(database, 'a')).toMatchObject({ state: 'done', targets: 3, worker: null });
    expect(await claimed(database, randomUUID())).toEqual([]);
  });

  it('takes no document from a worker that is heard of', async () => {
    const database = await fleet();
    await queued(database, [folder({ 'a.txt': PLAN })]);
    const alive = randomUUID();
    await database.transaction((client) => beat(client, { id: alive, jobs: 1, lease: 30 }));
    await claimed(database, alive);
    expect(await reaped(database)).toBe(0);
  });

  it('records a document as failed that workers vanish over again and again', async () => {
    const database = await fleet();
    const root = folder({ 'a.txt': PLAN });
    await queued(database, [root]);
    for (let tries = 0; tries < TRIES; tries += 1) {
      expect(await claimed(database, await deadWorker(database))).toHaveLength(1);
      expect(await reaped(database)).toBe(1);
    }
    expect(await claimed(database, randomUUID())).toEqual([]);
    expect(await stateOf(database, 'a')).toMatchObject({
      state: 'failed',
      failure: `${TRIES} workers vanished while they were at it`,
    });
    expect(await queued(database, [root])).toMatchObject({ queued: 1 });
    expect(await worked(database)).toMatchObject({ done: 1 });
  });

  it('counts no try where a worker gave its work back', async () => {
    const database = await fleet();
    await queued(database, [folder({ 'a.txt': PLAN })]);
    for (let times = 0; times < TRIES + 1; times += 1) {
      const claims = await claimed(database, randomUUID());
      expect(claims).toHaveLength(1);
      await database.transaction((client) => giveBack(client, claims));
    }
    expect(await stateOf(database, 'a')).toMatchObject({ state: 'queued', vanished: 0 });
  });

  it('keeps an earlier extraction when the document fails later', async () => {
    const database = await fleet();
    const root = folder({ 'a.txt': PLAN, 'b.txt': PLAN });
    await queued(database, [root]);
    await worked(database);
    writeFileSync(
      join(root, 'a.txt'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
    );
    renameSync(join(root, 'b.txt'), join(root, 'c.txt'));
    writeFileSync(join(root, 'b.txt'), `${PLAN}\n`);
    await queued(database, [root]);
    const { failures } = await worked(database);
    expect(failures).toHaveLength(1);
    expect(await stateOf(database, 'a')).toMatchObject({
      state: 'failed',
      status: 'ok',
      failure: expect.stringMatching(/; the earlier extraction is kept$/),
      targets: 3,
    });
    expect(await queued(database, [root])).toMatchObject({ queued: 0, unchanged: 3, failedBefore: 1 });
  });

  it('keeps what a database cannot hold out of it, and in the file', async () => {
    const database = await fleet();
    const root = folder({ 'a.txt': PLAN.replace('降至3.0‰', '降\u0000至3.0‰') });
    await queued(database, [root]);
    const result = { made: '' };
    const pool = (options: Parameters<typeof poolHere>[0]): Pool => {
      const here = poolHere(options);
      return {
        ...here,
        run: async (job) => {
          const done = await here.run(job);
          const made = done.made && {
            json: done.made.json.replace('儿童与健康', '\\ud800\\u0000'),
            text: 'a\0b',
          };
          result.made = made?.json ?? '';
          return { ...done, made };
        },
      };
    };
    await worked(database, { pool });
    const [row] = await ask<{ json: string; text: Buffer; domain: string }>(
      database,
      `select f.json, f.text, d.extraction -> 'plans' -> 0 -> 'domains' -> 0 ->> 'name' as domain
       from zhibiao.files f join zhibiao.documents d on d.id = f.document`,
    );
    expect(row?.text.toString()).toBe('a\0b');
    expect(row?.domain).toBe('\ufffd\ufffd');
    expect(JSON.parse(row?.json ?? '').plans[0].domains[0].name).toBe('\ud800\0');
  });

  it('ends when it is told to, and gives back what it had', async () => {
    const database = await fleet();
    await queued(database, [folder({ 'a.txt': PLAN, 'b.txt': PLAN })]);
    const controller = new AbortController();
    const stops: ((error: Error) => void)[] = [];
    const pool = (): Pool => ({
      run: () =>
        new Promise((_, reject) => {
          stops.push(reject);
          controller.abort();
        }),
      stop: async () => {
        for (const stop of stops) stop(new Stopped());
      },
    });
    expect(await worked(database, { pool, signal: controller.signal })).toMatchObject({ done: 0 });
    expect(await stateOf(database, 'a')).toMatchObject({ state: 'queued', vanished: 0 });
    expect(await ask(database, 'select id from zhibiao.workers')).toEqual([]);
    expect(await worked(database)).toMatchObject({ done: 2 });
  });

  it('takes no document on a machine without them', async () => {
    const database = await fleet();
    const root = folder({ 'in/a.txt': PLAN });
    await queued(database, [join(root, 'in')]);
    await expect(worked(database, { root: join(root, 'elsewhere/deep/er/than/that') })).rejects.toThrow(
      /no document of the queue is on this machine; mount the folder .* --root DIR/,
    );
    expect(await stateOf(database, 'a')).toMatchObject({ state: 'queued' });
  });

  it('refuses documents that another program has queued', async () => {
    const database = await fleet();
    await queued(database, [folder({ 'a.txt': PLAN })]);
    await ask(database, "update zhibiao.conditions set build = 'other', version = '9.9.9'");
    await expect(worked(database)).rejects.toThrow(/put in by zhibiao 9\.9\.9 \(build other\), this is /);
  });
});
