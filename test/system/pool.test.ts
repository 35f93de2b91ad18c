import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { jsonOf } from '../../src/batch/jsonOf.ts';
import { openPool, type PoolOptions, Stopped } from '../../src/batch/pool/pool.ts';
import type { WorkResult } from '../../src/batch/pool/workResult.ts';
import { extract } from '../../src/extract.ts';
import { folder } from '../folder.ts';
import { PLAN } from '../plan.ts';

const FAULTY = fileURLToPath(new URL('faultyWorker.mjs', import.meta.url));

const work = (path: string, id: string) => ({ id, path, entry: null, sha256: null });

const text = (id: string, content = PLAN) => ({ ...work(id, id), text: content });

const open = (options: Partial<PoolOptions> = {}) => {
  const pool = openPool({ out: null, jobs: 1, ...options });
  onTestFinished(pool.stop);
  return pool;
};

const sumOf = ({ id, status, failure, crashed }: WorkResult) => [id, status, failure?.what ?? null, crashed];

describe('openPool', () => {
  it('writes the same bytes at any number of processes, and tells what came of each document', async () => {
    const ids = Array.from({ length: 7 }, (_, index) => `d${index}`);
    const html = `<p>${PLAN.replaceAll('\n', '</p><p>')}</p>`;
    const root = folder({
      ...Object.fromEntries(ids.map((id, index) => [id, PLAN.repeat(index + 1)])),
      page: html,
    });
    const outs = await Promise.all(
      [1, 2].map(async (jobs) => {
        const out = folder();
        const pool = open({ out, jobs });
        const results = await Promise.all([...ids, 'page'].map((id) => pool.run(work(join(root, id), id))));
        expect(results.map(({ id }) => id)).toEqual([...ids, 'page']);
        const bytes = Buffer.byteLength(PLAN);
        const [first] = results;
        expect(first).toMatchObject({ status: 'ok', bytes, counts: { plans: 1, targets: 3 } });
        expect(first).toMatchObject({
          failure: null,
          crashed: null,
          unwritable: null,
          made: null,
          text: null,
        });
        const files = [...ids.map((id) => `${id}.json`), 'page.json', 'page.txt'];
        expect(readdirSync(out).sort()).toEqual(files);
        expect([...results.map(({ output }) => output?.size), results.at(-1)?.text?.size]).toEqual(
          files.map((name) => statSync(join(out, name)).size),
        );
        return files.map((name) => readFileSync(join(out, name), 'utf8'));
      }),
    );
    expect(outs[1]).toEqual(outs[0]);
  });

  it('gives back what it makes where there is no folder', async () => {
    const pool = open();
    const { made } = await pool.run(text('a'));
    expect(made).toEqual({ json: jsonOf(extract(PLAN, { id: 'a' })), text: null });
  });

  it('tells a document that cannot be read or written', async () => {
    const root = folder({ 'a.txt': PLAN, 'large.txt': 'x'.repeat(2 ** 20 + 1) });
    const pool = open({ out: join(root, 'nowhere'), maxSize: 1 });
    expect(await pool.run(work(join(root, 'b.txt'), 'b'))).toMatchObject({
      status: 'failed',
      failure: { what: 'there is no such file or folder' },
      unwritable: null,
    });
    expect(await pool.run(work(join(root, 'large.txt'), 'large'))).toMatchObject({
      failure: { what: 'the file is larger than 1 MB', remedy: 'split it, or raise --max-size' },
    });
    expect(await pool.run(work(join(root, 'a.txt'), 'a'))).toMatchObject({
      status: 'failed',
      unwritable: 'ENOENT',
    });
  });

  it('tells rules that cannot be used', async () => {
    const rules = folder({ 'lexicon/bad.yaml': 'id: lexicon/bad\n' });
    await expect(open({ rules }).run(text('a'))).rejects.toThrow(/lexicon\/bad\.yaml/);
  });

  it('tells that no process can be started', async () => {
    await expect(open({ memory: 8 }).run(text('a'))).rejects.toThrow(
      '8 MB of memory are too little for a process; raise --max-memory',
    );
    await expect(open({ entry: join(folder(), 'missing.js') }).run(text('a'))).rejects.toThrow(
      /^the processes that read documents cannot be started: .*\(exit code 1\)$/,
    );
  });
});

