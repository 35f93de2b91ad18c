import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { BatchError } from '../../src/batch/batchError.ts';
import { runBatch } from '../../src/batch/runBatch.ts';
import { Extraction } from '../../src/model/extraction.ts';
import { folder } from '../folder.ts';
import { corpusPlan, PLAN } from '../plan.ts';
import { encode } from '../read/encode.ts';
import { inProcessPool } from './inProcessPool.ts';

/** Runs a batch: what came of each document, in words. */
const run = async (paths: readonly string[], out: string) => {
  const { documents, ...rest } = await runBatch(paths, { out, jobs: 1, pool: inProcessPool() });
  const results = documents.map(({ result }) => result);
  return {
    ...rest,
    done: results.flatMap(({ id, status, failure }) => (failure ? [] : [`${id} ${status}`])),
    incomplete: results.flatMap(({ incomplete }) => incomplete ?? []),
    failures: [...rest.failures, ...results.flatMap(({ failure }) => failure ?? [])],
  };
};

/** The names in a folder that are not hidden. */
const namesIn = (folder: string): string[] => readdirSync(folder).filter((name) => !name.startsWith('.'));

const extractionOf = (path: string): Extraction => Extraction.parse(JSON.parse(readFileSync(path, 'utf8')));

describe('runBatch', () => {
  it('writes a file for each document, in their order', async () => {
    const root = folder({ 'in/b.txt': PLAN, 'in/a.txt': PLAN });
    const told: string[] = [];
    const { documents, ...rest } = await runBatch([join(root, 'in')], {
      out: join(root, 'out/deep'),
      jobs: 2,
      pool: inProcessPool(),
      onStart: ({ documents: all, unchanged }) => told.push(`${unchanged} of ${all}`),
      onDone: ({ id }) => told.push(id),
    });
    expect(documents.map(({ result, unchanged }) => [result.id, result.status, unchanged])).toEqual([
      ['a', 'ok', false],
      ['b', 'ok', false],
    ]);
    expect(rest).toEqual({ failures: [], undone: 0, stopped: null, rulesChanged: false });
    expect(told).toEqual(['0 of 2', 'a', 'b']);
    expect(namesIn(join(root, 'out/deep'))).toEqual(['a.json', 'b.json']);
    expect(extractionOf(join(root, 'out/deep/a.json')).targets).toHaveLength(3);
  });

  it('gives the same bytes every time', async () => {
    const root = folder({ 'a.txt': PLAN });
    for (const out of ['one', 'two']) await run([join(root, 'a.txt')], join(root, out));
    expect(readFileSync(join(root, 'one/a.json'))).toEqual(readFileSync(join(root, 'two/a.json')));
  });

  it('names a source by where it stands from here', async () => {
    const root = folder({ 'in/a.txt': PLAN });
    const here = vi.spyOn(process, 'cwd').mockReturnValue(root);
    await run([join(root, 'in/a.txt')], join(root, 'out'));
    here.mockRestore();
    expect(extractionOf(join(root, 'out/a.json')).document.source.path).toBe('in/a.txt');
  });

  it('warns of a file that is not the one in the manifest', async () => {
    const sha256 = 'a'.repeat(64);
    const root = folder({
      'in/a.txt': PLAN,
      'in/manifest.yaml': `- { id: a, file: a.txt, sha256: ${sha256} }`,
    });
    const batch = await run([join(root, 'in')], join(root, 'out'));
    expect(batch.done).toEqual(['a ok']);
    expect(extractionOf(join(root, 'out/a.json')).diagnostics).toMatchObject([
      { severity: 'warning', rule: 'batch/sha256', message: expect.stringContaining(sha256) },
    ]);
  });
});

