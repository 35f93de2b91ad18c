import { chmodSync, copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../src/batch/jsonOf.ts';
import { changePairs } from '../../src/cli/changePairs.ts';
import { type ChangesCommand, changes } from '../../src/cli/changes.ts';
import { readChanges } from '../../src/cli/readChanges.ts';
import { extract } from '../../src/extract.ts';
import { Changes } from '../../src/model/changes.ts';
import { folder } from '../folder.ts';
import { PLAN } from '../plan.ts';
import { widthOf } from '../report/width.ts';
import { recorded } from './recorded.ts';
import { zhibiao } from './zhibiao.ts';

const json = (id: string, text = PLAN): string => jsonOf(extract(text, { id }));

const OTHER = PLAN.replace('3.0‰', '2.0‰');

const FILES = {
  'old/a.json': json('a'),
  'old/b.json': json('b'),
  'old/gone.json': json('gone'),
  'new/a.json': json('a'),
  'new/b.json': json('b', OTHER),
  'new/come.json': json('come'),
};

const run = async (
  files: Parameters<typeof folder>[0],
  options: ChangesCommand = {},
  [old, fresh] = ['old', 'new'],
) => {
  const root = folder(files);
  const output = recorded();
  const at = (path: string): string => join(root, path);
  const out = options.out === undefined ? {} : { out: at(options.out) };
  const code = await changes(at(old), at(fresh), { ...options, ...out }, output);
  const stderr = output.stderr().map((line) => line.replaceAll(`${root}/`, ''));
  return { root, code, stdout: output.stdout(), stderr };
};

const refused = (files: Parameters<typeof folder>[0], paths?: [string, string]): Promise<string> =>
  run(files, {}, paths).then(
    () => 'it was not refused',
    (error: unknown) => (error as Error).message,
  );

describe('changes', () => {
  it('prints what changed, with its quote, at 80 columns', async () => {
    const { code, stdout, stderr } = await run(FILES);
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
    expect(stdout).toContain('documents  1 changed, 1 without change, 1 added, 1 removed\n');
    expect(stdout).toMatch(
      /~ 新生儿死亡率 ≤2\.0‰ 2030\n {4}value {2}3 → 2\n {4}b:9 {2}“…主要目标：1.新生儿、婴儿死亡率分别降至2/,
    );
    expect(widthOf(stdout)).toBeLessThanOrEqual(80);
  });

  it('prints JSON that is as its schema says', async () => {
    const { stdout } = await run(FILES, { format: 'json' });
    const { documents, groups } = Changes.parse(JSON.parse(stdout));
    expect(documents).toEqual({ same: 1, alike: 0, changed: 1, added: 1, removed: 1, failed: 0 });
    expect(groups.map(({ cause, changes }) => [cause.by, changes.length])).toEqual([
      ['document', 2],
      ['text', 1],
    ]);
  });

  it('writes what the file ends in, which is then no extraction', async () => {
    const { root, code, stdout, stderr } = await run(FILES, { out: 'new/changes.html' });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr[0]).toContain('new/changes.html');
    expect(readFileSync(join(root, 'new/changes.html'), 'utf8')).toContain('新生儿死亡率');
    const again = await run({ ...FILES, 'new/changes.json': '{}' }, { out: 'new/changes.json' });
    expect(again.code).toBe(0);
  });

  it('ends with 1 where anything differs, if it was asked to', async () => {
    expect((await run(FILES, { failIfDifferent: true })).code).toBe(1);
    const same = await run({ 'old/a.json': json('a'), 'new/a.json': json('a') }, { failIfDifferent: true });
    expect(same.code).toBe(0);
    expect(same.stdout).toContain('nothing changed');
  });

  it('finds the same in several threads', async () => {
    const root = folder({ ...FILES, 'old/w.json': '{}', 'new/w.json': '{ }' });
    // More than one thread takes at a time.
    for (let at = 0; at < 40; at += 1)
      for (const side of ['old', 'new'])
        copyFileSync(join(root, side, 'b.json'), join(root, side, `c${at}.json`));
    const pairs = changePairs(join(root, 'old'), join(root, 'new'), undefined);
    const told: number[] = [];
    const alone = await readChanges(pairs, () => undefined, 1);
    expect(await readChanges(pairs, (done) => told.push(done), 2)).toEqual(alone);
    expect(alone).toMatchObject({ documents: { changed: 41, failed: 1 } });
    expect(told.at(-1)).toBe(pairs.length);
  });

  it('takes two files, whatever their names', async () => {
    const { stdout } = await run(FILES, { format: 'json' }, ['old/a.json', 'new/b.json']);
    expect(Changes.parse(JSON.parse(stdout)).documents.changed).toBe(1);
  });

  it('says of what it cannot use what it is, and does the rest', async () => {
    const a = json('a');
    const bad = {
      ...FILES,
      'new/a.json': a.slice(0, 900),
      'old/v.json': a,
      'new/v.json': a.replace('"schemaVersion": 1', '"schemaVersion": 2'),
      'old/w.json': '{}',
      'new/w.json': '{}',
      'new/x.json': '[]',
    };
    const { code, stdout, stderr } = await run(bad);
    expect(code).toBe(3);
    expect(stderr.map((line) => line.split(':')[0])).toEqual([
      'new/a.json',
      'new/v.json',
      'old/w.json',
      'new/w.json',
      'new/x.json',
    ]);
    expect(stderr[0]).toMatch(/this is no JSON: .*; make it again with zhibiao extract/);
    expect(stderr[1]).toContain('schema version 1');
    expect(stdout).toContain('新生儿死亡率');
    expect((await run({ 'old/a.json': a, 'new/a.json': '' })).code).toBe(2);
  });

  it.skipIf(process.getuid?.() === 0)('names a file that may not be read', async () => {
    const root = folder(FILES);
    chmodSync(join(root, 'new/a.json'), 0);
    const output = recorded();
    expect(await changes(join(root, 'old'), join(root, 'new'), {}, output)).toBe(3);
    expect(output.stderr()[0]).toContain('permission is denied');
  });

  it('refuses what makes no sense', async () => {
    expect(await refused(FILES, ['old', 'old'])).toContain(
      'are the same folder: name an earlier and a later one',
    );
    expect(await refused(FILES, ['old/a.json', 'old/a.json'])).toContain('are the same file');
    expect(await refused(FILES, ['old/a.json', 'new'])).toContain('name two folders, or two extractions');
    expect(await refused(FILES, ['old', 'none'])).toContain('there is no such file or folder');
    expect(await refused({ ...FILES, 'empty/a.txt': '' }, ['old', 'empty'])).toContain(
      'there is no extraction in it',
    );
  });

  it('is a command', async () => {
    const root = folder(FILES);
    const { code, stdout } = await zhibiao([
      'changes',
      join(root, 'old'),
      join(root, 'new'),
      '--fail-if-different',
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('documents  1 changed');
    expect((await zhibiao(['changes', join(root, 'old')])).code).toBe(2);
  });
});
