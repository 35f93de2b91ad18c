import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/model/decision.ts';
import type { Extraction } from '../../../src/model/extraction.ts';
import { fitOf } from '../../../src/review/decisions/fitOf.ts';
import { groupsOf } from '../../../src/review/decisions/groupsOf.ts';
import { recognized } from '../../compare/builders.ts';
import { read, reviewer, targetAt } from './sample.ts';

const LEVEL = { rules: ['bind/level', 'lexicon/units'] };

/** Nine documents: eight alike targets in the first, one in each of the others, and an odd one. */
const PLANS: readonly Extraction[] = Array.from({ length: 9 }, (_, plan) =>
  read(
    `plan-${plan}`,
    Array.from({ length: plan === 0 ? 8 : 1 }, (_, at) => targetAt(100 * plan + 10 * at, '率', LEVEL)),
    { text: String(plan) },
  ),
);
const ODD = read('odd', [targetAt(5, '个数', { ...LEVEL, unit: '个' })], { text: 'odd' });

const groups = (plans: readonly Extraction[], decisions: readonly Decision[] = []) => {
  const fits = plans.map((plan) => fitOf(plan, decisions));
  return groupsOf(
    fits.flatMap(({ open }) => open),
    fits.flatMap(({ settled }) => settled),
  );
};

describe('groups', () => {
  it('hold what the same rules made with the same kind of quantity', () => {
    const [group, ...others] = groups([...PLANS, ODD]);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ kind: 'target', rules: LEVEL.rules, about: 'level >= %', verdict: null });
    expect(group?.open).toHaveLength(16);
  });

  it('have a sample of each document before a second of any, the same every time', () => {
    const [group] = groups(PLANS);
    expect(group?.sample).toHaveLength(4);
    expect(new Set(group?.sample.map(({ document }) => document)).size).toBe(4);
    expect(groups([...PLANS].reverse())[0]?.sample).toEqual(group?.sample);
  });

  it('never hold a number off a picture, or one that was decided on before', () => {
    const [first] = PLANS as [Extraction];
    const other = read(
      'plan-0',
      first.targets.map((target) => ({ ...target, value: 80 })),
      { text: '0' },
    );
    const decisions = first.targets.map((target) => reviewer()(first, target, {}));
    expect(groups([other], decisions)).toEqual([]);
    expect(groups([{ ...first, targets: first.targets.map(recognized) }])).toEqual([]);
  });

  it('are none where a sample is all', () => {
    expect(groups(PLANS.slice(1, 4))).toEqual([]);
  });
});

describe('the sample', () => {
  const decided = (verdicts: readonly ('accept' | 'reject')[]): Decision[] => {
    const decide = reviewer();
    const [group] = groups(PLANS);
    return verdicts.flatMap((decision, at) => {
      const member = group?.sample[at];
      const plan = PLANS.find(({ document }) => document.id === member?.document);
      const target = plan?.targets.find(({ id }) => id === member?.id);
      return plan && target ? [decide(plan, target, { decision })] : [];
    });
  };

  it('stays the same while it is looked at', () => {
    const [before] = groups(PLANS);
    const [after] = groups(PLANS, decided(['accept', 'accept']));
    expect(after?.sample).toEqual(before?.sample);
    expect([after?.unseen.length, after?.open.length, after?.verdict]).toEqual([2, 14, null]);
  });

  it.each(['accept', 'reject'] as const)('gives the verdict once all of it was decided so: %s', (verdict) => {
    const [group] = groups(PLANS, decided(Array(4).fill(verdict)));
    expect([group?.verdict, group?.unseen.length, group?.open.length]).toEqual([verdict, 0, 12]);
  });

  it('gives none where verdicts differ', () => {
    expect(groups(PLANS, decided(['accept', 'accept', 'reject', 'accept']))[0]?.verdict).toBeNull();
  });
});
