import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BatchError } from '../../src/batch/batchError.ts';
import { takeLock } from '../../src/batch/lock.ts';
import { folder } from '../folder.ts';

const holder = (change: object): string =>
  JSON.stringify({
    pid: process.pid,
    host: hostname(),
    started: null,
    since: '2026-11-22T07:00:00.000Z',
    ...change,
  });

/** The number of a process that is no more. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

const locked = (content: string): { readonly root: string; readonly lock: string } => {
  const root = folder({ lock: content });
  return { root, lock: join(root, 'lock') };
};

describe('takeLock', () => {
  it('keeps others out until it is let go', () => {
    const root = folder();
    const unlock = takeLock('out', root);
    expect(() => takeLock('out', root)).toThrow(BatchError);
    expect(() => takeLock('out', root)).toThrow(
      new RegExp(
        `^out: another run writes to it since \\d{4}-\\S+Z \\(process ${process.pid}\\); wait for it, or write to another folder$`,
      ),
    );
    unlock();
    expect(readdirSync(root)).toEqual([]);
    takeLock('out', root)();
  });

  it('is taken over from a process that is no more', () => {
    const { root, lock } = locked(holder({ pid: deadPid() }));
    const unlock = takeLock('out', root);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid });
    expect(readdirSync(root)).toEqual(['lock']);
    unlock();
  });

  it.skipIf(process.platform !== 'linux')('is taken over where another process has its number now', () => {
    const { root, lock } = locked(holder({ started: 'another boot 12345' }));
    const unlock = takeLock('out', root);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid });
    unlock();
  });

  it('says how to remove one of another machine', () => {
    const { root, lock } = locked(holder({ host: 'elsewhere', pid: deadPid() }));
    expect(() => takeLock('out', root)).toThrow(
      `a run on the machine elsewhere writes to it since 2026-11-22T07:00:00.000Z`,
    );
    expect(() => takeLock('out', root)).toThrow(`remove ${lock} if that run is no more`);
    expect(existsSync(lock)).toBe(true);
  });

  it('does not guess what one says that cannot be read', () => {
    for (const content of ['', '{"pid":', '{}']) {
      const { root, lock } = locked(content);
      expect(() => takeLock('out', root)).toThrow(
        `${lock}: this lock cannot be read; remove it if no other run`,
      );
      writeFileSync(lock, holder({ pid: deadPid() }));
      takeLock('out', root)();
    }
  });
});
