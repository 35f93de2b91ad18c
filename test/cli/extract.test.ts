import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/cli/extract.ts';
import { inProcessPool } from '../batch/inProcessPool.ts';
import { folder } from '../folder.ts';
import { PLAN } from '../plan.ts';
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

describe('extract', () => {
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
