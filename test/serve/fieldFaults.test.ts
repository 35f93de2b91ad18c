import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import { checkCorrection } from '../../src/serve/fieldFaults.ts';
import { PLAN } from '../plan.ts';

const { targets, trends } = extract(PLAN.replace('儿童健康意识增强', '孕产妇死亡率持续下降'), { id: 'a' });
const [target] = targets;
const [trend] = trends;
if (!target || !trend) throw new Error('the plan has both');

describe('checkCorrection', () => {
  it.each([
    [{ value: 3.1 }, { value: 3.1 }],
    [
      { indicator: { text: '婴儿死亡率', id: null }, unit: '‰' },
      { indicator: { text: '婴儿死亡率', id: null } },
    ],
    [
      { comparator: 'range', value: null, min: 2, max: 3 },
      { comparator: 'range', value: null, min: 2, max: 3 },
    ],
    [{ year: null }, { year: null }],
  ])('takes %j, without what is as it was read', (given, correction) => {
    expect(checkCorrection(target, given)).toEqual({ correction });
  });

  it.each([
    [{}, { indicator: 'same' }],
    [{ value: target.value, unit: target.unit }, { indicator: 'same' }],
    [{ value: 'abc' }, { value: 'number' }],
    [{ value: Number.NaN }, { value: 'number' }],
    [{ value: null }, { value: 'needed' }],
    [{ indicator: { text: ' ', id: null } }, { indicator: 'needed' }],
    [{ indicator: null }, { indicator: 'needed' }],
    [{ comparator: 'more' }, { comparator: 'choice' }],
    [{ comparator: null }, { comparator: 'needed' }],
    [{ comparator: 'range', value: null, min: 5, max: 3 }, { min: 'order' }],
    [{ comparator: 'range', value: null, min: 5 }, { max: 'needed' }],
    [{ year: 20 }, { year: 'year' }],
    [{ year: 2030.5 }, { year: 'year' }],
    [{ yearBasis: null }, { yearBasis: 'needed' }],
    [{ baselineYear: 3000, strength: 'x' }, { strength: 'choice' }],
  ])('says what is wrong with %j', (given, faults) => {
    expect(checkCorrection(target, given)).toEqual({ faults });
  });

  it('takes no field that there is not', () => {
    expect(checkCorrection(target, { id: 'x' })).toHaveProperty('faults');
    expect(checkCorrection(trend, { value: 3 })).toHaveProperty('faults');
  });

  it('corrects trends', () => {
    expect(checkCorrection(trend, { direction: 'hold' })).toEqual({ correction: { direction: 'hold' } });
  });
});
