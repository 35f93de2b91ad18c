import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Extraction } from '../../src/model/extraction.ts';
import { folder } from '../folder.ts';
import { CORPUS, PLAN, ROOT } from '../plan.ts';
import { widthOf } from '../report/width.ts';
import { start, zhibiao } from './zhibiao.ts';

describe('usage', () => {
  it.each([
    [['--help'], 0, /^Usage: zhibiao/],
    [['extract', '--help'], 0, /^Usage: zhibiao extract .*--out <dir>/s],
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
  ])('%j answers on stdout', async (args, code, stdout) => {
    expect(await zhibiao(args)).toMatchObject({ code, stdout: expect.stringMatching(stdout), stderr: '' });
  });

  it.each([
    [[], /^Usage: zhibiao/],
    [['extrct'], /unknown command 'extrct'.*Did you mean extract\?/s],
    [['extract', 'corpus'], /required option '--out <dir>' not specified/],
    [['extract', '--out', 'x'], /missing required argument 'path'/],
    [['show'], /missing required argument 'file'/],
    [['schema', '--no'], /unknown option '--no'/],
  ])('%j is wrong', async (args, stderr) => {
    expect(await zhibiao(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(stderr) });
  });
});

/** What of a folder is not hidden. */
const shownIn = (path: string): string[] => readdirSync(path).filter((name) => !name.startsWith('.'));

describe('zhibiao extract', () => {
  it('does the main job on the corpus', async () => {
    const out = join(folder(), 'extracted');
    const { code, stdout, stderr } = await zhibiao(['extract', 'corpus', '--out', out]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `3 documents written to ${out}\n` });
    expect(stdout).toContain('清远市儿童发展规划（2021—2030年）');
    expect(stdout).toContain('indicators that plans share');
    expect(widthOf(stdout)).toBeLessThanOrEqual(80);
    const names = shownIn(out);
    expect(names).toEqual(
      readdirSync(CORPUS).flatMap((name) => (name.endsWith('.txt') ? [name.replace('.txt', '.json')] : [])),
    );
    for (const name of names) {
      const extraction = Extraction.parse(JSON.parse(readFileSync(join(out, name), 'utf8')));
      expect(extraction.document.source.path).toBe(`corpus/${name.replace('.json', '.txt')}`);
    }
  });

  it('goes on after bad documents and says of each what, where, and what to do', async () => {
    const cwd = folder({ 'in/a.txt': PLAN, 'in/empty.txt': '', 'in/x.pdf': '%PDF-1.4' });
    const { code, stdout, stderr } = await zhibiao(['extract', 'in', 'nowhere', '--out', 'out'], { cwd });
    expect(code).toBe(3);
    expect(stdout).toContain('1 document, 1 plan');
    expect(stderr.split('\n')).toEqual([
      'nowhere: there is no such file or folder; check the path',
      'in/empty.txt: the file is empty; get the file again',
      'in/x.pdf: the PDF is damaged or cut short and cannot be opened; get the file again',
      '1 document written to out, 3 failed',
      '',
    ]);
    expect(shownIn(join(cwd, 'out'))).toEqual(['a.json', 'empty.json', 'x.json']);
  });

  it.each([
    ['nothing could be done', { 'a.txt': '' }, ['a.txt', '--out', 'out'], /^a\.txt: the file is empty; /],
    [
      'there is no document',
      { 'in/.a': '' },
      ['in', '--out', 'out'],
      /^zhibiao: in: there is no document in it; /,
    ],
    [
      'a file stands in the place of the output folder',
      { 'a.txt': PLAN, out: '' },
      ['a.txt', '--out', 'out'],
      /^zhibiao: out: the output folder cannot be written: a file stands where a folder is needed; name another folder\n$/,
    ],
    [
      'two documents have one id',
      { 'a.txt': PLAN, 'b/a.txt': PLAN },
      ['.', '--out', 'out'],
      /^zhibiao: two documents have the id a: a\.txt and b\/a\.txt; .*\n$/,
    ],
    [
      'a manifest is faulty',
      { 'in/manifest.yaml': '- id: a\n' },
      ['in', '--out', 'out'],
      /^zhibiao: in\/manifest\.yaml:1: - id: a\n {2}0\.file: /,
    ],
    [
      'a rule is faulty',
      { 'a.txt': PLAN, 'rules/lexicon/a.yaml': 'id: lexicon/a\nkind: lexicn\n' },
      ['a.txt', '--out', 'out', '--rules', 'rules'],
      /^zhibiao: rules\/lexicon\/a\.yaml:2: kind: lexicn\n/,
    ],
    [
      'there are no rules',
      { 'a.txt': PLAN },
      ['a.txt', '--out', 'out', '--rules', 'rules'],
      /^zhibiao: rules: there is no such folder of rules\n$/,
    ],
  ])('ends with 2 and writes no table where %s', async (_, files, args, stderr) => {
    const cwd = folder(files);
    const result = await zhibiao(['extract', ...args], { cwd });
    expect(result).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(stderr) });
    expect(result.stderr).not.toContain('    at ');
    expect(existsSync(join(cwd, 'out', 'b.json'))).toBe(false);
  });

  it('shows where an error arose when asked', async () => {
    const cwd = folder({ 'a.txt': PLAN, out: '' });
    const { code, stderr } = await zhibiao(['extract', 'a.txt', '--out', 'out'], {
      cwd,
      env: { ZHIBIAO_DEBUG: '1' },
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/\n {4}at /);
  });
});

describe('output', () => {
  it('is quiet when nobody reads it to its end', async () => {
    const child = start(['show', 'corpus/kelan-children-14th-fyp.txt']);
    child.stdout?.destroy();
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
  });

  it('takes the columns that there are', async () => {
    const { stdout } = await zhibiao(['show', 'corpus/kelan-children-14th-fyp.txt'], {
      env: { COLUMNS: '60' },
    });
    expect(widthOf(stdout)).toBeLessThanOrEqual(60);
    expect(widthOf(stdout)).toBeGreaterThan(55);
  });
});

describe('the main script', () => {
  it('is what package.json starts', () => {
    expect(readFileSync(`${ROOT}src/cli/main.ts`, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    const { bin } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { bin: unknown };
    expect(bin).toEqual({ zhibiao: 'dist/cli/main.js' });
  });
});
