import { execFile } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { appendDecisions } from '../../src/batch/appendDecisions.ts';
import { decisionFaultLine, decisionPath, loadDecisions } from '../../src/batch/decisionFiles.ts';
import type { Decision } from '../../src/model/decision.ts';
import { folder } from '../folder.ts';
import { ROOT } from '../plan.ts';
import { read, reviewer, targetAt } from '../review/decisions/sample.ts';

const TARGETS = Array.from({ length: 30 }, (_, at) => targetAt(20 * at, `指标${at}`));
const decisionsOn = (id: string, by = '李'): Decision[] => {
  const plan = read(id, TARGETS);
  const decide = reviewer(by);
  return TARGETS.map((target) => decide(plan, target, {}));
};
const [ONE, TWO, THREE] = decisionsOn('plan') as [Decision, Decision, Decision];

describe('what is written', () => {
  it('is read again', async () => {
    const dir = join(folder(), 'deep/reviews');
    await appendDecisions(dir, [ONE, TWO]);
    await appendDecisions(dir, [THREE]);
    expect(await loadDecisions(dir)).toEqual({ decisions: [ONE, TWO, THREE], faults: [] });
    expect(readFileSync(join(dir, 'plan.jsonl'), 'utf8').split('\n')).toHaveLength(4);
  });

  it('is a file for each document', async () => {
    const dir = folder();
    await appendDecisions(dir, [...decisionsOn('b'), ...decisionsOn('a')]);
    expect(readdirSync(dir)).toEqual(['a.jsonl', 'b.jsonl']);
    expect((await loadDecisions(dir)).decisions).toEqual([...decisionsOn('a'), ...decisionsOn('b')]);
  });

  it('begins on a line of its own after one that was torn', async () => {
    const dir = folder();
    await appendDecisions(dir, [ONE]);
    appendFileSync(join(dir, 'plan.jsonl'), JSON.stringify(TWO).slice(0, 40));
    await appendDecisions(dir, [THREE]);
    const { decisions, faults } = await loadDecisions(dir);
    expect(decisions).toEqual([ONE, THREE]);
    expect(faults.map(decisionFaultLine)).toEqual([
      `${join(dir, 'plan.jsonl')}:2: this is no JSON; correct the line, or take it out`,
    ]);
  });
});

describe('writers at the same time', () => {
  it('lose nothing of each other', async () => {
    const dir = folder();
    const writers = ['李', '王', '张'].map((by) => decisionsOn('plan', by));
    await Promise.all(writers.flatMap((lines) => lines.map((line) => appendDecisions(dir, [line]))));
    const { decisions, faults } = await loadDecisions(dir);
    expect(faults).toEqual([]);
    expect(new Set(decisions.map((each) => JSON.stringify(each)))).toEqual(
      new Set(writers.flat().map((each) => JSON.stringify(each))),
    );
  });

  it('nor do processes', async () => {
    const dir = folder();
    const script = `
      const { appendDecisions } = await import(${JSON.stringify(`${ROOT}dist/batch/appendDecisions.js`)});
      for (const line of JSON.parse(process.argv[1])) await appendDecisions(${JSON.stringify(dir)}, [line]);`;
    const writers = ['李', '王'].map((by) => decisionsOn('plan', by));
    const run = promisify(execFile);
    await Promise.all(
      writers.map((lines) =>
        run(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(lines)]),
      ),
    );
    const { decisions, faults } = await loadDecisions(dir);
    expect([decisions.length, faults]).toEqual([60, []]);
  });
});

describe('the name of a file', () => {
  it.each([
    ['kelan-children-14th-fyp', 'kelan-children-14th-fyp.jsonl'],
    ['岢岚县（2021—2025）', '岢岚县（2021—2025）.jsonl'],
    ['../../etc/passwd', '%2E.%2F..%2Fetc%2Fpasswd.jsonl'],
    ['a/b\\c:d*e?f"<g>|\0', 'a%2Fb%5Cc%3Ad%2Ae%3Ff%22%3Cg%3E%7C%00.jsonl'],
  ])('of %j is %j', (id, name) => {
    expect(decisionPath('reviews', id)).toBe(join('reviews', name));
  });
});

describe('a folder', () => {
  it('that is not there holds no decisions', async () => {
    expect(await loadDecisions(join(folder(), 'reviews'))).toEqual({ decisions: [], faults: [] });
  });

  it('may hold other files, and hidden ones', async () => {
    const dir = folder({ 'README.md': 'hello', '.x.jsonl': '{', 'plan.jsonl': `${JSON.stringify(ONE)}\n` });
    expect(await loadDecisions(dir)).toEqual({ decisions: [ONE], faults: [] });
  });

  it('with files that cannot be used tells them, and uses the rest', async () => {
    const dir = folder({ 'plan.jsonl': `${JSON.stringify(ONE)}\n` });
    writeFileSync(join(dir, 'a.jsonl'), Buffer.from('\ufeff{}\n', 'utf16le'));
    mkdirSync(join(dir, 'b.jsonl'));
    symlinkSync('/dev/zero', join(dir, 'c.jsonl'));
    const { decisions, faults } = await loadDecisions(dir);
    expect(decisions).toEqual([ONE]);
    expect(faults.map(decisionFaultLine)).toEqual([
      `${join(dir, 'a.jsonl')}: this is UTF-16; save it as UTF-8`,
      `${join(dir, 'b.jsonl')}: this is a folder, not a file; check the path`,
      `${join(dir, 'c.jsonl')}: this is no file and no folder; take it out of the folder`,
    ]);
  });

  it('that is a file is refused in one line', async () => {
    const dir = folder({ reviews: '' });
    const path = join(dir, 'reviews');
    await expect(loadDecisions(path)).rejects.toThrow(`${path}: a file stands where a folder is needed`);
    await expect(appendDecisions(path, [ONE])).rejects.toThrow('cannot be made');
  });

  it('that cannot be written to is told', async () => {
    const dir = folder({ 'plan.jsonl/x': '' });
    await expect(appendDecisions(dir, [ONE])).rejects.toThrow(
      `${join(dir, 'plan.jsonl')} cannot be written: this is a folder`,
    );
  });

  it.runIf(existsSync('/dev/full'))('on a full disk is told', async () => {
    const dir = folder();
    symlinkSync('/dev/full', join(dir, 'plan.jsonl'));
    await expect(appendDecisions(dir, [ONE])).rejects.toThrow('cannot be written: the disk is full');
  });
});
