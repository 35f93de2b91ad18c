import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendDecisions } from '../../src/batch/appendDecisions.ts';
import { jsonOf } from '../../src/batch/jsonOf.ts';
import { compare } from '../../src/cli/compare.ts';
import { evaluate } from '../../src/cli/evaluate.ts';
import { type ReviewCheckCommand, reviewCheck } from '../../src/cli/reviewCheck.ts';
import { extract } from '../../src/extract.ts';
import { Comparison } from '../../src/model/comparison.ts';
import type { Extraction, Target } from '../../src/model/extraction.ts';
import type { Ruling } from '../../src/review/decisions/decisionOn.ts';
import { folder } from '../folder.ts';
import { PLAN } from '../plan.ts';
import { reviewer } from '../review/decisions/sample.ts';
import { recorded } from './recorded.ts';
import { zhibiao } from './zhibiao.ts';

const OTHER = PLAN.replaceAll('青山县', '白水县').replace('3.0‰', '2.0‰').replace('90%', '85%');
const A = extract(PLAN, { id: 'a' });
const B = extract(OTHER, { id: 'b' });
const FILES = { 'in/a.json': jsonOf(A), 'in/b.json': jsonOf(B), 'text/a.txt': PLAN, 'text/b.txt': OTHER };

const targetOf = (extraction: Extraction, indicator: string): Target => {
  const target = extraction.targets.find(({ indicator: { text } }) => text === indicator);
  if (!target) throw new Error(`no ${indicator} in ${extraction.targets.map((each) => each.indicator.text)}`);
  return target;
};

/** What a reviewer says of an indicator of a plan. */
type Said = readonly [of: Extraction, indicator: string, ruling: Partial<Ruling>];

/** A folder with two plans and with what a reviewer decided on them. */
const reviewedFolder = async (said: readonly Said[]): Promise<string> => {
  const root = folder(FILES);
  const decide = reviewer();
  const decisions = said.map(([of, indicator, ruling]) => decide(of, targetOf(of, indicator), ruling));
  mkdirSync(join(root, 'reviews'));
  await appendDecisions(join(root, 'reviews'), decisions);
  return root;
};

const SAID: readonly Said[] = [
  [A, '新生儿死亡率', { decision: 'accept' }],
  [B, '新生儿死亡率', { decision: 'correct', correction: { value: 4 } }],
  [B, '新生儿访视率', { decision: 'reject', why: '历史数字' }],
];

describe('compare', () => {
  const run = async (root: string, options: Parameters<typeof compare>[1]) => {
    const output = recorded();
    const reviews = join(root, 'reviews');
    const code = await compare([join(root, 'in')], { baseline: 'a', reviews, ...options }, output);
    return { code, stdout: output.stdout(), stderr: output.stderr() };
  };

  it('takes what was corrected as it was corrected, leaves out what was rejected, and says so', async () => {
    const { stdout, stderr } = await run(await reviewedFolder(SAID), {});
    expect(stdout).toMatch(/新生儿死亡率 +≤3\.0‰◇ +▽ ≤4(\.0)?‰◆\n/);
    expect(stdout).toMatch(/新生儿访视率 +≥90% +∅\n/);
    expect(stdout).toContain('◇ accepted in review   ◆ corrected in review');
    expect(stdout).toContain('reviewed: [1] 1 corrected, 1 rejected and left out; [2] 1 accepted');
    expect(stderr).toEqual(['reviews: 3 decisions used (1 accepted, 1 corrected, 1 rejected)']);
  });

  it('says it in JSON, for each value and each plan', async () => {
    const { stdout } = await run(await reviewedFolder(SAID), { format: 'json' });
    const { indicators, summary } = Comparison.parse(JSON.parse(stdout));
    const [row] = indicators.filter(({ name }) => name === '新生儿死亡率');
    expect([row?.cells['a']?.reviewed, row?.cells['b']?.reviewed]).toEqual(['accepted', 'corrected']);
    expect(row?.cells['b']).toMatchObject({ value: 4, quote: '2.0‰' });
    expect(summary['b']).toMatchObject({ accepted: 0, corrected: 1, rejected: 1 });
  });

  it('says it in csv, Markdown and HTML', async () => {
    const root = await reviewedFolder(SAID);
    const [csv, md, html] = [
      await run(root, { format: 'csv' }),
      await run(root, { format: 'md' }),
      await run(root, { format: 'html' }),
    ];
    expect(csv.stdout).toMatch(/\r\n[^\r]*新生儿死亡率[^\r]*,corrected,/);
    for (const { stdout } of [md, html]) {
      expect(stdout).toMatch(/◆(<\/span>)? 经人工更正/);
      expect(stdout).toContain('剔除1');
      expect(stdout).toContain('（经人工更正）');
    }
  });

  it('uses nothing of it with --no-reviews, and nothing where there is no such folder', async () => {
    const root = await reviewedFolder(SAID);
    const { stdout, stderr } = await run(root, { reviews: false });
    expect(stderr).toEqual([]);
    expect(stdout).not.toContain('◇');
    rmSync(join(root, 'reviews'), { recursive: true });
    await expect(run(root, {})).rejects.toThrow('there is no such folder');
  });

  it('says how many no longer fit, and what could not be read', async () => {
    const root = await reviewedFolder(SAID.slice(0, 2));
    const other = extract(PLAN.replace('3.0‰', '3.1‰'), { id: 'a' });
    const { source } = A.document;
    const same = { ...other, document: { ...other.document, source } };
    const now = folder({ 'in/a.json': jsonOf(same), 'in/b.json': jsonOf(B) });
    const output = recorded();
    await compare([join(now, 'in')], { baseline: 'a', reviews: join(root, 'reviews') }, output);
    expect(output.stderr()).toEqual([
      'reviews: 1 decision used (0 accepted, 1 corrected, 0 rejected); 1 no longer fits',
    ]);
  });

  it('takes the folder reviews of where it runs', async () => {
    const root = await reviewedFolder(SAID);
    const { stderr, code } = await zhibiao(['compare', 'in', '--baseline', 'a'], { cwd: root });
    expect([code, stderr]).toEqual([0, 'reviews: 3 decisions used (1 accepted, 1 corrected, 1 rejected)\n']);
  });
});

