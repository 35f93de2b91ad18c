import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/model/extraction.ts';
import { cellOfPlan, compared, extraction, plan, recognized, rowIn, target, trend } from './builders.ts';

type Case = readonly [
  what: string,
  indicator: string,
  row: string,
  own: Partial<Target>,
  base: Partial<Target>,
  verdict: string,
  reasonCode: string,
];

const DOWN = ['新生儿死亡率', 'mortality'] as const;
const UP = ['疫苗接种率', 'vaccination'] as const;
const BETWEEN = ['性别比', 'ratio'] as const;
const UNKNOWN = ['图书页数', 'pages'] as const;
const FALL = ['儿童伤害死亡率', 'injury:change'] as const;

const le = (value: number, rest: Partial<Target> = {}): Partial<Target> => ({
  comparator: '<=',
  value,
  ...rest,
});
const ge = (value: number, rest: Partial<Target> = {}): Partial<Target> => ({
  comparator: '>=',
  value,
  ...rest,
});
const eq = (value: number, rest: Partial<Target> = {}): Partial<Target> => ({
  comparator: '=',
  value,
  ...rest,
});
const about = (value: number): Partial<Target> => ({ comparator: '~', value });
const range = (min: number, max: number): Partial<Target> => ({ comparator: 'range', value: null, min, max });
const fall = (value: number, baselineYear: number | null = 2020): Partial<Target> =>
  eq(value, { kind: 'change', baselineYear });
const wished = { strength: 'aspirational' } as const;

const CASES: readonly Case[] = [
  ['more where more is better', ...UP, ge(95), ge(90), 'stricter', 'value'],
  ['less where more is better', ...UP, ge(85), ge(90), 'looser', 'value'],
  ['the same', ...UP, ge(90), ge(90), 'equal', 'same'],
  ['reached instead of at least', ...UP, eq(90), ge(90), 'equal', 'same'],
  ['less where less is better', ...DOWN, le(2), le(3), 'stricter', 'value'],
  ['more where less is better', ...DOWN, le(4), le(3), 'looser', 'value'],
  ['a range by its lower end where more is better', ...UP, range(90, 95), ge(90), 'equal', 'same'],
  ['a range by its upper end where less is better', ...DOWN, range(2, 4), le(3), 'looser', 'value'],
  ['only wished for', ...UP, ge(90, wished), ge(90), 'looser', 'strength'],
  ['firm where the baseline wishes', ...UP, ge(90), ge(90, wished), 'stricter', 'strength'],
  ['more though only wished for', ...UP, ge(95, wished), ge(90), 'stricter', 'value'],
  ['about', ...UP, about(90), ge(90), 'looser', 'approximate'],
  ['exact where the baseline says about', ...DOWN, le(3), about(3), 'stricter', 'approximate'],
  ['wished for but exact', ...UP, ge(90, wished), about(90), 'different', 'mixed'],
  ['at most where more is better', ...UP, le(95), ge(90), 'incomparable', 'bound'],
  ['at least where less is better', ...DOWN, ge(2), le(3), 'incomparable', 'bound'],
  ['the same, wrong way round on both sides', ...DOWN, ge(2), ge(2), 'equal', 'same'],
  ['the same range', ...BETWEEN, range(100, 107), range(100, 107), 'equal', 'same'],
  ['a narrower range', ...BETWEEN, range(102, 106), range(100, 107), 'stricter', 'range'],
  ['a value inside the range', ...BETWEEN, eq(105), range(100, 107), 'stricter', 'range'],
  ['a wider range', ...BETWEEN, le(107), range(100, 107), 'looser', 'range'],
  ['another range', ...BETWEEN, range(103, 110), range(100, 107), 'different', 'range'],
  ['the same where nobody knows', ...UNKNOWN, ge(9), ge(9), 'equal', 'same'],
  ['another value where nobody knows', ...UNKNOWN, ge(10), ge(9), 'different', 'polarity'],
  ['another bound where nobody knows', ...UNKNOWN, eq(9), ge(9), 'different', 'polarity'],
  ['a steeper fall', ...FALL, fall(-25), fall(-20), 'stricter', 'value'],
  ['a fall counted from another year', ...FALL, fall(-20, 2018), fall(-20), 'incomparable', 'baseline-year'],
  ['a fall counted from nowhere', ...FALL, fall(-20, null), fall(-20), 'incomparable', 'baseline-year'],
  ['another unit', ...DOWN, le(3, { unit: '%' }), le(3, { unit: '‰' }), 'incomparable', 'unit'],
  ['another year', ...UP, ge(90, { year: 2025 }), ge(90), 'incomparable', 'year'],
  ['no year', ...UP, ge(90, { year: null }), ge(90), 'incomparable', 'year'],
  ['another denominator', '托位数', 'places', ge(4, { per: '每村' }), ge(4), 'incomparable', 'per'],
  [
    'a denominator in other words',
    '托位数',
    'places',
    ge(5, { per: '每千常住人口' }),
    ge(4, { per: '每千人口' }),
    'stricter',
    'value',
  ],
  [
    'a person counted in other words',
    '托位数',
    'places',
    ge(4, { unit: '人' }),
    ge(4, { unit: '名' }),
    'equal',
    'same',
  ],
];

