import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../src/examples/checkExamples.ts';
import type { ExampleFault } from '../../src/examples/exampleFault.ts';
import { BUILT_IN_RULES, loadRules } from '../../src/rules/loadRules.ts';
import { RULES } from '../extractor.ts';
import { folder } from '../folder.ts';

const shown = ({ rule, verdict, text, expected, found }: ExampleFault): string =>
  `${rule}: ${verdict}: ${text}\n  expected ${expected}\n  found    ${found}`;

describe('the examples of the rules', () => {
  it('all come out', () => {
    expect(checkExamples(RULES).map(shown)).toEqual([]);
  });

  it('are there for every rule, with what must not match and why', () => {
    const lacking = RULES.files.filter(
      (rule) =>
        'examples' in rule && (rule.examples.match.length === 0 || rule.examples.noMatch.length === 0),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  it('are texts of their own in each rule', () => {
    const repeated = RULES.files.filter((rule) => {
      if (!('examples' in rule)) return false;
      const texts = [...rule.examples.match, ...rule.examples.noMatch].map(({ text }) => text);
      return new Set(texts).size < texts.length;
    });
    expect(repeated.map(({ id }) => id)).toEqual([]);
  });
});

/** Faults of a copy of the rules in which the examples of one file are other ones. */
const faultsWith = (id: string, change: (source: string) => string): readonly ExampleFault[] => {
  const dir = folder();
  cpSync(BUILT_IN_RULES, dir, { recursive: true });
  const path = join(dir, `${id}.yaml`);
  const source = readFileSync(path, 'utf8');
  const changed = change(source);
  expect(changed).not.toBe(source);
  writeFileSync(path, changed);
  return checkExamples(loadRules(dir));
};

const withMatch =
  (example: string) =>
  (source: string): string =>
    source.replace(/^ {2}noMatch:\n/m, `    - ${example}\n$&`);

const withNoMatch =
  (example: string) =>
  (source: string): string =>
    source.replace(/^ {2}noMatch:\n/m, `$&    - ${example}\n`);

describe('checkExamples', () => {
  it.each([
    ['mention/age', '{ text: 学前教育毛入园率达到90%以上。, residue: [3岁 age] }'],
    ['bind/level', '{ text: 加强组织领导。, targets: [甲率 = 90 %] }'],
    ['bind/trend', '{ text: 加强组织领导。, trends: [甲率 up] }'],
    ['diagnose/unlikely-unit', '{ text: 婴儿死亡率降至4‰。, diagnostics: [diagnose/unlikely-unit] }'],
  ])('finds what is missing in %s', (id, example) => {
    expect(faultsWith(id, withMatch(example))).toMatchObject([{ rule: id, verdict: 'missing', found: '' }]);
  });

  it.each([
    [
      'mention/age',
      '{ text: 0—6岁儿童视力检查覆盖率达到90%以上。, targets: [儿童视力检查覆盖率 >= 90 %] }',
      '0—6岁儿童视力检查覆盖率 >= 90 %',
    ],
    [
      'bind/level',
      '{ text: 新生儿访视率达到90%以上。, targets: [新生儿访视率 = 90 %] }',
      '新生儿访视率 >= 90 %',
    ],
    ['bind/trend', '{ text: 儿童溺水死亡率逐年下降。, trends: [儿童溺水死亡率 up] }', '儿童溺水死亡率 down'],
    ['outline/goals', '{ text: 策略措施, role: goals }', 'measures'],
  ])('finds what is wrong in %s', (id, example, found) => {
    expect(faultsWith(id, withMatch(example))).toMatchObject([{ rule: id, verdict: 'wrong', found }]);
  });

  it.each([
    ['mention/age', '{ text: 0—6岁儿童视力检查覆盖率达到90%以上。, why: none }'],
    ['bind/level', '{ text: 新生儿访视率达到90%以上。, why: none }'],
    ['diagnose/unlikely-unit', '{ text: 婴儿死亡率降至4%。, why: none }'],
    ['outline/goals', '{ text: 主要目标, why: none }'],
  ])('finds what is noisy in %s', (id, example) => {
    expect(faultsWith(id, withNoMatch(example))).toMatchObject([{ rule: id, verdict: 'noisy' }]);
  });
});
