import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../src/batch/jsonOf.ts';
import { compare } from '../../src/cli/compare.ts';
import { extract } from '../../src/extract.ts';
import { Comparison } from '../../src/model/comparison.ts';
import { folder } from '../folder.ts';
import { PLAN, ROOT } from '../plan.ts';
import { widthOf } from '../report/width.ts';
import { recorded } from './recorded.ts';
import { zhibiao } from './zhibiao.ts';

const OTHER = PLAN.replaceAll('青山县', '白水县').replace('3.0‰', '2.0‰').replace('90%', '85%');

const json = (id: string, text: string): string => jsonOf(extract(text, { id }));

const FILES = { 'in/a.json': json('a', PLAN), 'in/b.json': json('b', OTHER) };

const run = async (
  files: Parameters<typeof folder>[0],
  paths: readonly string[],
  options: Parameters<typeof compare>[1] = {},
) => {
  const root = folder(files);
  const output = recorded();
  const at = (path: string): string => join(root, path);
  const code = await compare(
    paths.map(at),
    { ...options, ...(options.out ? { out: at(options.out) } : {}) },
    output,
  );
  return { root, code, stdout: output.stdout(), stderr: output.stderr() };
};

const comparisonOf = (stdout: string): Comparison => Comparison.parse(JSON.parse(stdout));

