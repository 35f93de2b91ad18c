import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../src/examples/checkExamples.ts';
import type { ExampleFault } from '../../src/examples/exampleFault.ts';
import { loadCheckedRules } from '../../src/examples/loadCheckedRules.ts';
import { compile } from '../../src/rules/compile.ts';
import { BUILT_IN_RULES } from '../../src/rules/loadRules.ts';
import { readFolder } from '../../src/rules/readFolder.ts';
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

const BUILT_IN = readFolder(BUILT_IN_RULES).files;

/** Faults of a copy of the rules in which the examples of one file are other ones. */
const faultsWith = (
  id: string,
  change: (source: string) => string,
  chosen?: ReadonlySet<string>,
): readonly ExampleFault[] => {
  const name = `${id}.yaml`;
  const source = readFileSync(join(BUILT_IN_RULES, name), 'utf8');
  const changed = change(source);
  expect(changed).not.toBe(source);
  const dir = folder({ [name]: changed });
  const [own] = readFolder(dir).files;
  // In its place: rules of a user would be tried first.
  const files = BUILT_IN.map((file) => (file.rule.id === id && own ? own : file));
  return checkExamples(compile(files), chosen);
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

describe('checkExamples of the catalogue', () => {
  const catalogue = new Set(RULES.files.map(({ id }) => id).filter((id) => id.startsWith('indicators/')));

  it.each([
    ['indicators/health', 'examples: [新生儿死亡率, ', 'examples: [早产率, ', 'missing', '早产率'],
    [
      'indicators/health',
      'examples: [新生儿死亡率, ',
      'examples: [婴儿死亡率, ',
      'wrong',
      'infant-mortality-rate',
    ],
    [
      'indicators/health',
      'notMeant: [婴儿死亡率, ',
      'notMeant: [新生儿的死亡率, ',
      'noisy',
      'neonatal-mortality-rate',
    ],
    ['indicators/names', '[女性健康素养水平, ', '[女工健康素养水平, ', 'wrong', '女工健康素养水平'],
    ['indicators/names', '[农村自来水普及率, 自', '[全市自来水普及率, 自', 'noisy', '自来水普及率 for both'],
    ['indicators/pairs', '[新生儿死亡率, 婴', '[早产率, 婴', 'missing', '早产率'],
    ['indicators/pairs', '[新生儿死亡率, 婴', '[婴儿的死亡率, 婴', 'noisy', 'infant-mortality-rate for both'],
  ])('finds in %s that %s had better not be %s', (id, from, to, verdict, found) => {
    const faults = faultsWith(id, (source) => source.replace(from, to), catalogue);
    expect(faults).toMatchObject([{ rule: id, verdict, found: expect.stringContaining(found) }]);
  });

  it('tells what two entries lay claim to', () => {
    const claim = (source: string): string =>
      source.replace('also: [婚检率, ', 'also: [婚检率, 新生儿死亡率, ');
    const faults = faultsWith('indicators/health', claim, catalogue);
    const claims = faults
      .filter(({ found }) => found.includes(' or '))
      .map(({ text, verdict }) => [text, verdict]);
    expect(claims).toContainEqual(['新生儿死亡率', 'wrong']);
  });
});

describe('a fault of an example', () => {
  it.each([
    ['readings/rates', '      - "90%"\n', '$&      - "91%"\n'],
    ['bind/trend', /^ {2}match:\n/m, '$&    - { text: 加强组织领导。, trends: [甲率 up] }\n'],
    ['indicators/pairs', '[新生儿死亡率, 婴', '[早产率, 婴'],
  ])('in %s stands where the text does', (id, from, to) => {
    const source = readFileSync(join(BUILT_IN_RULES, `${id}.yaml`), 'utf8');
    const changed = source.replace(from, to);
    const line = source.split('\n').findIndex((each, index) => each !== changed.split('\n')[index]) + 1;
    const dir = folder({ [`${id}.yaml`]: changed });
    expect(() => loadCheckedRules(dir)).toThrow(`${join(dir, id)}.yaml:${line}: `);
  });
});
