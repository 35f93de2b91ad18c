import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGold } from '../../src/evaluate/loadGold.ts';
import { folder } from '../folder.ts';
import { at, goldTarget } from './builders.ts';

const TEXT = '𠮷县：甲率达到90%，\r\n乙率达到90%。丙率下降，丙率下降。';

const load = (name: string, content: string | Uint8Array): (() => ReturnType<typeof loadGold>) => {
  const dir = folder();
  writeFileSync(join(dir, `plan.${name}`), content);
  return () => loadGold(dir, 'plan', TEXT);
};

const line = (context: string, number: string, rest = {}): string =>
  JSON.stringify(goldTarget(context, number, '甲率', rest));

describe('gold that is right', () => {
  it('is null where a file is missing', () => {
    expect(loadGold(folder(), 'plan', TEXT)).toEqual({ targets: null, trends: null, structure: null });
  });

  it('finds the number in code points, the nth of its context', () => {
    const context = '甲率达到90%，\r\n乙率达到90%';
    const gold = load(
      'targets.jsonl',
      `${line(context, '90%')}\r\n\r\n${line(context, '90%', { occurrence: 2 })}`,
    )();
    expect(gold.targets?.map(({ span }) => span)).toEqual([at(TEXT, '90%'), at(TEXT, '90%', 2)]);
  });

  it('finds the context of a trend', () => {
    const gold = load('trends.jsonl', '{"context":"。丙率下降","indicator":"丙率","direction":"down"}')();
    expect(gold.trends?.[0]?.span).toEqual(at(TEXT, '。丙率下降'));
  });

  it('may leave out what no figure needs, or begin with a byte order mark', () => {
    const gold = load('structure.json', '\ufeff[{"title":null,"domains":[{"name":"健康"}]}]')();
    expect(gold.structure).toEqual([{ title: null, domains: [{ name: '健康' }] }]);
  });
});

describe('a fault in a gold file is one line with file, line and remedy', () => {
  const good = line('甲率达到90%', '90%');
  it.each([
    ['targets.jsonl', `${good}\n{"context": `, ':2: no JSON: ', 'correct the line'],
    [
      'targets.jsonl',
      line('丁率达到90%', '90%'),
      ':1: the context "丁率达到90%" is not in the source; copy it',
      'blanks',
    ],
    [
      'targets.jsonl',
      line('达到90%', '90%'),
      ':1: the context "达到90%" occurs more than once',
      'make it longer',
    ],
    [
      'targets.jsonl',
      `\n${line('甲率达到90%', '95%')}`,
      ':2: the number "95%" is not in its context',
      'copy',
    ],
    [
      'targets.jsonl',
      line('甲率达到90%', '90%', { occurrence: 2 }),
      ':1: the number "90%" is only 1 times',
      'occurrence',
    ],
    [
      'targets.jsonl',
      line('甲率达到90%', '90%', { year: '2030' }),
      ':1: year: ',
      'as the annotation guide says',
    ],
    [
      'targets.jsonl',
      line('甲率达到90%', '90%', { value: null }),
      ':1: value: the target has no value',
      'guide',
    ],
    [
      'targets.jsonl',
      line('甲率达到90%', '90%', { comparator: 'range' }),
      ':1: comparator: a range has no min',
      'guide',
    ],
    [
      'trends.jsonl',
      '{"context":"丙率下降","indicator":"丙率","direction":"down"}',
      ':1: the context "丙率下降" occurs',
      'longer',
    ],
    [
      'trends.jsonl',
      '{"context":"甲率","indicator":"甲率","direction":"sideways"}',
      ':1: direction: ',
      'guide',
    ],
    ['structure.json', '[\n  {"title": oops}\n]', ':2: no JSON: ', 'correct the line'],
    [
      'structure.json',
      '[\n  {\n    "domains": [\n      {"goals": 1}\n    ]\n  }\n]',
      ':4: 0.domains.0.name: ',
      'guide',
    ],
    ['structure.json', '{}', ':1: the whole: ', 'guide'],
  ])('%s %j', (name, content, fault, remedy) => {
    expect(load(name, content)).toThrow(`plan.${name}${fault}`);
    expect(load(name, content)).toThrow(remedy);
    expect(load(name, content)).not.toThrow('\n');
  });

  it('names a file that is not UTF-8', () => {
    const gbk = Uint8Array.from([0xbc, 0xd7]);
    expect(load('trends.jsonl', gbk)).toThrow(
      'plan.trends.jsonl:1: the file cannot be read: it is not UTF-8; save it again',
    );
  });
});