describe('compare', () => {
  it('prints a table of extractions below a folder', async () => {
    const { code, stdout, stderr } = await run(FILES, ['in'], { baseline: 'a' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
    expect(stdout).toMatch(/新生儿死亡率 +≤3\.0‰ +▲ ≤2\.0‰\n/);
    expect(stdout).toMatch(/新生儿访视率 +≥90% +▽ ≥85%\n/);
    expect(widthOf(stdout)).toBeLessThanOrEqual(80);
  });

  it('takes documents and extractions alike', async () => {
    const ofFiles = await run(FILES, ['in/a.json', 'in/b.json'], { baseline: 'a', format: 'json' });
    const ofTexts = await run({ 'a.txt': PLAN, 'b.txt': OTHER }, ['a.txt', 'b.txt'], {
      baseline: 'a',
      format: 'json',
    });
    const { indicators } = comparisonOf(ofFiles.stdout);
    expect(indicators).toHaveLength(3);
    expect(comparisonOf(ofTexts.stdout).indicators).toEqual(indicators);
  });

  it('takes the extraction of a document that stands beside it', async () => {
    const files = { ...FILES, 'in/a.txt': PLAN, 'in/c.txt': OTHER.replaceAll('白水', '红河') };
    const { code, stdout } = await run(files, ['in'], { format: 'json' });
    expect(code).toBe(0);
    expect(
      comparisonOf(stdout)
        .plans.map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'c']);
  });

  it('takes a file that is named twice once', async () => {
    const { code, stdout } = await run(FILES, ['in', 'in/a.json', 'in'], { format: 'json' });
    expect(code).toBe(0);
    expect(comparisonOf(stdout).plans).toHaveLength(2);
  });

  it('knows the national outlines, and says that nobody has checked them', async () => {
    const { code, stdout } = await run(FILES, ['in'], { baseline: 'national' });
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('they were not held against the gazette');
    const one = await run(FILES, ['in'], { baseline: 'national#children-2021-2030', format: 'json' });
    expect(comparisonOf(one.stdout).baselineColumns).toEqual(['national#children-2021-2030']);
  });

  it('takes a document of that id before the reference', async () => {
    const files = { 'national.json': json('national', PLAN), 'b.json': json('b', OTHER) };
    const { stdout } = await run(files, ['national.json', 'b.json'], {
      baseline: 'national',
      format: 'json',
    });
    expect(
      comparisonOf(stdout)
        .plans.map(({ id }) => id)
        .sort(),
    ).toEqual(['b', 'national']);
  });

  it.each([
    ['c.json', /^\{\n {2}"baseline": "a",/],
    ['c.csv', /^\ufeffindicator_id,/],
    ['c.md', /^\| 领域 \| 指标 \|/],
    ['c.html', /^<!DOCTYPE html>/],
    ['c.xlsx', /^PK/],
    ['c.txt', /^\[1\] /],
  ])('writes %s as its name says', async (out, start) => {
    const { root, code, stdout, stderr } = await run(FILES, ['in'], { baseline: 'a', out: `new/${out}` });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr.join()).toContain('written to');
    expect(readFileSync(join(root, 'new', out), 'utf8')).toMatch(start);
    expect(readdirSync(join(root, 'new'))).toEqual(out === 'c.csv' ? [out, 'datapackage.json'] : [out]);
  });

  it('overwrites its own files, and reads none of them as a plan', async () => {
    const root = folder(FILES);
    for (const turn of [1, 2]) {
      const output = recorded();
      expect(await compare([join(root, 'in')], { out: join(root, 'in/c.csv') }, output), `turn ${turn}`).toBe(
        0,
      );
    }
    expect(readFileSync(join(root, 'in/c.csv'), 'utf8')).not.toContain('c.csv');
  });

  it('replaces no descriptor of other files', async () => {
    const files = { ...FILES, 'out/datapackage.json': '{"resources":[{"path":"mine.csv"}]}' };
    const root = folder(files);
    await expect(compare([join(root, 'in')], { out: join(root, 'out/c.csv') }, recorded())).rejects.toThrow(
      'datapackage.json describes other files',
    );
    expect(readdirSync(join(root, 'out'))).toEqual(['datapackage.json']);
  });

  it('ends with 1 where anything differs and it was asked to say so', async () => {
    const differ = { failIfDifferent: true, baseline: 'a' };
    expect((await run(FILES, ['in'], differ)).code).toBe(1);
    const same = { 'a.json': json('a', PLAN), 'b.json': json('b', PLAN.replaceAll('青山县', '白水县')) };
    expect((await run(same, ['a.json', 'b.json'], differ)).code).toBe(0);
  });

  it('names a bad document in one line and compares the others', async () => {
    const files = { ...FILES, 'in/empty.txt': '' };
    const { root, code, stdout, stderr } = await run(files, ['in', 'nowhere'], { baseline: 'a' });
    expect(code).toBe(3);
    expect(stdout).toContain('新生儿死亡率');
    expect(stderr.map((line) => line.replace(`${root}/`, ''))).toEqual([
      'nowhere: there is no such file or folder; check the path',
      'in/empty.txt: the file is empty; get the file again',
    ]);
  });

  it('compares nothing where an extraction is bad, and names each', async () => {
    const old = json('old', PLAN).replace('"schemaVersion": 1', '"schemaVersion": 0');
    const files = { ...FILES, 'in/broken.json': '{"a":', 'in/old.json': old };
    const { root, code, stdout, stderr } = await run(files, ['in'], { baseline: 'a', out: 'c.csv' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(existsSync(join(root, 'c.csv'))).toBe(false);
    expect(stderr.map((line) => line.replace(`${root}/`, ''))).toEqual([
      expect.stringMatching(/^in\/broken\.json: this is no JSON: .*; make it again with zhibiao extract$/),
      expect.stringMatching(/^in\/old\.json: this is no extraction of schema version 1, .*; make it again/),
    ]);
  });

  it('compares nothing where one is left, and writes nothing', async () => {
    const files = { 'a.json': json('a', PLAN), 'b.json': '{' };
    const { root, code, stdout, stderr } = await run(files, ['a.json', 'b.json'], { out: 'c.csv' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toHaveLength(1);
    expect(existsSync(join(root, 'c.csv'))).toBe(false);
  });

  it('uses what could be read of a document, and says so', async () => {
    const damaged = Buffer.from(PLAN);
    damaged[damaged.indexOf('意识') + 1] = 0xff;
    const { code, stdout, stderr } = await run({ ...FILES, 'in/d.txt': damaged }, ['in'], { baseline: 'b' });
    expect(code).toBe(0);
    expect(stdout).toContain('partial');
    expect(stderr.join()).toMatch(/d\.txt: partial: 1 of 14 lines hold bytes that are no text/);
  });

  it.each([
    [
      'there is no such baseline',
      FILES,
      ['in'],
      { baseline: 'c' },
      'there is no baseline c; the documents are b, a',
    ],
    [
      'there is no such domain',
      FILES,
      ['in'],
      { domain: '外星' },
      'no indicator is of the domain 外星; there are ',
    ],
    [
      'two have one id',
      { 'a.json': json('a', PLAN), 'x/a.json': json('a', OTHER) },
      ['a.json', 'x/a.json'],
      {},
      'the id a is given 2 times',
    ],
    [
      'nothing is shared',
      {
        'a.json': json('a', PLAN),
        'b.json': json('b', '乙县发展规划（2021—2030年）\n\n到2030年，造林面积达到3万亩。\n'),
      },
      ['a.json', 'b.json'],
      {},
      'no indicator stands in two of the plans',
    ],
    [
      'xlsx has no file',
      FILES,
      ['in'],
      { format: 'xlsx' } as const,
      'name a file for it with --out FILE.xlsx',
    ],
    ['there is no document', { 'in/.hidden': '' }, ['in'], {}, 'there is no plan in it'],
  ])('says in one line that %s, and prints nothing', async (_, files, paths, options, line) => {
    const root = folder(files);
    const output = recorded();
    await expect(
      compare(
        paths.map((path) => join(root, path)),
        options,
        output,
      ),
    ).rejects.toThrow(line);
    expect(output.stdout()).toBe('');
  });

  it('says what is wrong with the place that it should write to', async () => {
    const root = folder({ ...FILES, file: '' });
    mkdirSync(join(root, 'taken.csv'));
    writeFileSync(join(root, 'x'), '');
    for (const out of ['file/c.csv', 'taken.csv'])
      await expect(compare([join(root, 'in')], { out: join(root, out) }, recorded())).rejects.toThrow(
        /cannot be written: /,
      );
  });
});

describe('zhibiao compare', () => {
  it('holds the extractions of the corpus against the national outlines, wherever it is started', async () => {
    const { code, stdout, stderr } = await zhibiao(
      ['compare', `${ROOT}extracted`, '--baseline', 'national', '--domain', '健康'],
      { cwd: folder() },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/新生儿死亡率 +≤3\.0‰ +▲ ≤2\.0‰ +\? ≤3\.2‰/);
    expect(widthOf(stdout)).toBeLessThanOrEqual(80);
  });

  it.each([
    [['compare'], /missing required argument 'path'/],
    [
      ['compare', 'x', '--format', 'pdf'],
      /'pdf' is invalid\. Allowed choices are table, json, csv, xlsx, md, html/,
    ],
    [['compare', 'x', '--by', 'size'], /Allowed choices are region, level, year/],
    [['diff', 'x'], /missing required argument 'b'/],
  ])('%j is wrong', async (args, stderr) => {
    expect(await zhibiao(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(stderr) });
  });
});
