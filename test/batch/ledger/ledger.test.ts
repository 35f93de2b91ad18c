import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { BatchOptions } from '../../../src/batch/batch.ts';
import type { WorkResult } from '../../../src/batch/pool/workResult.ts';
import { runBatch } from '../../../src/batch/runBatch.ts';
import { RulesError } from '../../../src/rules/rulesError.ts';
import { folder } from '../../folder.ts';
import { PLAN } from '../../plan.ts';
import { zipOf } from '../../zipOf.ts';
import { inProcessPool } from '../inProcessPool.ts';

const OLD = new Date('2024-05-06T07:08:09.123Z');

/** A folder of plans that were last changed long ago. */
const plans = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const root = folder(files);
  for (const name of Object.keys(files)) utimesSync(join(root, name), OLD, OLD);
  return root;
};

/** Runs a batch over `in`; gives the ids of what was done, and what became of all. */
const run = async (
  root: string,
  options: Partial<BatchOptions> = {},
  change?: (result: WorkResult) => WorkResult,
) => {
  const seen: string[] = [];
  const batch = await runBatch([join(root, 'in')], {
    out: join(root, 'out'),
    jobs: 1,
    pool: inProcessPool(seen, change),
    ...options,
  });
  return { seen, batch };
};

const seen = async (...args: Parameters<typeof run>): Promise<string[]> => (await run(...args)).seen;

const written = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, 'out'))
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => [name, readFileSync(join(root, 'out', name), 'utf8')]),
  );

const ledger = (root: string): string => join(root, 'out/.zhibiao/ledger.jsonl');

const TWO = { 'in/a.txt': PLAN, 'in/b.txt': PLAN.replace('青山县', '白水县') };

describe('a second run', () => {
  it('does nothing over an unchanged corpus, and says the same', async () => {
    const root = plans({
      ...TWO,
      'in/c.txt': '',
      'in/d.txt': `${PLAN}\n到2030年，婴儿死亡率降至3.0‰以下\ufffd。`,
    });
    const first = await run(root);
    const before = written(root);
    const again = await run(root);
    expect(first.seen).toEqual(['a', 'b', 'c', 'd']);
    expect(again.seen).toEqual([]);
    expect(written(root)).toEqual(before);
    expect(again.batch.documents.map(({ unchanged }) => unchanged)).toEqual([true, true, true, true]);
    const plain = (batch: typeof first.batch) =>
      batch.documents.map(({ result: { made, touch, unwritable, ...rest } }) => rest);
    expect(plain(again.batch)).toEqual(plain(first.batch));
  });

  it('does what was added or changed, and what is no more as it was written', async () => {
    const root = plans(TWO);
    await run(root);
    writeFileSync(join(root, 'in/c.txt'), PLAN);
    expect(await seen(root)).toEqual(['c']);
    writeFileSync(join(root, 'in/a.txt'), PLAN.replace('90%', '95%'));
    expect(await seen(root)).toEqual(['a']);
    rmSync(join(root, 'out/b.json'));
    expect(await seen(root)).toEqual(['b']);
    appendFileSync(join(root, 'out/b.json'), ' ');
    expect(await seen(root)).toEqual(['b']);
    expect(await seen(root)).toEqual([]);
  });

  it('does all where it is told to, or reads otherwise', async () => {
    const root = plans(TWO);
    await run(root);
    expect(await seen(root, { force: true })).toEqual(['a', 'b']);
    expect(await seen(root, { ocr: true })).toEqual(['a', 'b']);
    expect(await seen(root, { ocr: true, timeout: 5 })).toEqual([]);
  });

  it('does nothing where only the times differ', async () => {
    const root = plans(TWO);
    await run(root);
    utimesSync(join(root, 'in/a.txt'), new Date(), new Date());
    chmodSync(join(root, 'in/b.txt'), 0o600);
    expect(await seen(root)).toEqual([]);
    expect(await seen(root)).toEqual([]);
  });

  it('sees other bytes of the same size and time', async () => {
    const root = plans(TWO);
    await run(root);
    writeFileSync(join(root, 'in/a.txt'), PLAN.replace('90%', '80%'));
    utimesSync(join(root, 'in/a.txt'), OLD, OLD);
    expect(await seen(root)).toEqual(['a']);
  });

  it('is not deceived by times that lie ahead, or far behind', async () => {
    const root = plans(TWO);
    utimesSync(join(root, 'in/a.txt'), new Date('2090-01-01'), new Date('2090-01-01'));
    utimesSync(join(root, 'in/b.txt'), new Date(0), new Date(0));
    await run(root);
    expect(await seen(root)).toEqual([]);
    writeFileSync(join(root, 'in/a.txt'), PLAN.replace('90%', '80%'));
    utimesSync(join(root, 'in/a.txt'), new Date('2090-01-01'), new Date('2090-01-01'));
    writeFileSync(join(root, 'in/b.txt'), PLAN.replace('90%', '70%'));
    utimesSync(join(root, 'in/b.txt'), new Date(0), new Date(0));
    expect(await seen(root)).toEqual(['a', 'b']);
  });

  it('does a document that has moved: where it is from is part of what is written', async () => {
    const root = plans({ 'in/x/a.txt': PLAN });
    await run(root);
    renameSync(join(root, 'in/x'), join(root, 'in/y'));
    expect(await seen(root)).toEqual(['a']);
    expect(written(root)['a.json']).toContain('in/y/a.txt');
  });

  it('does not unpack an archive that it knows', async () => {
    const zip = zipOf([
      { name: 'a.txt', data: PLAN },
      { name: 'b.txt', data: '' },
    ]);
    const root = plans({ 'in/plans.zip': zip, 'in/empty.zip': zipOf([]) });
    expect(await seen(root)).toEqual(['a', 'b']);
    // Nobody looks into it: it could not be read as an archive any more.
    const path = join(root, 'in/plans.zip');
    const { batch, seen: done } = await run(root);
    expect(done).toEqual([]);
    expect(batch.failures).toMatchObject([{ what: 'there is no document in the archive' }]);
    expect(readFileSync(ledger(root), 'utf8').match(/"archive":/g)).toHaveLength(2);
    copyFileSync(path, `${path}.copy`);
    renameSync(`${path}.copy`, path);
    expect(await seen(root)).toEqual([]);
  });
});

