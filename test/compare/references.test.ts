import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_REFERENCES, referenceNames, referenceOf, UNCHECKED } from '../../src/compare/references.ts';
import { Extraction } from '../../src/model/extraction.ts';
import { folder } from '../folder.ts';

const national = referenceOf('national') as Extraction;

const linesOf = (plan: string): Record<string, unknown>[] =>
  readFileSync(`${BUILT_IN_REFERENCES}national-${plan}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the national outlines', () => {
  it('are one document with two plans', () => {
    expect(referenceNames()).toEqual(['national']);
    expect(Extraction.parse(national)).toEqual(national);
    expect(national.document).toMatchObject({ id: 'national', documentNumber: '国发〔2021〕16号' });
    expect(national.plans).toMatchObject([
      {
        id: 'children-2021-2030',
        title: '中国儿童发展纲要（2021—2030年）',
        population: 'children',
        period: [2021, 2030],
        region: { name: '全国', level: 'nation', code: null },
      },
      { id: 'women-2021-2030', title: '中国妇女发展纲要（2021—2030年）', population: 'women' },
    ]);
  });

  it.each(national.plans.map(({ id }) => id))('hold every line of %s', (plan) => {
    const lines = linesOf(plan);
    const targets = national.targets.filter((target) => target.plan === plan);
    expect(targets).toHaveLength(lines.length);
    for (const [at, { plan: _, source: __, indicator, ...fields }] of lines.entries()) {
      expect(targets[at]).toMatchObject({ ...fields, indicator: { text: indicator } });
      expect(targets[at]?.source.line).toBe(at + 1);
    }
  });

  it('point at the number in the line', () => {
    for (const { plan, source } of national.targets) {
      const points = [...readFileSync(`${BUILT_IN_REFERENCES}national-${plan}.jsonl`, 'utf8')];
      expect(points.slice(source.number.start, source.number.end).join('')).toBe(source.quote);
      expect(JSON.parse(points.slice(source.sentence.start, source.sentence.end).join(''))).toHaveProperty(
        'value',
        Number(source.quote),
      );
    }
    expect(national.targets[0]?.source.quote).toBe('3.0');
  });

  it('say that nobody has held them against the gazette, and that they are a selection', () => {
    expect(national.status).toBe('partial');
    expect(national.diagnostics[0]).toMatchObject({ rule: UNCHECKED });
  });

  it('have an id of its own for every target', () => {
    expect(new Set(national.targets.map(({ id }) => id)).size).toBe(national.targets.length);
  });
});

describe('referenceOf', () => {
  it('knows no other name, and passes over files of other names', () => {
    expect(referenceOf('liaoning')).toBeNull();
    expect(referenceOf('README', folder({ 'README.md': '', 'national.jsonl': '' }))).toBeNull();
  });

  it('refuses a line that is none', () => {
    const bad = folder({ 'a-women-2021-2030.jsonl': '{"plan": "甲"}\n' });
    expect(() => referenceOf('a', bad)).toThrow();
  });
});
