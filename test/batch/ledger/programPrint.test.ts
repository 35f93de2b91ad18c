import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { programFiles, programPrint } from '../../../src/batch/ledger/programPrint.ts';
import { ROOT } from '../../plan.ts';

const IMPORT = /(?:\bfrom|\bimport|\bimport\()\s*'(\.[^']+)'/g;

/** The files that a file of the program loads, and those that they load. */
const loadedBy = (path: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(path)) return seen;
  seen.add(path);
  const source = readFileSync(path, 'utf8').replace(/^import type .*$/gm, '');
  for (const [, from] of source.matchAll(IMPORT))
    loadedBy(fileURLToPath(new URL(from ?? '', pathToFileURL(path))), seen);
  return seen;
};

/** What is loaded beside and changes no extraction. */
const BESIDE = [
  'batch/archivePath.ts',
  'batch/batchError.ts',
  'compare/longestCommon.ts',
  'model/comparison.ts',
  'report/batch/counts.ts',
];

describe('the fingerprint of the program', () => {
  it('covers all that an extraction goes through', () => {
    const covered = new Set(programFiles());
    const open = [...loadedBy(`${ROOT}src/batch/pool/runJob.ts`)].filter((path) => !covered.has(path));
    expect(open.map((path) => relative(`${ROOT}src`, path)).filter((path) => !BESIDE.includes(path))).toEqual(
      [],
    );
  });

  it('is short, and the same when it is asked for again', () => {
    expect(programPrint()).toMatch(/^[\w-]{22}$/);
    expect(programPrint()).toBe(programPrint());
  });
});
