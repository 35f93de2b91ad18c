import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { type Result, start, zhibiao } from '../cli/zhibiao.ts';
import { describeOnPostgres } from '../fleet/postgres.ts';
import { folder } from '../folder.ts';
import { corpusPlan, PLAN } from '../plan.ts';

const DOCUMENTS = 30;
const WORKERS = 4;
const KILLED = 2;

/** Plans that differ, some of them long enough that a worker can be killed in the middle, one that fails. */
const plans = (): Record<string, string | Buffer> => {
  const long = corpusPlan('kelan-children-14th-fyp').toString();
  const texts = Array.from({ length: DOCUMENTS - 2 }, (_, index): [string, string] => [
    `plans/p${index}.txt`,
    `${(index % 9 === 0 ? long : PLAN).replace('90%', `${50 + index}%`)}\n`,
  ]);
  return {
    ...Object.fromEntries(texts),
    'plans/page.html': `<html><body><h1>青山县儿童发展规划</h1><p>到2025年，新生儿访视率达到90%以上。</p></body></html>`,
    'plans/picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
  };
};

const filesOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir)
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => [name, readFileSync(join(dir, name), 'utf8')]),
  );

const ended = (child: ChildProcess): Promise<Result> =>
  new Promise((resolve) => {
    const collected = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream]?.setEncoding('utf8').on('data', (text: string) => {
        collected[stream] += text;
      });
    child.on('close', (code) => resolve({ code, ...collected }));
  });

const asking = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
};

/** Waits until the database answers something. */
const until = async <Row extends object>(
  client: pg.Client,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => {
  for (;;) {
    const { rows } = await client.query<Row>(sql, [...values]);
    if (rows.length > 0) return rows;
    await sleep(20);
  }
};

/** The workers that have documents, once some are done. */
const BUSY = `select w.pid, d.id from zhibiao.workers w join zhibiao.documents d on d.worker = w.id
  where d.state = 'working' and w.pid <> all($1) and exists (select from zhibiao.documents where state = 'done')`;

describeOnPostgres('zhibiao queue, work and export', (server) => {
  it('do each document once though workers are killed, and give the files of a local run', async () => {
    const cwd = folder(plans());
    const database = await server().makeDatabase();
    const secret = new pg.Client(database).password ?? '';
    const options = { cwd, env: { ZHIBIAO_DATABASE: database } };
    const local = zhibiao(['extract', 'plans', '--out', 'local', '--jobs', '1'], options);
    const queued = await zhibiao(['queue', 'plans'], options);
    expect(queued).toEqual({ code: 0, stdout: '', stderr: `${DOCUMENTS} documents queued\n` });
    expect((await local).code).toBe(3);

    const client = await asking(database);
    // Half of the workers have the shared folder elsewhere.
    const elsewhere = join(cwd, 'mounted/deep');
    cpSync(join(cwd, 'plans'), join(elsewhere, 'plans'), { recursive: true });
    const work = ['work', '--stay', '--jobs', '1', '--lease', '3', '--database', database];
    const workers = Array.from({ length: WORKERS }, (_, index) =>
      index % 2 === 0 ? start(work, { cwd }) : start([...work, '--root', elsewhere], { cwd: '/' }),
    );
    const ends = workers.map(ended);
    const killed: number[] = [];
    const lost: string[] = [];
    while (killed.length < KILLED) {
      const [next] = await until<{ pid: number; id: string }>(client, BUSY, [killed]);
      if (!next) break;
      const line = `/proc/${next.pid}/cmdline`;
      if (existsSync(line) && secret !== '') expect(readFileSync(line, 'utf8')).not.toContain(secret);
      process.kill(next.pid, 'SIGKILL');
      killed.push(next.pid);
      lost.push(next.id);
    }
    await until(
      client,
      "select from (select bool_and(state in ('done', 'failed')) as over from zhibiao.documents) d where over",
    );
    // As Ctrl-C does.
    for (const worker of workers) worker.kill('SIGINT');
    const results = await Promise.all(ends);
    expect(lost).toHaveLength(KILLED);
    expect(results.map(({ code }) => code).sort()).toEqual([3, 3, null, null]);
    for (const { code, stderr } of results)
      if (code === 3)
        expect(stderr).toMatch(/^stopping; what is under way is given back\n\d+ documents done in .*\n$/m);
    expect((await client.query('select from zhibiao.workers')).rows).toEqual([]);
    const { rows } = await client.query(
      `select count(*)::int as documents, count(*) filter (where state = 'done')::int as done,
         count(*) filter (where state = 'failed')::int as failed, sum(vanished)::int as vanished
       from zhibiao.documents`,
    );
    expect(rows).toEqual([{ documents: DOCUMENTS, done: DOCUMENTS - 1, failed: 1, vanished: 0 }]);

    const exported = await zhibiao(['export', '--out', 'exported'], options);
    expect(exported.stderr).toMatch(
      /^plans\/picture\.png: .*\n30 documents written to exported, 1 failed\n$/,
    );
    expect(exported.code).toBe(3);
    expect(filesOf(join(cwd, 'exported'))).toEqual(filesOf(join(cwd, 'local')));
    expect(await zhibiao(['queue', 'plans'], options)).toMatchObject({
      code: 0,
      stderr:
        '0 documents queued, 30 done and unchanged\n1 of the unchanged failed before; --force tries everything again\n',
    });
    if (secret !== '') expect(JSON.stringify(results)).not.toContain(secret);
  });

  it('say in one line what is wrong with the database, without its password', async () => {
    const cwd = folder({ 'plans/a.txt': PLAN });
    const url = (await server().makeDatabase()).replace(/:\/\/[^@]*@/, '://nobody_such:hunter2@');
    for (const args of [['queue', 'plans'], ['work'], ['export', '--out', 'out']]) {
      const { code, stdout, stderr } = await zhibiao([...args, '--database', url], { cwd });
      expect(stderr).toMatch(/^zhibiao: database zhibiao_test_\w+ at .*; check .*\n$/);
      expect(stderr + stdout).not.toContain('hunter2');
      expect(code).toBe(2);
    }
    const nowhere = await zhibiao(['work'], { cwd, env: { PGHOST: '', ZHIBIAO_DATABASE: 'nonsense' } });
    expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringMatching(/^zhibiao: the address of the/) });
  });
});
