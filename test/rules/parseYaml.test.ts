import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../src/rules/parseYaml.ts';

const Shape = z.strictObject({ name: z.string(), list: z.array(z.strictObject({ n: z.number() })) });

const faults = (source: string): readonly string[] => parseYaml(source, 'a.yaml', Shape).faults;

describe('parseYaml', () => {
  it('gives data of the shape', () => {
    expect(parseYaml('name: a\nlist: [{ n: 1 }]', 'a.yaml', Shape)).toMatchObject({
      data: { name: 'a', list: [{ n: 1 }] },
      faults: [],
    });
  });

  it.each([
    ['what is no YAML', 'name: [a\nlist: []', /^a\.yaml:\d: .*\n {2}\S/],
    [
      'a value of the wrong type',
      'name: a\nlist:\n  - n: one\n',
      /^a\.yaml:3: - n: one\n {2}list\.0\.n: .*number/,
    ],
    ['a key too many', 'name: a\nlist:\n  - { n: 1, m: 2 }\n', /^a\.yaml:3: .*\n {2}list\.0: .*"m"/],
    ['a key that is missing', '# a\nname: a\n', /^a\.yaml:2: name: a\n {2}list: /],
    ['an empty file', '', /^a\.yaml:1: \n {2}the file: /],
  ])('says where and what for %s', (_, source, fault) => {
    expect(faults(source)).toHaveLength(1);
    expect(faults(source)[0]).toMatch(fault);
  });

  it('lists every fault', () => {
    expect(faults('name: 1\nlist: [{ n: a }, { n: b }]')).toHaveLength(3);
  });
});
