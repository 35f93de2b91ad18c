import { describe, expect, it } from 'vitest';
import { CompareError } from '../../src/compare/compareError.ts';
import { sideBySide } from '../../src/compare/sideBySide.ts';
import type { Domain, Extraction, Plan, Target } from '../../src/model/extraction.ts';
import { PlanDiff } from '../../src/model/planDiff.ts';
import { span } from '../../src/model/span.ts';
import { CATALOGUE, extraction, plan, target, trend } from './builders.ts';

const diff = (a: Extraction, b: Extraction) => sideBySide(a, b, { catalogue: CATALOGUE });

const range = (min: number, max: number): Partial<Target> => ({ comparator: 'range', value: null, min, max });

const changeOf = (before: Partial<Target>, after: Partial<Target>, indicator = '疫苗接种率') => {
  const one = extraction('a', [target(indicator, before)]);
  return diff(one, extraction('b', [target(indicator, after)])).plans[0]?.targets[0];
};

describe('what became of a target', () => {
  it.each<readonly [string, Partial<Target>, Partial<Target>, readonly string[], string | null]>([
    ['nothing', {}, {}, [], 'equal'],
    ['raised', {}, { value: 95 }, ['raised'], 'stricter'],
    ['lowered', {}, { value: 85 }, ['lowered'], 'looser'],
    ['another bound', {}, { comparator: '~' }, ['rebound'], 'looser'],
    ['a range that moved', { ...range(1, 2) }, { ...range(2, 3) }, ['raised'], 'stricter'],
    ['a wider range', { ...range(2, 3) }, { ...range(1, 4) }, ['rebound'], 'looser'],
    ['a value instead of a range', { ...range(2, 3) }, { value: 3 }, ['raised', 'rebound'], 'stricter'],
    ['softened', {}, { strength: 'aspirational' }, ['softened'], 'looser'],
    ['firmed', { strength: 'aspirational' }, {}, ['firmed'], 'stricter'],
    ['due later, and more', {}, { year: 2035, value: 95 }, ['raised', 'year'], 'stricter'],
    ['another unit', {}, { unit: '‰', value: 1 }, ['unit'], 'incomparable'],
    ['another denominator', {}, { per: '每村' }, ['per'], 'incomparable'],
    ['another domain', {}, { domain: '儿童与教育' }, ['moved'], 'equal'],
    ['another section', {}, { section: 'measures' }, ['moved'], 'equal'],
    ['other words', {}, { indicator: { text: '疫苗的接种率', id: null } }, ['reworded'], 'equal'],
  ])('%s', (_, before, after, changes, verdict) => {
    const status = changes.length === 0 ? 'same' : 'changed';
    expect(changeOf(before, after)).toMatchObject({ indicator: 'vaccination', status, changes, verdict });
  });

  it('a steeper fall is lowered and stricter where less is better', () => {
    const fall = (value: number) => ({ kind: 'change', comparator: '=', value, baselineYear: 2020 }) as const;
    expect(changeOf(fall(-20), fall(-25), '儿童伤害死亡率')).toMatchObject({
      indicator: 'injury:change',
      changes: ['lowered'],
      verdict: 'stricter',
    });
  });

  it('pairs each value with the one that answers it', () => {
    const at = (year: number, value: number) => target('疫苗接种率', { year, value });
    const { plans } = diff(
      extraction('a', [at(2025, 80), at(2030, 90)]),
      extraction('b', [at(2030, 95), at(2035, 99), at(2025, 80)]),
    );
    expect(plans[0]?.targets.map(({ status, a, b }) => [status, a?.value, b?.value])).toEqual([
      ['same', 80, 80],
      ['changed', 90, 95],
      ['added', undefined, 99],
    ]);
  });

  it('is added or dropped, which an unread document or a direction makes less sure', () => {
    const one = extraction('a', [target('疫苗接种率'), target('毛入学率')], { status: 'partial' });
    const other = extraction('b', [target('托位数')], { trends: [trend('疫苗接种率')] });
    expect(diff(one, other).plans[0]?.targets).toMatchObject([
      { indicator: 'vaccination', status: 'dropped', reasonCode: 'trend', verdict: null },
      { indicator: 'enrolment', status: 'dropped', reasonCode: null },
      { indicator: 'places', status: 'added', reasonCode: 'incomplete' },
    ]);
  });

  it('is never the other kind', () => {
    const { plans } = diff(
      extraction('a', [target('疫苗接种率')]),
      extraction('b', [target('疫苗接种率', { kind: 'change' })]),
    );
    expect(plans[0]?.targets.map(({ indicator, status }) => [indicator, status])).toEqual([
      ['vaccination', 'dropped'],
      ['vaccination:change', 'added'],
    ]);
  });
});

