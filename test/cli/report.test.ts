import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../src/batch/jsonOf.ts';
import { report } from '../../src/cli/report.ts';
import { extract } from '../../src/extract.ts';
import type { Target } from '../../src/model/extraction.ts';
import { modelOf } from '../../src/page/matrix/model.ts';
import type { MatrixData } from '../../src/report/page/matrixData.ts';
import type { ReportData } from '../../src/report/page/reportData.ts';
import { folder } from '../folder.ts';
import { PLAN } from '../plan.ts';
import { reviewer } from '../review/decisions/sample.ts';
import { recorded } from './recorded.ts';
import { zhibiao } from './zhibiao.ts';

const OTHER = PLAN.replaceAll('青山县', '白水县').replace('3.0‰', '2.0‰');

const json = (id: string, text: string): string => jsonOf(extract(text, { id }));

const run = async (
  files: Parameters<typeof folder>[0],
  paths: readonly string[],
  options: Partial<Parameters<typeof report>[1]> = {},
) => {
  const root = folder(files);
  const output = recorded();
  const out = join(root, options.out ?? 'report.html');
  const code = await report(
    paths.map((path) => join(root, path)),
    { ...options, out },
    output,
  );
  const page = (): string => readFileSync(out, 'utf8');
  const data = (): ReportData => JSON.parse(load(page())('#report').text()) as ReportData;
  return { root, out, code, stdout: output.stdout(), stderr: output.stderr(), page, data };
};

