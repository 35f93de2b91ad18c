import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../../src/batch/jsonOf.ts';
import { extract } from '../../../src/extract.ts';
import { jsonInLatin1 } from '../../../src/review/changes/jsonIn.ts';
import { pairReader } from '../../../src/review/changes/readPair.ts';
import { itemsOf, itemsUpTo, sectionsOf } from '../../../src/review/changes/sections.ts';
import { tallyOf } from '../../../src/review/changes/tally.ts';
import { corpusPlan, PLAN } from '../../plan.ts';
import { groupsOf } from './evidenceOf.ts';

const plan = extract(corpusPlan('kelan-children-14th-fyp').toString('utf8'), { id: 'a' });
const json = jsonOf(plan);
const bytes = (text: string) => Buffer.from(text);

describe('a written extraction', () => {
  it('is cut into its parts and items', () => {
    const sections = sectionsOf(bytes(json));
    if (!sections) throw new Error('it was not cut');
    for (const list of ['targets', 'trends', 'residue', 'diagnostics'] as const)
      expect(itemsOf(sections[list]).map(jsonInLatin1)).toEqual(plan[list]);
    const heads = JSON.parse(itemsUpTo(sections.plans, 'domains')) as object[];
    expect(heads.map((head) => Object.keys(head))).toEqual([
      ['id', 'title', 'region', 'population', 'period', 'span'],
    ]);
  });

  it('is not cut where it is written otherwise, or not to its end', () => {
    for (const other of [
      JSON.stringify(plan),
      JSON.stringify(plan, null, 4),
      json.slice(0, -3),
      `${json} `,
      '',
    ])
      expect(sectionsOf(bytes(other))).toBeNull();
  });

  it('holds what names its parts as words, too', () => {
    const odd = extract(PLAN.replace('新生儿访视率', '新生儿“,\\n  "targets": [”访视率'), { id: 'a' });
    const sections = sectionsOf(bytes(jsonOf(odd)));
    expect(sections && itemsOf(sections.targets)).toHaveLength(odd.targets.length);
  });

  it('gives the same changes however it is written', () => {
    const [first, ...others] = plan.targets;
    if (!first) throw new Error('there is no target');
    const fresh = {
      ...plan,
      targets: [{ ...first, value: 99, rules: ['bind/share'] }, ...others.slice(1)],
      trends: plan.trends.slice(2),
    };
    const changes = groupsOf([[plan, fresh]]);
    expect(changes.counts.target).toMatchObject({ changed: 1, lost: 1 });
    expect(groupsOf([[plan, fresh]], (each) => JSON.stringify(each))).toEqual(changes);
  });

  it('is refused where what differs is none of the schema', () => {
    const read = pairReader(tallyOf());
    const broken = [
      json.replace('"kind": "level"', '"kind": "levels"'),
      json.replace('"status": "ok"', '"status": "fine"'),
      json.replace('"schemaVersion": 1', '"schemaVersion": 2'),
      json.replace('"kind": "level",', '"kind": "level"'),
      json.slice(0, json.length / 2),
    ];
    for (const other of broken) {
      expect(other).not.toBe(json);
      expect(() => read(bytes(json), bytes(other))).toThrow();
      expect(() => read(bytes(other), bytes(json))).toThrow();
    }
  });
});