describe('a target against the baseline', () => {
  it.each(CASES)('%s', (_, indicator, row, own, base, verdict, reasonCode) => {
    const cell = cellOfPlan([target(indicator, base)], [target(indicator, own)], row);
    expect(cell).toMatchObject({ verdict, reasonCode, against: 'base' });
  });

  it('says both values with what keeps them apart', () => {
    const own = target('疫苗接种率', ge(95, { year: 2025 }));
    expect(cellOfPlan([target('疫苗接种率')], [own], 'vaccination')?.reason).toBe(
      '≥95% by 2025 against ≥90% by 2030',
    );
  });

  it('never trusts a number that was read off a picture', () => {
    const [own, base] = [target('疫苗接种率', ge(95)), target('疫苗接种率')];
    for (const [one, other] of [[recognized(own), base] as const, [own, recognized(base)] as const])
      expect(cellOfPlan([other], [one], 'vaccination')).toMatchObject({
        verdict: 'incomparable',
        reasonCode: 'recognized',
      });
  });

  it('keeps words that the catalogue does not know apart by population', () => {
    const women = { plans: [plan({ population: 'women' })] };
    const own = (words: string) => cellOfPlan([target(words)], [target(words)], `~${words}`, women);
    expect(own('培训率')).toMatchObject({ verdict: 'incomparable', reasonCode: 'population' });
    expect(cellOfPlan([target('毛入学率')], [target('毛入学率')], 'enrolment', women)).toMatchObject({
      verdict: 'equal',
    });
  });
});

describe('a plan that sets nothing', () => {
  const base = [target('疫苗接种率')];

  it('misses it', () => {
    expect(cellOfPlan(base, [], 'vaccination')).toMatchObject({
      verdict: 'missing',
      reason: 'the baseline sets ≥90%',
      value: null,
      targets: [],
    });
  });

  it('is not said to miss it where it was not read completely', () => {
    for (const status of ['partial', 'failed'] as const)
      expect(cellOfPlan(base, [], 'vaccination', { status })).toMatchObject({
        verdict: 'incomparable',
        reasonCode: 'incomplete',
      });
  });

  it('may name a direction', () => {
    const cell = cellOfPlan(base, [], 'vaccination', { trends: [trend('疫苗的接种率')] });
    expect(cell).toMatchObject({
      verdict: 'trend-only',
      direction: 'up',
      words: '疫苗的接种率',
      value: null,
    });
  });

  it('may set by how much it moves instead of what it reaches', () => {
    const change = target('疫苗接种率', { kind: 'change', value: 5 });
    const cell = cellOfPlan(base, [change], 'vaccination');
    expect(cell).toMatchObject({ verdict: 'incomparable', reasonCode: 'kind', targets: [] });
    expect(cell?.others.map((each) => each.target)).toEqual([change.id]);
    expect(cellOfPlan(base, [change], 'vaccination:change')).toMatchObject({
      verdict: 'incomparable',
      reasonCode: 'kind',
    });
  });

  it('may set the same words per something else', () => {
    const per = (words: string) => target('社工', { unit: '名', per: words });
    expect(cellOfPlan([per('每村')], [per('每镇')], '~社工@每村')).toMatchObject({
      verdict: 'incomparable',
      reasonCode: 'per',
      reason: 'the plan sets ≥90名 per 每镇',
    });
  });

  it('misses nothing of what the baseline asks of others', () => {
    const women = { plans: [plan({ population: 'women' })] };
    expect(cellOfPlan(base, [], 'vaccination', women)).toBeUndefined();
  });
});