const runAll = (ids: readonly string[], options: Partial<PoolOptions> = {}): Promise<WorkResult[]> => {
  const pool = open({ entry: FAULTY, ...options });
  return Promise.all(ids.map((id) => pool.run(text(id))));
};

const PROCESS = 'the process that read it ended';

describe('a document that ends its process', () => {
  it('costs itself alone', async () => {
    const results = await runAll(['loop', 'crash', 'abort', 'exit', 'a', 'crash-2', 'b'], { timeout: 1 });
    expect(results.map(sumOf)).toEqual([
      ['loop', 'failed', 'took longer than 1 s', 'timeout'],
      ['crash', 'failed', `${PROCESS} (SIGSEGV)`, 'died'],
      ['abort', 'failed', `${PROCESS} (SIGABRT)`, 'died'],
      ['exit', 'failed', `${PROCESS} (exit code 7)`, 'died'],
      ['a', 'ok', null, null],
      ['crash-2', 'failed', `${PROCESS} (SIGSEGV)`, 'died'],
      ['b', 'ok', null, null],
    ]);
  });

  it('costs itself alone where it takes all memory, in objects or beside them', async () => {
    const results = await runAll(['hoard', 'buffers', 'a'], { memory: 200 });
    const what = 'needed more than 200 MB of memory';
    expect(results.map(sumOf)).toEqual([
      ['hoard', 'failed', what, 'memory'],
      ['buffers', 'failed', what, 'memory'],
      ['a', 'ok', null, null],
    ]);
  });

  it('is not one that suffers from what an earlier one left behind', async () => {
    const results = await runAll(['late-1', 'a', 'late-2', 'b']);
    expect(results.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  it('is real as well', async () => {
    const root = folder({ 'a.txt': PLAN, 'b.txt': PLAN.repeat(8000) });
    const pool = open({ out: root, memory: 160 });
    const results = await Promise.all(['a', 'b'].map((id) => pool.run(work(join(root, `${id}.txt`), id))));
    expect(results.map(({ status, crashed }) => [status, crashed])).toEqual([
      ['ok', null],
      ['failed', 'memory'],
    ]);
    expect(readdirSync(root)).toEqual(['a.json', 'a.txt', 'b.txt']);
  });
});

describe('a process', () => {
  const processOf = (result: WorkResult | undefined): unknown => Reflect.get(result ?? {}, 'process');

  it('does one document after the other, until one has left it with much memory', async () => {
    const [a, b, spent, c] = await runAll(['a', 'b', 'spent', 'c']);
    expect(processOf(a)).toBe(processOf(b));
    expect(processOf(spent)).toBe(processOf(a));
    expect(processOf(c)).not.toBe(processOf(a));
  });

  it('has its time for each page that is recognized', async () => {
    const pages: unknown[] = [];
    const onPage = ({ id }: { id: string }, ...page: number[]): void => void pages.push([id, ...page]);
    const [pagesResult] = await runAll(['pages'], { timeout: 2, onPage });
    expect(pagesResult?.status).toBe('ok');
    expect(pages).toEqual([1, 2, 3].map((done) => ['pages', done, 3]));
  });

  it('is started only where there is a document for it', async () => {
    const results = await runAll(['a', 'b'], { jobs: 9 });
    expect(new Set(results.map(processOf)).size).toBe(2);
  });
});

describe('a pool that is stopped', () => {
  it('ends its processes and gives up their documents', async () => {
    const pool = open({ entry: FAULTY, jobs: 2 });
    const { made } = await pool.run(text('a'));
    expect(made).not.toBeNull();
    const runs = ['loop', 'loop', 'b'].map((id) => pool.run(text(id)));
    const outcomes = Promise.allSettled(runs);
    await pool.stop();
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(Stopped) });
    await expect(pool.run(text('c'))).rejects.toBeInstanceOf(Stopped);
  });
});
