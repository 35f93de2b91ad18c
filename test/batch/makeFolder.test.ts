import { existsSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/batch/makeFolder.ts';
import { folder } from '../folder.ts';

describe('makeFolder', () => {
  it('makes what is not there, and says where that begins', () => {
    const root = folder();
    expect(makeFolder(join(root, 'a/b/c'))).toBe(join(root, 'a'));
    expect(statSync(join(root, 'a/b/c')).isDirectory()).toBe(true);
    expect(makeFolder(join(root, 'a/b'))).toBeUndefined();
    expect(makeFolder('/')).toBeUndefined();
  });

  it('says what stands in the way', () => {
    const root = folder({ file: 'x' });
    symlinkSync(join(root, 'nowhere'), join(root, 'link'));
    expect(() => makeFolder(join(root, 'file'))).toThrow('EEXIST');
    expect(() => makeFolder(join(root, 'file/below'))).toThrow('ENOTDIR');
    expect(() => makeFolder(join(root, 'link'))).toThrow('EEXIST');
  });

  it.runIf(existsSync('/proc/self'))('ends where the system denies what is there', () => {
    expect(() => makeFolder('/proc/zhibiao/out')).toThrow('ENOENT');
  });
});
