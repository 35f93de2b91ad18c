import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract.ts';
import type { Extraction, Target } from '../../../src/model/extraction.ts';
import { PLAN } from '../../plan.ts';
import { groupsOf, summaryOf } from './evidenceOf.ts';

const plan = extract(PLAN.replace('新生儿、婴儿死亡率分别降至3.0‰和4.5‰以下', '甲率、乙率均达到90%以上'), {
  id: 'a',
});

const withTargets = (change: (targets: readonly Target[]) => readonly Target[]): Extraction => ({
  ...plan,
  targets: [...change(plan.targets)],
});

const changed = (fresh: Extraction): string[] =>
  summaryOf(groupsOf([[plan, fresh]]).groups.flatMap(({ changes }) => changes)).sort();

const named = (target: Target, text: string): Target => ({
  ...target,
  id: text,
  indicator: { text, id: null },
});

describe('one text', () => {
  it('has two targets at one number', () => {
    const [first, second] = plan.targets;
    expect(first?.source.number).toEqual(second?.source.number);
    expect(changed(plan)).toEqual([]);
  });

  it('pairs those of one number by what they are, in any order', () => {
    expect(changed(withTargets(([a, b, ...rest]) => [b, a, ...rest].flatMap((each) => each ?? [])))).toEqual(
      [],
    );
    const renamed = withTargets(([a, ...rest]) => (a ? [named(a, '丙率'), ...rest] : []));
    expect(changed(renamed)).toEqual(['rekeyed 丙率']);
  });

  it('does not guess which of two became which', () => {
    const renamed = withTargets((targets) =>
      targets.map((each, at) => (at < 2 ? named(each, `第${at}率`) : each)),
    );
    expect(changed(renamed)).toEqual(['added 第0率', 'added 第1率', 'lost 乙率', 'lost 甲率']);
  });

  it('pairs numbers that overlap', () => {
    const longer = withTargets((targets) =>
      targets.map((each, at) => {
        const { number } = each.source;
        return at === 2
          ? { ...each, source: { ...each.source, number: { ...number, start: number.start - 1 } } }
          : each;
      }),
    );
    const [change] = groupsOf([[plan, longer]]).groups.flatMap(({ changes }) => changes);
    expect(change?.kind).toBe('changed');
    expect(change?.fields.map(({ field }) => field)).toEqual(['source.number']);
  });

  it('tells of plans, the document and what was remarked', () => {
    const [first] = plan.plans;
    if (!first) throw new Error('there is no plan');
    const remark = { severity: 'error', rule: 'read/page', message: '…', span: null, note: null } as const;
    const fresh: Extraction = {
      ...plan,
      status: 'partial',
      plans: [{ ...first, title: '另一规划', period: [2021, 2025] }],
      diagnostics: [remark],
    };
    const { groups } = groupsOf([[plan, fresh]]);
    expect(groups.map(({ cause: { by, rule }, changes }) => [by, rule, summaryOf(changes)])).toEqual([
      ['rule', 'read/page', ['changed document', 'added diagnostic']],
      ['none', null, ['changed plan']],
    ]);
    const [, ofPlan] = groups;
    expect(ofPlan?.changes[0]?.fields.map(({ field }) => field)).toEqual(['title', 'period']);
  });

  it('is no change where only ids and rules are others', () => {
    expect(
      changed(withTargets((targets) => targets.map((each) => ({ ...each, id: `${each.id}x` })))),
    ).toEqual([]);
    const rules = withTargets((targets) => targets.map((each) => ({ ...each, rules: ['bind/level'] })));
    expect(changed(rules)).toEqual([]);
  });
});
