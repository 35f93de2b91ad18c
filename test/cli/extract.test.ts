import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/cli/extract.ts';
import { Extraction } from '../../src/model/extraction.ts';
import { inProcessPool } from '../batch/inProcessPool.ts';
import { folder } from '../folder.ts';
import { CORPUS, PLAN } from '../plan.ts';
import { widthOf } from '../report/width.ts';
import { recorded } from './recorded.ts';
import { start } from './zhibiao.ts';

const JOBS = { jobs: 1, pool: inProcessPool() };

const eventsIn = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Plans for as many counties. */
const plans = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `in/p${String(index).padStart(3, '0')}.txt`,
      PLAN.replace('青山县', `青山${index}县`),
    ]),
  );

/** What of a folder is not hidden. */
const shownIn = (path: string): string[] => readdirSync(path).filter((name) => !name.startsWith('.'));

describe('extract', () => {
  it('does the main job on the corpus', async () => {
    const out = join(folder(), 'extracted');
    const output = recorded();
    expect(await extract([CORPUS], { ...JOBS, out }, output)).toBe(0);
    expect(output.stderr()).toEqual([`3 documents written to ${out}`]);
    expect(output.stdout()).toContain('清远市儿童发展规划（2021—2030年）');
    expect(output.stdout()).toContain('indicators that plans share');
    expect(widthOf(output.stdout())).toBeLessThanOrEqual(80);
    const names = shownIn(out);
    expect(names).toEqual(
      readdirSync(CORPUS).flatMap((name) => (name.endsWith('.txt') ? [name.replace('.txt', '.json')] : [])),
    );
    for (const name of names) Extraction.parse(JSON.parse(readFileSync(join(out, name), 'utf8')));
  });

  it('goes on after bad documents and says of each what, where, and what to do', async () => {
    const root = folder({ 'in/a.txt': PLAN, 'in/empty.txt': '', 'in/x.pdf': '%PDF-1.4' });
    const at = (path: string): string => join(root, path);
    const output = recorded();
    expect(await extract([at('in'), at('nowhere')], { ...JOBS, out: at('out') }, output)).toBe(3);
    expect(output.stdout()).toContain('1 document, 1 plan');
    expect(output.stderr()).toEqual([
      `${at('nowhere')}: there is no such file or folder; check the path`,
      `${at('in/empty.txt')}: the file is empty; get the file again`,
      `${at('in/x.pdf')}: the PDF is damaged or cut short and cannot be opened; get the file again`,
      `1 document written to ${at('out')}, 3 failed`,
    ]);
    expect(shownIn(at('out'))).toEqual(['a.json', 'empty.json', 'x.json']);
  });

  it('ends with 2 and writes no table where nothing could be done', async () => {
    const root = folder({ 'a.txt': '' });
    const output = recorded();
    expect(await extract([join(root, 'a.txt')], { ...JOBS, out: join(root, 'out') }, output)).toBe(2);
    expect(output.stdout()).toBe('');
    expect(output.stderr()[0]).toMatch(/a\.txt: the file is empty; /);
  });

  it('does what is new or changed, and shows all', async () => {
    const root = folder({ 'in/a.txt': PLAN, 'in/b.txt': '' });
    const out = join(root, 'out');
    const [first, again] = [recorded(), recorded()];
    expect(await extract([join(root, 'in')], { ...JOBS, out }, first)).toBe(3);
    expect(await extract([join(root, 'in')], { ...JOBS, out }, again)).toBe(3);
    expect(again.stdout()).toBe(first.stdout());
    const empty = `${join(root, 'in/b.txt')}: the file is empty; get the file again`;
    expect(first.stderr()).toEqual([empty, `1 document written to ${out}, 1 failed`]);
    expect(again.stderr()).toEqual([
      empty,
      `0 documents written to ${out}, 1 unchanged, 1 failed`,
      '1 failed before and is as it was; --retry-failed tries again',
    ]);
  });

  it('tells machines what happens, a line of JSON for each event', async () => {
    const root = folder({ 'in/a.txt': PLAN, 'in/b.txt': '' });
    const out = join(root, 'out');
    const paths = [join(root, 'in'), join(root, 'none')];
    const [first, again] = [recorded(), recorded()];
    expect(await extract(paths, { ...JOBS, out, json: true }, first)).toBe(3);
    expect(eventsIn(first.stdout())).toMatchObject([
      { event: 'started', documents: 2, unchanged: 0, out },
      { event: 'path', path: paths[1], failure: { what: 'there is no such file or folder' } },
      {
        event: 'document',
        id: 'a',
        status: 'ok',
        unchanged: false,
        file: join(out, 'a.json'),
        failure: null,
      },
      { event: 'document', id: 'b', status: 'failed', failure: { what: 'the file is empty' }, crashed: null },
      { event: 'summary', documents: 3, unchanged: 0, failed: 2, undone: 0, stopped: null },
    ]);
    expect(await extract(paths, { ...JOBS, out, json: true }, again)).toBe(3);
    const events = eventsIn(again.stdout());
    expect(events.filter(({ unchanged }) => unchanged === true).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(events.at(-1)).toMatchObject({ documents: 3, unchanged: 1, failed: 2, counts: { targets: 3 } });
  });

  it('shows the sums of a large batch, and where to look for more', async () => {
    const root = folder(plans(41));
    const out = join(root, 'out');
    const output = recorded();
    expect(await extract([join(root, 'in')], { ...JOBS, out }, output)).toBe(0);
    expect(output.stdout()).toBe(
      'documents  plans  domains  goals  targets  trends  warnings\n' +
        '       41     41       41     82      123       0         0\n',
    );
    const lines = output.stderr();
    expect(lines[0]).toContain(`zhibiao report ${out}`);
    expect(lines[1]).toBe('slowest:');
    expect(lines.slice(2, 7).every((line) => /^ +\d+\.\d s {2}.*\.txt$/.test(line))).toBe(true);
    expect(lines[7]).toMatch(/^41 documents in .* \(.*\)$/);
    expect(lines.slice(8)).toEqual([`41 documents written to ${out}`]);
  });

  it.each([
    [[], { out: 'out' }, /missing required argument 'path'/],
    [['in'], {}, /required option '--out <dir>' not specified/],
  ])('says what is missing: %j %j', async (paths, options, message) => {
    await expect(extract(paths, options, recorded())).rejects.toThrow(message);
  });
});

describe('extract refuses', () => {
  it.each([
    ['a folder without documents', { 'in/.a': '' }, ['in'], /^\S+in: there is no document in it; /],
    [
      'a file in the place of the output folder',
      { 'a.txt': PLAN, out: '' },
      ['a.txt'],
      /out: the output folder cannot be written: a file stands where a folder is needed; name another folder$/,
    ],
    [
      'two documents of one id',
      { 'a.txt': PLAN, 'b/a.txt': PLAN },
      ['a.txt', 'b'],
      /^two documents have the id a: \S+a\.txt and \S+b\/a\.txt; /,
    ],
    [
      'a manifest that is faulty',
      { 'in/manifest.yaml': '- id: a\n' },
      ['in'],
      /in\/manifest\.yaml:1: - id: a\n {2}0\.file: /,
    ],
  ])('%s', async (_, files, paths, message) => {
    const root = folder(files);
    const inRoot = paths.map((path) => join(root, path));
    await expect(extract(inRoot, { ...JOBS, out: join(root, 'out') }, recorded())).rejects.toThrow(message);
  });

  it('rules that are not there', async () => {
    const root = folder({ 'a.txt': PLAN });
    const options = { ...JOBS, out: join(root, 'out'), rules: join(root, 'rules') };
    await expect(extract([join(root, 'a.txt')], options, recorded())).rejects.toThrow(
      /rules: there is no such folder of rules$/,
    );
  });
});

describe('zhibiao extract that is stopped', () => {
  it('keeps what is finished, and says how to go on', async () => {
    // The last document takes longer than a signal does.
    const root = folder({ ...plans(20), 'in/z.txt': PLAN.repeat(10_000) });
    const args = ['extract', 'in', '--out', 'out', '--jobs', '1', '--json'];
    const child = start(args, { cwd: root });
    const output = { stdout: '', stderr: '' };
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
      if (text.includes('"event":"document"')) child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code, output.stderr).toBe(3);
    const [finished, left] = /(\d+) documents? written to out\n(\d+) documents? left; run it again/
      .exec(output.stderr)
      ?.slice(1)
      .map(Number) ?? [0, 0];
    expect(finished).toBeGreaterThan(0);
    expect((finished ?? 0) + (left ?? 0)).toBe(21);
    const written = readdirSync(join(root, 'out')).filter((name) => name.endsWith('.json'));
    expect(written.length).toBeGreaterThanOrEqual(finished ?? 0);
    for (const name of written)
      expect(JSON.parse(readFileSync(join(root, 'out', name), 'utf8'))).toHaveProperty('status', 'ok');
  });
});