describe('review --check', () => {
  const run = async (root: string, options: ReviewCheckCommand = {}) => {
    const output = recorded();
    const code = await reviewCheck(join(root, 'in'), { reviews: join(root, 'reviews'), ...options }, output);
    return { code, stdout: output.stdout(), stderr: output.stderr() };
  };
  const found = [A, B].flatMap((of) => [...of.targets, ...of.trends].map((each) => [of, each] as const));

  it('says how much is open, by document, and ends with 1', async () => {
    const { code, stdout, stderr } = await run(await reviewedFolder(SAID));
    const [ofA, ofB] = [A, B].map(({ targets, trends }) => targets.length + trends.length) as [
      number,
      number,
    ];
    expect([code, stderr]).toEqual([1, []]);
    expect(stdout).toMatch(new RegExp(`^a +${ofA - 1} +0 +1 +0 +0$`, 'm'));
    expect(stdout).toMatch(new RegExp(`^b +${ofB - 2} +0 +0 +1 +1$`, 'm'));
    expect(stdout).toMatch(new RegExp(`^2 documents +${ofA + ofB - 3} +0 +1 +1 +1$`, 'm'));
  });

  it('ends with 0 where nothing is open', async () => {
    const root = await reviewedFolder([]);
    const decide = reviewer();
    await appendDecisions(
      join(root, 'reviews'),
      found.map(([of, each]) => decide(of, each, {})),
    );
    const { code, stdout } = await run(root, { json: true });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ total: { open: 0, accepted: found.length }, absent: [] });
  });

  it('counts everything where nobody has decided on anything', async () => {
    const root = await reviewedFolder([]);
    const { stdout } = await run(root, { json: true });
    expect(JSON.parse(stdout)).toMatchObject({ total: { open: found.length } });
  });

  it('tells of decisions on documents that are not there', async () => {
    const { stderr } = await run(
      await reviewedFolder([...SAID, [extract(`${PLAN}\n`, { id: 'gone' }), '新生儿死亡率', {}]]),
    );
    expect(stderr).toEqual([expect.stringMatching(/decisions on documents that are not in .*: gone$/)]);
  });

  it('tells what was accepted and is not found any more', async () => {
    const root = await reviewedFolder(SAID);
    const less = { ...A, targets: A.targets.slice(1) };
    const now = folder({ 'in/a.json': jsonOf(less), 'in/b.json': jsonOf(B) });
    const { stderr } = await run(now, { reviews: join(root, 'reviews') });
    expect(stderr).toEqual([expect.stringContaining('1 accepted or corrected before')]);
  });

  it('ends with 2 where there is nothing to check, and with 3 where a document cannot be read', async () => {
    await expect(run(folder({ 'in/x': '', 'reviews/x': '' }))).resolves.toMatchObject({ code: 2 });
    const root = folder({
      'in/a.json': jsonOf({ ...A, targets: [], trends: [] }),
      'in/b.json': '{',
      'reviews/x': '',
    });
    expect((await run(root)).code).toBe(3);
  });
});

describe('evaluate --from', () => {
  const run = async (root: string, from = 'reviews') => {
    const output = recorded();
    const options = { gold: 'corpus/gold', from: join(root, from), json: true };
    const code = await evaluate([join(root, 'text')], options, output);
    return { code, stdout: output.stdout(), stderr: output.stderr() };
  };

  it('takes decisions for gold, and counts neither way what is undecided', async () => {
    const { code, stdout, stderr } = await run(await reviewedFolder(SAID));
    const { documents, total } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(total.counts.targets).toMatchObject({
      gold: 2,
      predicted: 3,
      found: 2,
      full: 1,
      false: 1,
      missed: 0,
    });
    expect([total.counts.trends, total.counts.structure]).toEqual([null, null]);
    expect(
      documents[1].findings.map(({ verdict, what }: { verdict: string; what: string }) => [
        verdict,
        what.slice(0, 6),
      ]),
    ).toEqual([
      ['wrong', 'value'],
      ['false', '新生儿访视率'],
    ]);
    const undecided = [A, B].flatMap(({ targets, trends }) => [...targets, ...trends]).length - 3;
    expect(stderr).toEqual([`${undecided} of what was found is undecided, and neither right nor wrong`]);
  });

  it('counts documents with decisions only', async () => {
    const { stdout, stderr } = await run(await reviewedFolder(SAID.slice(0, 1)));
    expect(JSON.parse(stdout).documents.map(({ id }: { id: string }) => id)).toEqual(['a']);
    expect(stderr[0]).toContain('holds no decisions for b; it is left out');
  });

  it('ends with 2 where there are none', async () => {
    await expect(run(folder({ ...FILES, 'reviews/x': '' }))).rejects.toThrow(
      'decisions on none of the documents',
    );
  });
});