describe('report', () => {
  it('writes a page of documents and extractions, with their texts', async () => {
    const files = { 'in/a.txt': PLAN, 'in/b.json': json('b', OTHER), 'in/b.txt': OTHER };
    const { code, out, stdout, stderr, data, page } = await run(files, ['in']);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: [`2 documents written to ${out}`],
    });
    expect(data().documents).toMatchObject([
      { id: 'b', hasText: true, targets: 3 },
      { id: 'a', hasText: true, targets: 3 },
    ]);
    expect(page().match(/发展领域/g)?.length).toBe(2);
  });

  it('takes the national outlines as baseline where plans share indicators with them', async () => {
    const { data } = await run({ 'a.txt': PLAN }, ['a.txt']);
    expect(data().matrix).toMatchObject({ baseline: 'national', unchecked: ['national'] });
    expect(data().documents.map(({ id }) => id)).toEqual(['a']);
  });

  it('takes the first plan where they share none, and another one when told', async () => {
    const own = (place: string): string =>
      PLAN.replaceAll('青山县', place)
        .replace('新生儿、婴儿死亡率分别降至3.0‰和4.5‰以下', '儿童骑行覆盖率达到30%')
        .replace('新生儿访视率达到90%以上', '加强保健');
    const files = { 'a.txt': own('青山县'), 'b.txt': own('白水县') };
    expect((await run(files, ['a.txt', 'b.txt'])).data().matrix?.baseline).toBe('b');
    const told = await run(files, ['a.txt', 'b.txt'], { baseline: 'a' });
    expect(told.data().matrix?.baseline).toBe('a');
    await expect(run(files, ['a.txt', 'b.txt'], { baseline: 'c' })).rejects.toThrow('there is no baseline c');
  });

  it('compares nothing where there is nothing to compare, and says so', async () => {
    const { code, data, stderr } = await run({ 'a.txt': '青山县儿童发展规划\n\n一、总则\n' }, ['a.txt']);
    expect(code).toBe(0);
    expect(data().matrix).toBeNull();
    expect(stderr[0]).toMatch(/^no two of the plans share an indicator/);
  });

  it('shows quotes where a text is gone, and says why', async () => {
    const { root, code, data, stderr, page } = await run({ 'in/a.json': json('a', PLAN) }, ['in/a.json']);
    expect(code).toBe(0);
    expect(stderr[0]).toBe(
      `${join(root, 'in/a.json')}: the text a is not there; put it back, or extract it again to see its text`,
    );
    expect(data().documents).toMatchObject([{ hasText: false }]);
    const $ = load(page(), { scriptingEnabled: false });
    expect($('.plan-text mark')).toHaveLength(3);
    expect($('.plan-text .warning').text()).toContain('原文未随报告提供');
  });

  it('uses what reviewers decided, and says so', async () => {
    const read = extract(PLAN, { id: 'a' });
    const [first, second, third] = read.targets as [Target, Target, Target];
    const decide = reviewer();
    const lines = [
      decide(read, first, { decision: 'reject', why: '是成绩' }),
      decide(read, second, { decision: 'correct', correction: { value: 4 } }),
      decide(read, third, {}),
    ];
    const files = {
      'a.txt': PLAN,
      'reviews/a.jsonl': lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    };
    const reviews = join(folder(files), 'reviews');
    const { stderr, data, page } = await run({ 'a.txt': PLAN }, ['a.txt'], { reviews });
    expect(stderr[0]).toBe('reviews: 3 decisions used (1 accepted, 1 corrected, 1 rejected)');
    const counts = { accepted: 1, corrected: 1, rejected: 1 };
    expect([data().figures.reviews, data().matrix?.reviews]).toEqual([counts, counts]);
    const values = modelOf(data().matrix as MatrixData);
    const shown = values.data.rows.map((_, row) => values.cell(row, values.others[0] ?? -1)?.shown?.shown);
    expect(shown).toContain('≤4‰');
    expect(shown).not.toContain('≤3.0‰');
    const $ = load(page(), { scriptingEnabled: false });
    expect([$('mark').length, $('s[data-rejected]').text()]).toEqual([2, '3.0‰']);
    const without = await run({ 'a.txt': PLAN }, ['a.txt'], { reviews: false });
    expect(without.data().figures.reviews).toBeNull();
    expect(without.page()).not.toContain('data-review="');
    await expect(run({ 'a.txt': PLAN }, ['a.txt'], { reviews: 'gone' })).rejects.toThrow('no such folder');
  });

  it('goes on after what cannot be used', async () => {
    const files = { 'in/a.txt': PLAN, 'in/bad.json': '{', 'in/empty.txt': '' };
    const { code, stderr, data, root } = await run(files, ['in'], { out: 'in/report.html' });
    expect(code).toBe(3);
    expect(stderr).toHaveLength(3);
    expect(data().documents).toHaveLength(1);
    expect(readdirSync(join(root, 'in')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('does not take the page of the last run for a plan', async () => {
    const { root, out } = await run({ 'a.txt': PLAN }, ['.']);
    const output = recorded();
    expect(await report([root], { out }, output)).toBe(0);
    expect(output.stderr()).toEqual([`1 document written to ${out}`]);
  });

  it('writes nothing where nothing can be used', async () => {
    const { code, out } = await run({ 'bad.json': '{' }, ['bad.json']);
    expect(code).toBe(2);
    expect(() => readFileSync(out)).toThrow();
    await expect(run({ 'in/.keep': '' }, ['in'])).rejects.toThrow('there is no plan in it');
    const twice = { 'a/x.json': json('x', PLAN), 'b/x.json': json('x', OTHER) };
    await expect(run(twice, ['a', 'b'])).rejects.toThrow('the id x is given 2 times');
  });

  it('gives the same bytes each time', async () => {
    const files = { 'a.txt': PLAN, 'b.txt': OTHER };
    const [one, other] = [await run(files, ['a.txt', 'b.txt']), await run(files, ['a.txt', 'b.txt'])];
    const path = ({ root, page }: typeof one): string => page().replaceAll(basename(root), '');
    expect(path(one)).toBe(path(other));
  });

  it('is a command', async () => {
    const cwd = folder({ 'a.txt': PLAN });
    expect(await zhibiao(['report', 'a.txt', '--out', 'r.html'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '1 document written to r.html\n',
    });
    expect(await zhibiao(['report', 'a.txt'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("required option '--out <file>' not specified"),
    });
  });
});
