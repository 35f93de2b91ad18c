import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../folder.ts';
import { PLAN, ROOT } from '../plan.ts';
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

describe('zhibiao extract', () => {
  it.each([
    [
      'a rule is faulty',
      { 'a.txt': PLAN, 'rules/lexicon/a.yaml': 'id: lexicon/a\nkind: lexicn\n' },
      ['a.txt', '--out', 'out', '--rules', 'rules'],
      /^zhibiao: rules\/lexicon\/a\.yaml:2: kind: lexicn\n/,
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
    const child = start(['schema']);
    child.stdout?.destroy();
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
  });

  it('takes the columns that there are', async () => {
    const { stdout } = await zhibiao(['rules', 'list'], {
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
