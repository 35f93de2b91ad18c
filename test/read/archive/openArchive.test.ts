import { describe, expect, it } from 'vitest';
import { archiveDocuments } from '../../../src/read/archive/archiveDocuments.ts';
import type { ArchiveLimits } from '../../../src/read/archive/limits.ts';
import { openArchive } from '../../../src/read/archive/openArchive.ts';
import { type ZipFile, zipOf } from '../../zipOf.ts';
import { encode } from '../encode.ts';
import { mutate } from './mutate.ts';

const LIMITS: ArchiveLimits = { entries: 20, entryBytes: 1000, totalBytes: 2000 };

const open = (...files: readonly ZipFile[]) => openArchive(zipOf(files), LIMITS);

const namesOf = async (...files: readonly ZipFile[]): Promise<string[]> =>
  (await open(...files)).entries.map(({ name }) => name);

/** What each entry gives: its text, or what is wrong with it. */
const contentsOf = async (...files: readonly ZipFile[]): Promise<string[]> => {
  const contents: string[] = [];
  for (const { read } of (await open(...files)).entries) {
    const { bytes, fault } = await read();
    contents.push(fault ? `${fault.what} (${bytes.length})` : Buffer.from(bytes).toString());
  }
  return contents;
};

describe('entries', () => {
  it('are listed in order and read one by one, deflated or not', async () => {
    const files = [
      { name: 'b/一.txt', data: '甲'.repeat(100) },
      { name: 'a.txt', data: '乙', method: 0 },
      { name: 'empty', data: '' },
    ];
    expect(await namesOf(...files)).toEqual(['b/一.txt', 'a.txt', 'empty']);
    expect(await contentsOf(...files)).toEqual(['甲'.repeat(100), '乙', '']);
  });

  it.each([
    ['UTF-8 that is marked', Buffer.from('规划.txt'), 0x800],
    ['UTF-8 that is not', Buffer.from('规划.txt'), 0],
    ['GBK', encode('规划.txt', 'gbk'), 0],
    ['GBK that is marked as UTF-8', encode('规划.txt', 'gbk'), 0x800],
  ])('have names in %s', async (_, name, flags) => {
    expect(await namesOf({ name, data: '', flags })).toEqual(['规划.txt']);
  });

  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/root/a', 'root/a'],
    ['C:\\plans\\a.txt', 'plans/a.txt'],
    ['a/./b/../c', 'a/b/c'],
    ['a\n\0b', 'a\ufffd\ufffdb'],
  ])('named %j never lead out of the archive', async (name, expected) => {
    expect(await namesOf({ name, data: '' })).toEqual([expected]);
  });

  it('are no folders, and have a name', async () => {
    expect(
      await namesOf({ name: 'a/', data: '' }, { name: '..', data: '' }, { name: 'a/b', data: '' }),
    ).toEqual(['a/b']);
  });
});

describe('limits', () => {
  it('hold for what comes out, whatever the header says', async () => {
    const bomb = { name: 'bomb', data: Buffer.alloc(1 << 20), claimed: { size: 10 } };
    expect(await contentsOf(bomb, { name: 'a', data: '甲' })).toEqual([
      'unpacks to more than 0 MB (0)',
      '甲',
    ]);
    expect(await contentsOf({ ...bomb, method: 0, claimed: {} })).toEqual(['unpacks to more than 0 MB (0)']);
  });

  it('hold for all entries together', async () => {
    const files = ['a', 'b', 'c'].map((name) => ({ name, data: 'x'.repeat(900) }));
    expect((await contentsOf(...files)).map((content) => content.slice(0, 7))).toEqual([
      'xxxxxxx',
      'xxxxxxx',
      'unpacks',
    ]);
  });

  it('hold for the number of entries', async () => {
    const files = Array.from({ length: 30 }, (_, index) => ({ name: `${index}`, data: '' }));
    const { entries, fault } = await open(...files);
    expect([entries.length, fault?.code]).toEqual([20, 'too-many']);
  });
});

describe('faults', () => {
  it.each([
    ['is locked', { flags: 1 }, 'is locked with a password (0)'],
    ['is packed in another way', { method: 12 }, 'is compressed by a method that cannot be read (0)'],
    ['does not fit its checksum', { claimed: { crc: 1 } }, 'is cut off or damaged (3)'],
    ['goes on behind the end', { claimed: { packed: 9999 } }, 'is cut off or damaged (0)'],
    ['ends too early', { claimed: { packed: 2 } }, 'is cut off or damaged (1)'],
  ])('name an entry that %s, and leave the others alone', async (_, more, expected) => {
    const contents = await contentsOf({ name: 'a', data: '甲', ...more }, { name: 'b', data: '乙' });
    expect(contents).toEqual([expected, '乙']);
  });

  it('keep what came out before the damage', async () => {
    const data = Array.from({ length: 200 }, (_, index) => index * index)
      .join(' ')
      .slice(0, 900);
    const files = [{ name: 'a', data }];
    const cut = zipOf(files).indexOf('PK\x01\x02');
    const damaged = Buffer.from(zipOf(files));
    damaged.fill(0xff, cut - 100, cut);
    const [entry] = (await openArchive(damaged)).entries;
    const { bytes, fault } = (await entry?.read()) ?? { bytes: Buffer.alloc(0), fault: null };
    expect(fault?.code).toBe('damaged');
    expect(bytes.length === 0 || data.startsWith(Buffer.from(bytes.subarray(0, 50)).toString())).toBe(true);
  });

  it.each([
    ['is cut off', (zip: Buffer) => zip.subarray(0, -10)],
    ['has lost its directory', (zip: Buffer) => zip.subarray(0, 40)],
    ['is none', () => Buffer.from('PK\x03\x04')],
    ['is empty', () => Buffer.alloc(0)],
  ])('name an archive that %s', async (_, spoil) => {
    const { entries, fault } = await openArchive(spoil(zipOf([{ name: 'a', data: '甲' }])));
    expect([entries, fault?.code]).toEqual([[], 'damaged']);
  });

  it('are not what stands behind an archive', async () => {
    const { entries, fault } = await openArchive(
      Buffer.concat([zipOf([{ name: 'a', data: '' }]), Buffer.from('\r\n')]),
    );
    expect([entries.length, fault]).toEqual([1, null]);
  });

  it('never throw on mutated archives', async () => {
    const zip = zipOf([
      { name: '规划/a.txt', data: '甲'.repeat(50) },
      { name: 'b.txt', data: '乙', method: 0 },
    ]);
    for (let seed = 0; seed < 80; seed += 1)
      for (const { name, read } of (await openArchive(mutate(zip, seed), LIMITS)).entries) {
        expect(name).not.toMatch(/(?:^|\/)\.\.(?:\/|$)/);
        expect((await read()).bytes.length).toBeLessThanOrEqual(LIMITS.entryBytes);
      }
  });
});

describe('archiveDocuments', () => {
  it('leaves out what systems and programs put beside documents, and sorts the rest', async () => {
    const names = [
      'b.docx',
      '__MACOSX/b.docx',
      '.DS_Store',
      'x/Thumbs.db',
      '规划/~$b.docx',
      'x/desktop.ini',
      'x/.~lock.b#',
      'a/b.txt',
    ];
    const { entries } = await archiveDocuments(zipOf(names.map((name) => ({ name, data: '' }))));
    expect(entries.map(({ name }) => name)).toEqual(['a/b.txt', 'b.docx']);
  });
});
