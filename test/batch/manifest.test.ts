import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BatchError } from '../../src/batch/batchError.ts';
import { loadManifest } from '../../src/batch/manifest.ts';
import { readWork } from '../../src/batch/readWork.ts';
import { workListOf } from '../../src/batch/workList.ts';
import { folder } from '../folder.ts';
import { CORPUS } from '../plan.ts';

const load = (manifest: string) => loadManifest(folder({ 'manifest.yaml': manifest }));

describe('loadManifest', () => {
  it('is null where there is none', () => {
    expect(loadManifest(folder())).toBeNull();
  });

  it('gives the entries', () => {
    expect(load('- { id: a, file: sub/a.txt }')).toEqual([{ id: 'a', file: 'sub/a.txt' }]);
  });

  it.each([
    ['leads out of the folder', '- { id: ../a, file: a.txt }', '0.id: an id is a file name'],
    ['is absolute', '- { id: /a, file: a.txt }', '0.id: an id is a file name'],
    ['is hidden', '- { id: .a, file: a.txt }', '0.id: an id is a file name'],
    ['is empty', '- { id: "", file: a.txt }', '0.id: an id is a file name'],
    ['is a number', '- { id: 01, file: a.txt }', '0.id: Invalid input: expected string'],
  ])('refuses an id that %s', (_, manifest, fault) => {
    expect(() => load(manifest)).toThrow(fault);
  });

  it.each([
    ['no list', 'id: a', 'expected array'],
    ['an empty list', '[]', 'Too small'],
    ['no file', '- { id: a }', '0.file'],
    ['a word that it does not know', '- { id: a, file: a.txt, sha265: x }', '"sha265"'],
    ['a sha256 that is none', '- { id: a, file: a.txt, sha256: x }', '0.sha256: a sha256 is 64 digits'],
  ])('says where it has %s', (_, manifest, fault) => {
    expect(() => load(manifest)).toThrow(BatchError);
    expect(() => load(manifest)).toThrow(fault);
    expect(() => load(manifest)).toThrow(/manifest\.yaml:1: /);
  });
});

describe('the manifest of the corpus', () => {
  it('lists files that are as it says', async () => {
    expect(
      loadManifest(CORPUS)?.every(
        ({ sha256, source, region, period }) => sha256 && source && region && period,
      ),
    ).toBe(true);
    const { work } = await workListOf([CORPUS]);
    expect(work.map(({ path }) => path)).toEqual(work.map(({ id }) => join(CORPUS, `${id}.txt`)));
    for (const item of work) {
      const reading = await readWork(item);
      expect('document' in reading && reading.document.diagnostics).toEqual([]);
    }
  });
});