describe('a plan that sets what the baseline does not', () => {
  it('is held against nothing', () => {
    expect(cellOfPlan([], [target('疫苗接种率')], 'vaccination')).toMatchObject({
      verdict: 'incomparable',
      reasonCode: 'not-in-baseline',
      against: null,
      value: 90,
    });
  });

  it('is not said to go beyond a baseline that was not read completely', () => {
    const [one, other] = [target('共有率'), target('共有率')];
    const comparison = compared(
      [extraction('base', [one], { status: 'partial' }), extraction('plan', [other, target('疫苗接种率')])],
      { baseline: 'base' },
    );
    expect(rowIn(comparison, 'vaccination').cells['plan']).toMatchObject({ reasonCode: 'incomplete' });
    expect(comparison.summary['plan']).toMatchObject({ notInBaseline: 0, incomparable: 0, indicators: 1 });
  });
});

describe('several values of one indicator', () => {
  const valueShown = (...own: Partial<Target>[]) => {
    const cell = cellOfPlan(
      [target('疫苗接种率')],
      own.map((rest) => target('疫苗接种率', rest)),
      'vaccination',
    );
    return [cell?.value, cell?.others.map(({ value }) => value)];
  };

  it('are shown by section first', () => {
    const sections = ['other', 'overview', 'measures', 'projects', 'table', 'goals'] as const;
    const values = sections.map((section, value) => ({ section, value }));
    expect(valueShown(...values)).toEqual([5, [4, 3, 2, 1, 0]]);
  });

  it('then by the year of the baseline, then firm before aspirational, then the last year', () => {
    expect(valueShown({ value: 1, strength: 'aspirational' }, { value: 2, year: 2025 })).toEqual([1, [2]]);
    expect(valueShown({ value: 1, strength: 'aspirational' }, { value: 2 })).toEqual([2, [1]]);
    expect(valueShown({ value: 1, year: 2035 }, { value: 2 }, { value: 3, year: 2025 })).toEqual([2, [1, 3]]);
    expect(valueShown({ value: 1, year: 2022 }, { value: 2, year: 2025 })).toEqual([2, [1]]);
  });

  it('then by the unit and denominator of the baseline, then by place', () => {
    expect(valueShown({ value: 1, unit: '所' }, { value: 2 })).toEqual([2, [1]]);
    expect(valueShown({ value: 1 }, { value: 2 })).toEqual([1, [2]]);
  });
});

describe('a value that its own plan shows as reached', () => {
  it.each([
    ['疫苗接种率', 'vaccination', ge(90, { baselineValue: 92 }), true],
    ['疫苗接种率', 'vaccination', ge(90, { baselineValue: 90 }), true],
    ['疫苗接种率', 'vaccination', ge(90, { baselineValue: 88 }), false],
    ['疫苗接种率', 'vaccination', ge(90), false],
    ['新生儿死亡率', 'mortality', le(3, { baselineValue: 2.1 }), true],
    ['新生儿死亡率', 'mortality', le(3, { baselineValue: 3.1 }), false],
    ['性别比', 'ratio', { ...range(100, 107), baselineValue: 105 }, true],
    ['图书页数', 'pages', ge(9, { baselineValue: 10 }), false],
    ['儿童伤害死亡率', 'injury:change', { ...fall(-20), baselineValue: -30 }, false],
  ] as const)('%s %s %o', (indicator, row, own, reached) => {
    expect(cellOfPlan([], [target(indicator, own)], row)?.reachedOnPaper).toBe(reached);
  });
});
