import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BatchError } from '../../src/batch/batchError.ts';
import { workListOf } from '../../src/batch/workList.ts';
import { folder } from '../folder.ts';
import { gb18030 } from '../gb18030.ts';

/** The ids and files of a work list, with the folder left out of the paths. */
const list = async (root: string, paths: readonly string[], out?: string): Promise<string[]> =>
  (
    await workListOf(
      paths.map((path) => join(root, path)),
      { out: out && join(root, out) },
    )
  ).work.map(({ id, path }) => `${id} ${relative(root, path)}`);

describe('workListOf', () => {
  it('walks folders in the order of names, and leaves out what is hidden', async () => {
    const root = folder({
      'b.txt': '',
      'a/z.txt': '',
      'a/Y.txt': '',
      'B.md': '',
      '.hidden': '',
      '.git/x.txt': '',
      'a/.x.txt': '',
    });
    expect(await list(root, ['.'])).toEqual(['B B.md', 'Y a/Y.txt', 'z a/z.txt', 'b b.txt']);
  });

  it('keeps the order of the paths, and takes a document once', async () => {
    const root = folder({ 'a.txt': '', 'b.txt': '' });
    expect(await list(root, ['b.txt', '.', 'a.txt', './b.txt'])).toEqual(['b b.txt', 'a a.txt']);
  });

  it('reads no extraction, and not what it is to write', async () => {
    const root = folder({ 'a.txt': '', 'a.json': '', 'out/b.json': '', 'out/b.txt': '' });
    expect(await list(root, ['.'], 'out')).toEqual(['a a.txt']);
    expect(await list(root, ['.'], '.')).toEqual(['a a.txt', 'b out/b.txt']);
  });

  it('follows links to files only', async () => {
    const root = folder({ 'a.txt': '', 'sub/b.txt': '' });
    symlinkSync(join(root, 'a.txt'), join(root, 'c.txt'));
    symlinkSync(root, join(root, 'sub/circle'));
    symlinkSync(join(root, 'nowhere'), join(root, 'd.txt'));
    expect(await list(root, ['.'])).toEqual(['a a.txt', 'c c.txt', 'b sub/b.txt']);
  });

  it('writes an id the same way on every file system', async () => {
    const root = folder({ 'Ge\u0301.2021.txt': '' });
    expect((await workListOf([root])).work[0]?.id).toBe('G\u00e9.2021');
  });

  it('names paths that are not there, and goes on', async () => {
    const root = folder({ 'a.txt': '' });
    const { work, failures } = await workListOf([join(root, 'x'), join(root, 'a.txt')]);
    expect(work).toHaveLength(1);
    expect(failures).toEqual([
      { path: join(root, 'x'), what: 'there is no such file or folder', remedy: 'check the path' },
    ]);
  });

  it.skipIf(process.platform === 'win32')('refuses what is neither file nor folder', async () => {
    expect((await workListOf(['/dev/null'])).failures).toMatchObject([
      { what: 'this is no file and no folder' },
    ]);
  });
});

describe('a pattern', () => {
  it('gives files and folders in the order of their names, each once', async () => {
    const root = folder({ 'x/b.txt': '', 'x/a.txt': '', 'x/c.md': '', 'y/d.txt': '', 'x/.e.txt': '' });
    expect(await list(root, ['*/*.txt', 'x/a.txt'])).toEqual(['a x/a.txt', 'b x/b.txt', 'd y/d.txt']);
    expect(await list(root, ['{y,x}'])).toEqual(['a x/a.txt', 'b x/b.txt', 'c x/c.md', 'd y/d.txt']);
    expect(await list(root, ['**'])).toEqual(['a x/a.txt', 'b x/b.txt', 'c x/c.md', 'd y/d.txt']);
  });

  it('is a name where something has that name', async () => {
    const root = folder({ 'plan[1].txt': '', 'plan1.txt': '', 'x (1)/a*.txt': '', 'x (1)/ab.txt': '' });
    expect(await list(root, ['plan[1].txt', 'x (1)/a*.txt'])).toEqual([
      'plan[1] plan[1].txt',
      'a* x (1)/a*.txt',
    ]);
  });

  it('that fits nothing is said', async () => {
    const root = folder({ 'a.txt': '' });
    expect((await workListOf([join(root, '*.pdf')])).failures).toEqual([
      { path: join(root, '*.pdf'), what: 'nothing fits this pattern', remedy: 'check it' },
    ]);
  });
});

describe.skipIf(process.platform !== 'linux')('a name that is not in UTF-8', () => {
  it('costs its file one line', async () => {
    const root = folder({ 'a.txt': '', 'in \ufffd order.txt': '' });
    for (const name of [gb18030('规划.txt'), Buffer.from([0xff, 0x2e]), gb18030('附件')])
      writeFileSync(Buffer.concat([Buffer.from(`${root}/`), name]), '');
    const { work, failures } = await workListOf([root]);
    expect(work.map(({ id }) => id)).toEqual(['a', 'in \ufffd order']);
    expect(failures.map(({ what }) => what).sort()).toEqual([
      'its name is not in UTF-8',
      'its name is not in UTF-8; in GBK it is 规划.txt',
      'its name is not in UTF-8; in GBK it is 附件',
    ]);
  });
});

describe('a folder with a manifest', () => {
  const SHA = 'a'.repeat(64);
  const files = {
    'corpus/manifest.yaml': `- { id: one, file: a.txt, sha256: ${SHA} }\n- { id: two, file: gold/b.txt }\n`,
    'corpus/a.txt': '',
    'corpus/c.txt': '',
    'corpus/gold/b.txt': '',
    'corpus/gold/d.txt': '',
  };

  it('gives what the manifest lists, wherever the folder is named', async () => {
    const root = folder(files);
    const listed = ['one corpus/a.txt', 'two corpus/gold/b.txt'];
    expect(await list(root, ['corpus'])).toEqual(listed);
    expect(await list(root, ['.'])).toEqual(listed);
    expect((await workListOf([root])).work.map(({ sha256 }) => sha256)).toEqual([SHA, null]);
  });

  it('gives a file of the folder the id of the manifest, if that lists it', async () => {
    const root = folder(files);
    expect(await list(root, ['corpus/a.txt', 'corpus/c.txt'])).toEqual([
      'one corpus/a.txt',
      'c corpus/c.txt',
    ]);
  });
});

describe('two documents of one id', () => {
  it('are named both, for each id', async () => {
    const root = folder({ 'a/x.txt': '', 'b/x.txt': '', 'a/y.txt': '', 'b/y.txt': '' });
    const run = () => workListOf([root]);
    await expect(run()).rejects.toThrow(BatchError);
    await expect(run()).rejects.toThrow(
      `the id x: ${join(root, 'a/x.txt')} and ${join(root, 'b/x.txt')}; rename one`,
    );
    await expect(run()).rejects.toThrow(`the id y: ${join(root, 'a/y.txt')} and ${join(root, 'b/y.txt')}`);
  });

  it('are told in a manifest too', async () => {
    const root = folder({ 'manifest.yaml': '- { id: x, file: a.txt }\n- { id: x, file: b.txt }' });
    await expect(workListOf([root])).rejects.toThrow('two documents have the id x');
  });
});

describe('a folder in the place of a document', () => {
  it('is walked, empty or not', async () => {
    const root = folder();
    mkdirSync(join(root, 'empty'));
    expect(await workListOf([root])).toEqual({ work: [], failures: [], archives: new Map() });
  });
});
