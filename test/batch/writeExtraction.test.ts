import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../src/batch/jsonOf.ts';
import { workListOf } from '../../src/batch/workList.ts';
import { writeExtraction } from '../../src/batch/writeExtraction.ts';
import { extract } from '../../src/extract.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { folder } from '../folder.ts';
import { PLAN } from '../plan.ts';

const OK = extract(PLAN, { id: 'a' });
const PARTIAL: Extraction = { ...OK, status: 'partial' };
const FAILED = extract('', { id: 'a' });

describe('writeExtraction', () => {
  it('writes the file and leaves nothing beside it', async () => {
    const root = folder();
    expect(await writeExtraction(root, OK, PLAN)).toMatchObject({ written: join(root, 'a.json') });
    expect(readFileSync(join(root, 'a.json'), 'utf8')).toBe(jsonOf(OK));
    expect(readdirSync(root)).toEqual(['a.json']);
  });

  it.each([
    ['a whole one over a partial one', PARTIAL, OK, true],
    ['a partial one over a whole one', OK, PARTIAL, true],
    ['a failed one where there is none', null, FAILED, true],
    ['a failed one over a failed one', FAILED, FAILED, true],
    ['a failed one over a whole one', OK, FAILED, false],
    ['a failed one over a partial one', PARTIAL, FAILED, false],
  ])('writes %s: %4$s', async (_, before, after, written) => {
    const root = folder();
    const path = join(root, 'a.json');
    if (before) await writeExtraction(root, before, PLAN);
    expect(await writeExtraction(root, after, PLAN)).toMatchObject(
      written ? { written: path } : { kept: path },
    );
    expect(readFileSync(path, 'utf8')).toBe(jsonOf(written || !before ? after : before));
  });

  it.each(['', '{"status":', '[]', 'a note of somebody'])(
    'keeps a file that is no extraction: %j',
    async (content) => {
      const root = folder({ 'a.json': content });
      expect(await writeExtraction(root, FAILED, '')).toEqual({ kept: join(root, 'a.json') });
      expect(readFileSync(join(root, 'a.json'), 'utf8')).toBe(content);
    },
  );

  it('leaves nothing behind where it cannot write', async () => {
    const root = folder();
    mkdirSync(join(root, 'a.json'));
    writeFileSync(join(root, 'a.json/x'), '');
    await expect(writeExtraction(root, OK, PLAN)).rejects.toThrow();
    expect(readdirSync(root)).toEqual(['a.json']);
  });
});

describe('the text of a document that is no text file', () => {
  const html: Extraction = {
    ...OK,
    document: { ...OK.document, source: { ...OK.document.source, format: 'html' } },
  };

  it('is written beside', async () => {
    const root = folder();
    await writeExtraction(root, html, PLAN);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe(PLAN);
    await writeExtraction(root, html, `${PLAN}\n`);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe(`${PLAN}\n`);
  });

  it('never takes the place of a file of somebody else', async () => {
    const root = folder({ 'a.txt': 'a plan of mine' });
    await expect(writeExtraction(root, html, PLAN)).rejects.toMatchObject({
      message: expect.stringMatching(/a\.txt stands in its place/),
      code: expect.any(String),
    });
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('a plan of mine');
    expect(readdirSync(root)).toEqual(['a.txt']);
  });

  it('is no source for the next run, and a source is', async () => {
    const root = folder({ 'b.txt': PLAN, 'b.json': jsonOf(OK) });
    await writeExtraction(root, html, PLAN);
    const { work } = await workListOf([root]);
    expect(work.map(({ id }) => id)).toEqual(['b']);
  });
});