describe('other rules', () => {
  const OFF = 'id: diagnose/no-title\noff: true\n';
  const guard = (pattern: string): string =>
    [
      'id: mention/ours',
      'kind: guard',
      'summary: Ours.',
      'reason: name',
      `patterns: ['${pattern}']`,
      'examples:',
      '  match: [{ text: 建成白水2号。, residue: [2 name] }]',
      '  noMatch: [{ text: 建成5所学校。, why: no number of ours }]',
      '',
    ].join('\n');
  const texts = {
    'in/a.txt': `${PLAN}2.到2025年，建成白水站3座。\n`,
    'in/b.txt': `${PLAN}2.到2025年，建成青山站3座。\n`,
    'in/c.txt': '',
  };

  it('are a reason to do those documents again that they can change', async () => {
    const root = plans(texts);
    const rules = join(root, 'rules');
    const write = (content: string): void => {
      mkdirSync(join(rules, 'mention'), { recursive: true });
      writeFileSync(join(rules, 'mention/ours.yaml'), content);
    };
    const step = async (options: Partial<BatchOptions>): Promise<string[]> => {
      const done = await seen(root, options);
      const afresh = plans(texts);
      vi.spyOn(process, 'cwd').mockReturnValue(afresh);
      await run(afresh, options);
      vi.spyOn(process, 'cwd').mockReturnValue(root);
      expect(written(root)).toEqual(written(afresh));
      return done;
    };
    onTestFinished(() => void vi.restoreAllMocks());
    vi.spyOn(process, 'cwd').mockReturnValue(root);
    expect(await step({})).toEqual(['a', 'b', 'c']);
    write(guard('白水.?\\d号?'));
    expect(await step({ rules })).toEqual(['a']);
    expect(await step({ rules })).toEqual([]);
    write(guard('白水.?\\d+(?:号|座)?'));
    expect(await step({ rules })).toEqual(['a']);
    write(`${guard('白水.?\\d+(?:号|座)?').replace('Ours.', 'Other words.')}`);
    expect(await step({ rules })).toEqual([]);
    expect(await step({})).toEqual(['a']);
  });

  it('that are faulty stop the batch before it begins', async () => {
    const root = plans({ 'in/a.txt': PLAN, 'rules/mention/ours.yaml': guard('(白水') });
    await expect(run(root, { rules: join(root, 'rules') })).rejects.toThrow(RulesError);
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it('that come while a batch runs leave nothing that is taken for unchanged later', async () => {
    const root = plans({ ...TWO, 'rules/mention/ours.yaml': guard('白水.?\\d号?') });
    const options = { rules: join(root, 'rules') };
    const edit = (pattern: string): void =>
      writeFileSync(join(root, 'rules/mention/ours.yaml'), guard(pattern));
    const { batch } = await run(root, { ...options, onDone: () => edit('青山.?\\d号?|白水.?\\d号?') });
    expect(batch.rulesChanged).toBe(true);
    edit('白水.?\\d号?');
    const again = await run(root, options);
    expect(again.seen).toEqual(['a', 'b']);
    expect(again.batch.rulesChanged).toBe(false);
    expect(await seen(root, options)).toEqual([]);
  });

  it('may be switched off', async () => {
    const root = plans({ ...TWO, 'rules/diagnose/no-title.yaml': OFF });
    await run(root);
    expect(await seen(root, { rules: join(root, 'rules') })).toEqual([]);
  });
});

describe('what failed', () => {
  const files = { ...TWO, 'in/c.txt': '' };

  it('is remembered, and said again', async () => {
    const root = plans(files);
    await run(root);
    const { batch, seen: done } = await run(root);
    expect(done).toEqual([]);
    expect(batch.documents[2]).toMatchObject({
      unchanged: true,
      result: { status: 'failed', failure: { path: join(root, 'in/c.txt'), what: 'the file is empty' } },
    });
  });

  it('is tried again when it is asked for, or when the limits or its bytes are others', async () => {
    const root = plans(files);
    await run(root);
    expect(await seen(root, { retryFailed: true })).toEqual(['c']);
    expect(await seen(root, { timeout: 500 })).toEqual(['c']);
    expect(await seen(root, { timeout: 500 })).toEqual([]);
    writeFileSync(join(root, 'in/c.txt'), PLAN);
    expect(await seen(root, { timeout: 500 })).toEqual(['c']);
  });

  it('is remembered of a document that ended its process', async () => {
    const root = plans(TWO);
    const crash = (result: WorkResult): WorkResult =>
      result.id === 'a'
        ? {
            ...result,
            ...{ status: 'failed', sha256: null, counts: null, output: null, touch: null, crashed: 'memory' },
            failure: { path: result.path, what: 'it needed too much', remedy: 'split it' },
          }
        : result;
    await run(root, {}, crash);
    const { batch, seen: done } = await run(root);
    expect(done).toEqual([]);
    expect(batch.documents[0]?.result).toMatchObject({
      crashed: 'memory',
      failure: { what: 'it needed too much' },
    });
    expect(await seen(root, { memory: 9000 })).toEqual(['a']);
  });

  it('because it could not be written is no fault of the document', async () => {
    const root = plans(TWO);
    const failing = (result: WorkResult): WorkResult =>
      result.id === 'a'
        ? {
            ...result,
            ...{ status: 'failed', output: null, unwritable: 'ENAMETOOLONG' },
            failure: { path: result.path, what: 'it cannot be written', remedy: 'rename it' },
          }
        : result;
    const { batch } = await run(root, {}, failing);
    expect(batch).toMatchObject({ undone: 0, stopped: null });
    expect(await seen(root)).toEqual(['a']);
  });
});

describe('a ledger', () => {
  it.each([
    ['is cut off in its last line', (text: string) => text.slice(0, -30), ['b']],
    ['has lost its last line break', (text: string) => text.slice(0, -1), ['b']],
    ['holds lines that are none', (text: string) => text.replace('\n', '\n{"id":\n\0\0\0\n[]\n'), []],
    ['is of another version', (text: string) => text.replace('"version":1', '"version":2'), ['a', 'b']],
    ['has lost its head', (text: string) => text.slice(text.indexOf('\n') + 1), ['a', 'b']],
    ['is empty', () => '', ['a', 'b']],
    ['is no text', () => '\0\xff'.repeat(99), ['a', 'b']],
  ])('that %s loses no more than that', async (_, damage, expected) => {
    const root = plans(TWO);
    await run(root);
    const before = written(root);
    writeFileSync(ledger(root), damage(readFileSync(ledger(root), 'latin1')), 'latin1');
    expect(await seen(root)).toEqual(expected);
    expect(await seen(root)).toEqual([]);
    expect(written(root)).toEqual(before);
  });

  it('forgets in time what is over', async () => {
    const root = plans(TWO);
    for (let round = 0; round < 6; round += 1) await run(root, { force: true });
    expect(readFileSync(ledger(root), 'utf8').split('\n').length).toBeLessThanOrEqual(6);
    expect(await seen(root)).toEqual([]);
    expect(
      readdirSync(join(root, 'out/.zhibiao')).filter((name) => !/^(?:ledger\.jsonl|rules-.*)$/.test(name)),
    ).toEqual([]);
  });

  it('is not read as a source', async () => {
    const root = plans(TWO);
    await run(root);
    const again = await runBatch([root], { out: join(root, 'other'), jobs: 1, pool: inProcessPool() });
    expect(again.documents.map(({ result }) => result.id)).toEqual(['a', 'b']);
  });
});

describe('a run that is stopped', () => {
  const many = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [
      `in/${index}.txt`,
      PLAN.replace('青山县', `青山${'甲乙丙丁戊己庚辛壬'[index]}县`),
    ]),
  );

  it('keeps what is finished, and goes on from there', async () => {
    const root = plans(many);
    const stop = new AbortController();
    const { batch, seen: done } = await run(root, {
      signal: stop.signal,
      onDone: ({ id }) => id === '3' && stop.abort(),
    });
    expect(done.length).toBeLessThan(7);
    expect(batch.undone).toBe(9 - batch.documents.length);
    expect(batch.documents.map(({ result }) => result.id)).toEqual(['0', '1', '2', '3']);
    const rest = await seen(root);
    expect(rest).toEqual(['4', '5', '6', '7', '8']);
    const other = plans(many);
    await run(other);
    const names = (text: string): string => text.replaceAll(root, '').replaceAll(other, '');
    expect(Object.keys(written(root))).toEqual(Object.keys(written(other)));
    expect(names(written(root)['8.json'] ?? '').length).toBeGreaterThan(100);
  });

  it('by a full disk says so, and loses nothing', async () => {
    const root = plans(many);
    const full = (result: WorkResult): WorkResult =>
      Number(result.id) < 5
        ? result
        : {
            ...result,
            ...{ status: 'failed', output: null, unwritable: 'ENOSPC' },
            failure: {
              path: result.path,
              what: 'out/5.json cannot be written: the disk is full',
              remedy: 'make room',
            },
          };
    const { batch } = await run(root, {}, full);
    expect(batch.documents).toHaveLength(5);
    expect(batch).toMatchObject({
      undone: 4,
      stopped: { what: expect.stringContaining('the disk is full') },
    });
    expect(await seen(root)).toEqual(['5', '6', '7', '8']);
  });

  it('leaves no half-written file of a dead run behind', async () => {
    const root = plans(TWO);
    await run(root);
    const left = [join(root, 'out/.zhibiao-4194304-1.tmp'), join(root, 'out/.zhibiao/lock.4194304')];
    for (const path of left) writeFileSync(path, 'half');
    await run(root);
    expect(left.filter(existsSync)).toEqual([]);
    expect(statSync(join(root, 'out/a.json')).size).toBeGreaterThan(100);
  });
});
