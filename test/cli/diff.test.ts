import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../src/batch/jsonOf.ts';
import { diff } from '../../src/cli/diff.ts';
import { extract } from '../../src/extract.ts';
import { PlanDiff } from '../../src/model/planDiff.ts';
import { folder } from '../folder.ts';
import { PLAN } from '../plan.ts';
import { recorded } from './recorded.ts';

const NEXT = PLAN.replace('3.0‰', '2.0‰').replace('儿童健康意识增强', '儿童健康意识明显增强');
const TWO = `${PLAN}\n\n${PLAN.replaceAll('儿童发展', '妇女发展')}`;

const run = async (
  files: Parameters<typeof folder>[0],
  [a, b]: readonly [string, string],
  options: Parameters<typeof diff>[2] = {},
) => {
  const root = folder(files);
  const output = recorded();
  const code = await diff(join(root, a), join(root, b), options, output);
  return {
    code,
    stdout: output.stdout(),
    stderr: output.stderr().map((line) => line.replace(`${root}/`, '')),
  };
};

const FILES = { 'a.txt': PLAN, 'b.json': jsonOf(extract(NEXT, { id: 'b' })) };

describe('diff', () => {
  it('shows a document and an extraction side by side', async () => {
    const { code, stdout, stderr } = await run(FILES, ['a.txt', 'b.json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
    expect(stdout).toContain('  ▲ 新生儿死亡率: ≤3.0‰ :9 → ≤2.0‰ :9 (lowered)\n');
    expect(stdout).toContain('  ~ 2  儿童健康意识{+明显+}增强。\n');
  });

  it('prints JSON as its schema says', async () => {
    const { stdout } = await run(FILES, ['a.txt', 'b.json'], { format: 'json' });
    expect(PlanDiff.parse(JSON.parse(stdout))).toMatchObject({ a: 'a', b: 'b', same: false });
  });

  it('ends with 1 where anything differs and it was asked to say so', async () => {
    expect((await run(FILES, ['a.txt', 'b.json'], { failIfDifferent: true })).code).toBe(1);
    expect((await run(FILES, ['a.txt', 'a.txt'], { failIfDifferent: true })).code).toBe(0);
  });

  it('takes one plan of a document with several', async () => {
    const { plans } = extract(TWO, { id: 'two' });
    expect(plans.map(({ population }) => population)).toEqual(['children', 'women']);
    const { stdout } = await run({ 'two.txt': TWO, 'a.txt': PLAN }, [`two.txt#${plans[1]?.id}`, 'a.txt'], {
      format: 'json',
    });
    expect(PlanDiff.parse(JSON.parse(stdout))).toMatchObject({
      plans: [{ a: { population: 'women' }, b: { population: 'children' } }],
      onlyA: [],
    });
  });

  it('takes a file whose name has a # in it', async () => {
    expect((await run({ 'a#1.txt': PLAN }, ['a#1.txt', 'a#1.txt'])).stdout).toContain('nothing differs');
  });

  it('says which plans there are', async () => {
    await expect(run({ 'two.txt': TWO }, ['two.txt#w', 'two.txt'])).rejects.toThrow(
      /there is no plan w in it; there are plan-\w+ \(青山县儿童发展规划（2021—2030年）\), plan-/,
    );
  });

  it('names every file that cannot be used, and prints nothing', async () => {
    const { code, stdout, stderr } = await run({ 'a.json': '{', 'b.txt': '' }, ['a.json', 'b.txt']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toEqual([
      expect.stringMatching(/^a\.json: this is no JSON/),
      'b.txt: the file is empty; get the file again',
    ]);
  });

  it('takes one document for a side', async () => {
    await expect(run({ 'in/a.txt': PLAN, 'in/b.txt': NEXT }, ['in', 'in/a.txt'])).rejects.toThrow(
      'there are 2 documents in it; diff takes one',
    );
  });
});
