import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BatchError } from '../../src/batch/batchError.ts';
import { pathsIn, readFileList } from '../../src/batch/fileList.ts';
import { workListOf } from '../../src/batch/workList.ts';
import { folder } from '../folder.ts';
import { gb18030 } from '../gb18030.ts';

const said = (bytes: Uint8Array): string[] => pathsIn(bytes, 'list').map(({ path, at }) => `${at} ${path}`);

describe('pathsIn', () => {
  it('takes a path a line, whatever ends it', () => {
    const lines = ['list:1 a.txt', 'list:3 规划 1.txt'];
    for (const text of ['a.txt\n\n规划 1.txt\n', '\ufeffa.txt\r\n  \r\n规划 1.txt', 'a.txt\r\r规划 1.txt\r'])
      expect(said(Buffer.from(text))).toEqual(lines);
    expect(said(Buffer.from(''))).toEqual([]);
  });

  it('reads names in GBK', () => {
    expect(said(Buffer.concat([gb18030('规划/清远市.txt'), Buffer.from('\n')]))).toEqual([
      'list:1 规划/清远市.txt',
    ]);
  });

  it('reads names of several encodings, and what Windows calls Unicode', () => {
    const mixed = Buffer.concat([Buffer.from('规划.txt\n'), gb18030('清远市.txt'), Buffer.from('\n')]);
    expect(said(mixed)).toEqual(['list:1 规划.txt', 'list:2 清远市.txt']);
    const little = Buffer.from('\ufeff规划.txt\r\na.txt', 'utf16le');
    const lines = ['list:1 规划.txt', 'list:2 a.txt'];
    expect(said(little)).toEqual(lines);
    expect(said(Buffer.from(little).swap16())).toEqual(lines);
  });

  it('takes what stands before each NUL, where there is one: names may hold line breaks', () => {
    expect(said(Buffer.from('a\nb.txt\0c.txt\0'))).toEqual(['list:1 a\nb.txt', 'list:2 c.txt']);
  });
});

describe('a list', () => {
  it('says which of its lines is at fault', async () => {
    const root = folder({
      'a.txt': '',
      'sub/b.txt': '',
      'plan[1].txt': '',
      'list.txt': ['a.txt', '', 'nowhere.txt', 'sub', 'plan[1].txt', '*.txt', 'a.txt/x', 'bad\0name'].join(
        '\n',
      ),
    });
    const named = pathsIn(
      Buffer.from(['a.txt', '', 'nowhere.txt', 'sub', 'plan[1].txt', '*.txt'].join('\n')),
      'list.txt',
    );
    const { work, failures } = await workListOf(
      named.map((each) => ({ ...each, path: join(root, each.path) })),
    );
    expect(work.map(({ path }) => relative(root, path))).toEqual(['a.txt', 'sub/b.txt', 'plan[1].txt']);
    expect(failures).toEqual([
      {
        path: `list.txt:3: ${join(root, 'nowhere.txt')}`,
        what: 'there is no such file or folder',
        remedy: 'check the path',
      },
      {
        path: `list.txt:6: ${join(root, '*.txt')}`,
        what: 'there is no such file or folder',
        remedy: 'check the path',
      },
    ]);
  });

  it('that is not there stops the batch before it begins', () => {
    const path = join(folder(), 'list.txt');
    expect(() => readFileList(path)).toThrow(BatchError);
    expect(() => readFileList(path)).toThrow(
      `${path}: the list cannot be read: there is no such file or folder`,
    );
  });
});
