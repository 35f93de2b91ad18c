import { describe, expect, it } from 'vitest';
import { correctedTarget, Decision, targetFault } from '../../src/model/decision.ts';
import { fieldsOf } from '../../src/review/decisions/fields.ts';
import { target } from '../compare/builders.ts';
import { read, reviewer, targetAt } from '../review/decisions/sample.ts';

const FIELDS = fieldsOf(target('疫苗接种率')) as Parameters<typeof correctedTarget>[0];
const RANGE = { comparator: 'range', value: null, min: 85, max: 90 } as const;

describe('a correction', () => {
  it('changes what it names', () => {
    expect(correctedTarget(FIELDS, { value: 95, per: null })).toEqual({ ...FIELDS, value: 95 });
  });

  it('makes a range of a value, and a value of a range', () => {
    const range = correctedTarget(FIELDS, RANGE);
    expect(range).toEqual({ ...FIELDS, ...RANGE });
    expect(correctedTarget(range, { comparator: '>=', value: 90, min: null, max: null })).toEqual(FIELDS);
  });

  it('leaves no basis to a year that it takes away', () => {
    expect(correctedTarget(FIELDS, { year: null }).yearBasis).toBeNull();
  });
});

describe.each([
  [{ value: null }, 'there is no value'],
  [{ ...RANGE, value: 3 }, 'no value'],
  [{ comparator: 'range', value: null, min: 3 }, 'a range has min and max'],
  [{ ...RANGE, min: 95 }, 'not above'],
  [{ min: 3 }, 'only a range'],
  [{ indicator: { text: ' ', id: null } }, 'no words'],
] as const)('fields with %j', (rest, words) => {
  it('contradict each other', () => {
    expect(targetFault({ ...FIELDS, ...rest })).toContain(words);
  });
});

describe('a line', () => {
  const A = targetAt(1, '疫苗接种率');
  const plan = read('plan', [A]);
  const line = reviewer()(plan, A, { decision: 'correct', correction: { value: 95 }, why: '看错' });

  it('has its keys in one order', () => {
    expect(Object.keys(line)).toEqual(
      [
        ['decision', 'kind', 'document', 'textSha256', 'place', 'quote', 'prefix', 'suffix'],
        ['fields', 'correction', 'why', 'by', 'when'],
      ].flat(),
    );
  });

  it.each([
    [{ correction: null }, 'belongs to the decision correct'],
    [{ correction: {} }, 'nothing is corrected'],
    [{ decision: 'accept' }, 'belongs to the decision correct'],
    [{ correction: { value: null } }, 'there is no value'],
    [{ when: 'yesterday' }, 'ISO datetime'],
    [{ when: '2026-01-01T08:00:00+08:00' }, 'ISO datetime'],
  ])('with %j is none', (rest, words) => {
    expect(Decision.safeParse({ ...line, ...rest }).error?.message).toContain(words);
  });
});