describe('bad documents', () => {
  it('fail one by one and stop no other', async () => {
    const root = folder({
      'in/a-empty.txt': '',
      'in/b-binary.txt': Uint8Array.from({ length: 999 }, (_, index) => (index * 7) % 256),
      'in/c-blank.txt': ' \n',
      'in/e-plan.txt': PLAN,
      'in/f-web.txt': '<html><body><a href="/">首页</a><a href="/a">政务公开</a></body></html>',
      'in/g-web.txt': `<html><body>${PLAN.split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</body></html>`,
    });
    const out = join(root, 'out');
    const { done, incomplete, failures } = await run([join(root, 'in'), join(root, 'nowhere.txt')], out);
    expect(done).toEqual(['e-plan ok', 'g-web ok']);
    expect(incomplete).toEqual([]);
    expect(failures).toEqual([
      { path: join(root, 'nowhere.txt'), what: 'there is no such file or folder', remedy: 'check the path' },
      { path: join(root, 'in/a-empty.txt'), what: 'the file is empty', remedy: 'get the file again' },
      {
        path: join(root, 'in/b-binary.txt'),
        what: 'this is a binary file',
        remedy: 'give the document as a web page, PDF, Word or text file',
      },
      {
        path: join(root, 'in/c-blank.txt'),
        what: 'the file holds only blanks',
        remedy: 'get the file again',
      },
      {
        path: join(root, 'in/f-web.txt'),
        what: expect.stringContaining('there is no document in this web page'),
        remedy: expect.any(String),
      },
    ]);
    const names = ['a-empty', 'b-binary', 'c-blank', 'e-plan', 'f-web', 'g-web'];
    expect(namesIn(out)).toEqual([...names.map((name) => `${name}.json`), 'g-web.txt'].sort());
    expect(names.map((name) => extractionOf(join(out, `${name}.json`)).status)).toEqual([
      ...['failed', 'failed', 'failed', 'ok', 'failed', 'ok'],
    ]);
  });

  it('do not take the place of what was extracted before', async () => {
    const root = folder({ 'good/a.txt': PLAN, 'bad/a.txt': '' });
    const out = join(root, 'out');
    await run([join(root, 'good')], out);
    const before = readFileSync(join(out, 'a.json'));
    const { failures } = await run([join(root, 'bad')], out);
    expect(failures).toMatchObject([
      { what: `the file is empty; the earlier ${join(out, 'a.json')} is kept` },
    ]);
    expect(readFileSync(join(out, 'a.json'))).toEqual(before);
  });

  it('have no file where they could not be read', async () => {
    const root = folder({
      'in/a.txt': PLAN,
      'in/manifest.yaml': '- { id: a, file: a.txt }\n- { id: b, file: sub }\n',
    });
    mkdirSync(join(root, 'in/sub'));
    const { done, failures } = await run([join(root, 'in')], join(root, 'out'));
    expect(done).toEqual(['a ok']);
    expect(failures).toMatchObject([{ path: join(root, 'in/sub'), what: 'this is a folder, not a file' }]);
    expect(namesIn(join(root, 'out'))).toEqual(['a.json']);
  });

  it('are told from those that could be read in part', async () => {
    const damaged = Buffer.from(PLAN);
    damaged[damaged.indexOf('儿童健康意识') + 1] = 0xff;
    const lines = PLAN.split('\n');
    const mixed = Buffer.concat(
      lines.map((line, index) => (index === 8 ? encode(`${line}\n`, 'gb18030') : Buffer.from(`${line}\n`))),
    );
    const root = folder({
      'damaged.txt': damaged,
      'mixed.txt': mixed,
      'none.txt': '到2030年，新生儿死亡率降至3.0‰以下。\n',
    });
    const { done, incomplete, failures } = await run([root], join(root, 'out'));
    expect(failures).toEqual([]);
    expect(done).toEqual(['damaged partial', 'mixed partial', 'none partial']);
    expect(incomplete.map(({ path, faults }) => [path, ...faults.map(({ rule }) => rule)])).toEqual([
      [join(root, 'damaged.txt'), 'read/broken-encoding'],
      [join(root, 'mixed.txt'), 'read/mixed-encoding'],
      [join(root, 'none.txt'), 'diagnose/no-plan'],
    ]);
    expect(extractionOf(join(root, 'out/mixed.json')).targets).toHaveLength(3);
    expect(extractionOf(join(root, 'out/none.json')).targets).toHaveLength(1);
  });

  it('may be large: a line of 5 MB, 5 MB of plans', async () => {
    const plan = corpusPlan('kelan-children-14th-fyp').toString();
    const times = Math.ceil(5e6 / Buffer.byteLength(plan));
    const root = folder({
      'in/line.txt': plan.replaceAll('\n', '').repeat(times),
      'in/plans.txt': Array.from({ length: times }, (_, index) =>
        index % 2 === 0 ? plan : plan.replaceAll('岢岚县', '青山县'),
      ).join('\n'),
    });
    const { done, failures } = await run([join(root, 'in')], join(root, 'out'));
    expect(failures).toEqual([]);
    expect(done).toHaveLength(2);
    expect(extractionOf(join(root, 'out/plans.json')).plans).toHaveLength(times);
  });
});

describe('a batch that cannot begin', () => {
  it.each([
    [
      'a file stands in the place of the output folder',
      'out',
      'a file stands where a folder is needed; name another',
    ],
    [
      'a file stands above the output folder',
      'out/deep',
      'a file stands where a folder is needed; check the path',
    ],
  ])('%s', async (_, out, fault) => {
    const root = folder({ 'a.txt': PLAN, out: '' });
    const batch = run([join(root, 'a.txt')], join(root, out));
    await expect(batch).rejects.toThrow(BatchError);
    await expect(batch).rejects.toThrow(`${join(root, out)}: the output folder cannot be written: ${fault}`);
  });

  it('two documents have one id: nothing is written', async () => {
    const root = folder({ 'a/x.txt': PLAN, 'b/x.txt': PLAN });
    const out = join(root, 'out');
    await expect(run([root], out)).rejects.toThrow(`${join(root, 'a/x.txt')} and ${join(root, 'b/x.txt')}`);
    expect(existsSync(out)).toBe(false);
  });

  it('there is no document', async () => {
    const root = folder();
    await expect(run([root], join(root, 'out'))).rejects.toThrow(`${root}: there is no document in it`);
  });

  it('no path is there: nothing is made, and it is told', async () => {
    const root = folder();
    const told: unknown[] = [];
    const { failures } = await runBatch([join(root, 'x')], {
      out: join(root, 'out'),
      onStart: (started) => told.push(started),
    });
    expect(failures).toHaveLength(1);
    expect(told).toEqual([{ documents: 0, unchanged: 0, failures }]);
    expect(existsSync(join(root, 'out'))).toBe(false);
  });
});