const domain = (name: string, ...goals: readonly string[]): Domain => ({
  name,
  span: span(0, 1),
  goals: goals.map((text, at) => ({ item: String(at + 1), text, span: span(100 * at, 100 * at + 100) })),
  measures: [],
});

const withGoals = (id: string, ...domains: readonly Domain[]): Extraction =>
  extraction(id, [], { plans: [plan({ domains: [...domains] })] });

const goalsOf = (a: Extraction, b: Extraction) =>
  diff(a, b).plans[0]?.goals.map(({ status, moved, a: one, b: other }) => [
    status,
    moved,
    one?.item,
    other?.item,
  ]);

describe('the goals', () => {
  const SAFE = '儿童食品药品用品安全得到有效保障。';
  const SWIM = '排查消除溺水隐患，儿童溺水死亡率持续下降。';
  const HOME = '巩固提高高中阶段教育普及水平。';

  it('are aligned by what they say, whatever their numbers', () => {
    const one = withGoals('a', domain('安全', `1.${SAFE}`, `2. ${SWIM}`, `3.${HOME}`));
    const other = withGoals(
      'b',
      domain('安全', `（1）排查消除溺水隐患，溺水死亡率逐步\n下降。`, `2．${SAFE}`, '3.儿童友好。'),
    );
    expect(goalsOf(one, other)).toEqual([
      ['same', false, '1', '2'],
      ['reworded', false, '2', '1'],
      ['dropped', false, '3', undefined],
      ['added', false, undefined, '3'],
    ]);
  });

  it('may move to another domain', () => {
    const one = withGoals('a', domain('安全', SAFE));
    expect(goalsOf(one, withGoals('b', domain('健康', SAFE)))).toEqual([['same', true, '1', '1']]);
  });

  it('stay in their domain where two say the same', () => {
    const one = withGoals('a', domain('健康', SAFE), domain('安全', SAFE));
    const { plans } = diff(one, withGoals('b', domain('安全', SAFE), domain('健康', SAFE)));
    expect(plans[0]?.goals.map(({ moved }) => moved)).toEqual([false, false]);
  });

  it('answer each other by the indicators that they name', () => {
    const [one, other] = ['疫苗接种率保持较高水平。', '落实免疫服务，接种率达到要求。'];
    const named = (id: string, text: string, targets: readonly Target[]): Extraction => ({
      ...withGoals(id, domain('健康', text)),
      targets: [...targets],
    });
    const inside = () => {
      const of = target('疫苗接种率');
      return [{ ...of, source: { ...of.source, number: span(5, 6) } }];
    };
    expect(goalsOf(named('a', one, []), named('b', other, []))).toHaveLength(2);
    expect(goalsOf(named('a', one, inside()), named('b', other, inside()))).toHaveLength(1);
  });
});

describe('the plans', () => {
  const of = (id: string, ...plans: readonly Partial<Plan>[]): Extraction =>
    extraction(id, [], { plans: plans.map((rest, at) => plan({ id: `p${at}`, ...rest })) });
  const pairsOf = (a: Extraction, b: Extraction) => {
    const { plans, onlyA, onlyB, same } = diff(a, b);
    const ids = (sides: typeof onlyA) => sides.map(({ id }) => id);
    return [plans.map((pair) => [pair.a.id, pair.b.id]), ids(onlyA), ids(onlyB), same];
  };
  const [women, children, unknown] = [
    { population: 'women' },
    { population: 'children' },
    { population: null },
  ] as const;

  it('are paired by the people that they are for', () => {
    expect(pairsOf(of('a', women, children), of('b', children))).toEqual([
      [['a#p1', 'b']],
      ['a#p0'],
      [],
      false,
    ]);
    expect(pairsOf(of('a', women, unknown), of('b', children, women))).toEqual([
      [
        ['a#p0', 'b#p1'],
        ['a#p1', 'b#p0'],
      ],
      [],
      [],
      true,
    ]);
  });

  it('are held beside each other whoever they are for where there is no other', () => {
    expect(pairsOf(of('a', women), of('b', children))).toEqual([[['a', 'b']], [], [], true]);
  });

  it('must have something to do with each other', () => {
    expect(() => diff(of('a', women, women), of('b', children))).toThrow(CompareError);
  });
});

describe('sideBySide', () => {
  it('gives what its schema says, with every change counted', () => {
    const one = extraction('a', [target('疫苗接种率'), target('毛入学率')]);
    const other = extraction('b', [target('疫苗接种率', { value: 95, year: 2035 })]);
    const found = diff(one, other);
    expect(PlanDiff.parse(found)).toEqual(found);
    expect(found.same).toBe(false);
    expect(found.plans[0]?.summary).toMatchObject({
      targets: { same: 0, changed: 1, dropped: 1, raised: 1, year: 1, lowered: 0 },
      verdicts: { stricter: 1, equal: 0 },
    });
    expect(diff(one, one)).toMatchObject({ same: true, onlyA: [], onlyB: [] });
  });
});
