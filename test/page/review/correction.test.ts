import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract.ts';
import { correctionOf, draftOf, neededOf } from '../../../src/page/review/correction.ts';
import { fieldsOf } from '../../../src/review/decisions/fields.ts';
import { PLAN } from '../../plan.ts';

const [target] = extract(PLAN, { id: 'a' }).targets;
if (!target) throw new Error('the plan has a target');
const FIELDS = fieldsOf(target);
const DRAFT = draftOf(FIELDS);

const of = (change: object) => correctionOf(FIELDS, { ...DRAFT, ...change });

describe('correctionOf', () => {
  it('finds nothing in what was not touched', () => {
    expect(of({})).toEqual({ correction: {}, faults: {} });
  });

  it.each([
    [{ value: '3.5' }, { value: 3.5 }],
    [{ value: '３．５' }, { value: 3.5 }],
    [{ value: '1，000' }, { value: 1000 }],
    [{ value: ' −2 ' }, { value: -2 }],
    [{ unit: '%' }, { unit: '%' }],
    [{ unit: '' }, { unit: null }],
    [{ year: '2025' }, { year: 2025 }],
    [{ indicator: '婴儿死亡率' }, { indicator: { text: '婴儿死亡率', id: null } }],
    [
      { comparator: 'range', min: '2', max: '3' },
      { comparator: 'range', value: null, min: 2, max: 3 },
    ],
    [{ comparator: 'range' }, { comparator: 'range', value: null }],
  ])('reads %j', (change, correction) => {
    expect(of(change)).toEqual({ correction, faults: {} });
  });

  it('names what is no number', () => {
    expect(of({ value: '很多', baselineYear: '去年' })).toMatchObject({
      faults: { value: 'number', baselineYear: 'year' },
    });
  });
});

describe('neededOf', () => {
  it('shows bounds of a range only, and a value of all else', () => {
    expect(neededOf(DRAFT)).toContain('value');
    expect(neededOf(DRAFT)).not.toContain('min');
    const range = neededOf({ ...DRAFT, comparator: 'range' });
    expect(range).toEqual(expect.arrayContaining(['min', 'max']));
    expect(range).not.toContain('value');
  });
});
