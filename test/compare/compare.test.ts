import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { CompareError } from '../../src/compare/compareError.ts';
import type { Named } from '../../src/indicators/indicatorMatcher.ts';
import { Comparison } from '../../src/model/comparison.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { CATALOGUE, compared, extraction, plan, region, rowIn, target, trend } from './builders.ts';

const CHINA = region('全国', 'nation', null);
const LIAONING = region('辽宁省', 'province', '210000');
const FUXIN = region('阜新市', 'prefecture', '210900');
const XIHE = region('细河区', 'county', '210911');
const KELAN = region('岢岚县', 'county', '140929');

const of = (
  id: string,
  where: ReturnType<typeof region> | null,
  period: [number, number] | null = [2021, 2030],
) =>
  extraction(id, [target('疫苗接种率')], { plans: [plan({ region: where, period, title: `${id}的规划` })] });

const PLACES = [
  of('xihe', XIHE),
  of('unknown', null),
  of('china', CHINA),
  of('kelan', KELAN, [2021, 2025]),
  of('fuxin', FUXIN),
  of('xihe-old', XIHE, [2011, 2020]),
  of('liaoning', LIAONING),
];

const idsOf = ({ plans }: Comparison): string[] => plans.map(({ id }) => id);
const groupsOf = ({ plans }: Comparison): string[] => plans.map(({ group }) => group);

const faultsOf = (make: () => unknown): readonly string[] => {
  try {
    make();
  } catch (error) {
    if (error instanceof CompareError) return error.faults;
    throw error;
  }
  throw new Error('nothing was wrong');
};

describe('the columns', () => {
  it('go from the nation down, by code and period, what is not known last', () => {
    const comparison = compared(PLACES);
    expect(idsOf(comparison)).toEqual(['china', 'liaoning', 'fuxin', 'kelan', 'xihe-old', 'xihe', 'unknown']);
    expect(groupsOf(comparison)).toEqual([
      '全国',
      '辽宁省',
      '阜新市',
      '岢岚县',
      '细河区',
      '细河区',
      'unknown',
    ]);
  });

  it('are grouped by level', () => {
    const groups = ['nation', 'province', 'prefecture', 'county', 'county', 'county', 'unknown'];
    expect(groupsOf(compared(PLACES, { by: 'level' }))).toEqual(groups);
  });

  it('go by the last year where years are asked for', () => {
    const comparison = compared([...PLACES, of('no-period', XIHE, null)], { by: 'year' });
    expect(idsOf(comparison).slice(0, 3)).toEqual(['xihe-old', 'kelan', 'china']);
    expect(comparison.plans.at(-1)).toMatchObject({ id: 'no-period', group: 'unknown' });
    expect(groupsOf(comparison).slice(0, 3)).toEqual(['2020', '2025', '2030']);
  });

  it('are one for each plan of a document, and one for what stands outside of them', () => {
    const plans = [plan({ id: 'w', population: 'women' }), plan({ id: 'c' })];
    const own = ['w', 'c', null].map((id) => target('疫苗接种率', { plan: id }));
    const comparison = compared([extraction('two', own, { plans, title: '通知' })]);
    expect(comparison.plans).toMatchObject([
      { id: 'two#w', document: 'two', plan: 'w', population: 'women', title: '通知' },
      { id: 'two#c', document: 'two', plan: 'c', population: 'children' },
      { id: 'two#outside', document: 'two', plan: null, population: null },
    ]);
    expect(comparison.baselineColumns).toEqual(['two#w', 'two#c', 'two#outside']);
  });

  it('hold a document without a plan too', () => {
    const failed = extraction('failed', [], { status: 'failed', plans: [] });
    const comparison = compared([...PLACES, failed]);
    expect(rowIn(comparison, 'vaccination').cells['failed']).toMatchObject({ reasonCode: 'incomplete' });
  });
});

describe('the rows', () => {
  const own = [
    target('托位数'),
    target('无名乙率', { domain: '儿童与安全' }),
    target('无名甲率', { domain: '儿童与安全' }),
    target('无名丙率', { domain: null }),
    target('疫苗接种率', { kind: 'change' }),
    target('疫苗接种率'),
    target('社工', { per: '每村' }),
    target('社工', { per: '每镇' }),
    target('新生儿的死亡率', { unit: '‰' }),
  ];

  it('go by the catalogue, then by domain and name; a level before its change', () => {
    const { indicators } = compared([extraction('one', own)]);
    expect(indicators.map(({ id }) => id)).toEqual([
      'mortality',
      'vaccination',
      'vaccination:change',
      'places',
      '~社工@每村',
      '~社工@每镇',
      '~无名乙率',
      '~无名甲率',
      '~无名丙率',
    ]);
    expect(indicators[0]).toMatchObject({
      name: '新生儿死亡率',
      polarity: 'negative',
      domain: '健康',
      catalogued: true,
    });
    expect(indicators[4]).toMatchObject({
      name: '社工',
      polarity: 'unknown',
      per: '每村',
      catalogued: false,
    });
  });

  it('show the unit of the baseline, or of the catalogue where the baseline has another', () => {
    const unitOf = (row: string, unit: string) =>
      rowIn(
        compared([extraction('one', [target(row === 'mortality' ? '新生儿死亡率' : '无名率', { unit })])]),
        row,
      ).unit;
    expect(unitOf('mortality', '‰')).toBe('%');
    expect(unitOf('~无名率', '‰')).toBe('‰');
  });

  it('are kept by the domain of the catalogue or of a plan', () => {
    const idsOfDomain = (domain: string) =>
      compared([extraction('one', own)], { domain }).indicators.map(({ id }) => id);
    expect(idsOfDomain('福利')).toEqual(['places']);
    expect(idsOfDomain('安全')).toEqual(['~无名乙率', '~无名甲率']);
    expect(idsOfDomain('与健康')).toHaveLength(6);
  });

  it('take the id that an extraction gives, unless the catalogue does not know it', () => {
    const given = (id: string) => target('甲', { indicator: { text: '疫苗接种率', id } });
    const { indicators } = compared([extraction('one', [given('mortality'), given('gone')])]);
    expect(indicators.map(({ id }) => id)).toEqual(['mortality', 'vaccination']);
  });
});

describe('the baseline', () => {
  const both = extraction(
    'both',
    ['w', 'c'].map((id) => target('疫苗接种率', { plan: id })),
    {
      plans: [
        plan({ id: 'w', population: 'women', region: FUXIN, title: '阜新市妇女发展规划（2021—2030年）' }),
        plan({ id: 'c', region: FUXIN, title: '阜新市儿童发展规划（2021—2030年）' }),
      ],
    },
  );
  const documents = [both, of('kelan', KELAN), of('xihe', XIHE), of('xihe-old', XIHE, [2011, 2020])];
  const chosen = (baseline?: string) => {
    const { baseline: name, baselineColumns, baselineNamed } = compared(documents, { baseline });
    return [name, baselineColumns, baselineNamed];
  };

  it('is the first column where none is named', () => {
    expect(chosen()).toEqual(['both', ['both#w', 'both#c'], false]);
  });

  it.each([
    ['kelan', 'kelan', ['kelan']],
    ['both#c', 'both#c', ['both#c']],
    ['岢岚县', 'kelan', ['kelan']],
    ['阜新市', 'both', ['both#w', 'both#c']],
    ['阜新市儿童发展规划(2021—2030年)', 'both#c', ['both#c']],
  ])('is named by %s', (name, id, columns) => {
    expect(chosen(name)).toEqual([id, columns, true]);
  });

  it('has to be there, and only once', () => {
    expect(faultsOf(() => chosen('清远市'))).toEqual([
      'there is no baseline 清远市; the documents are both, kelan, xihe-old, xihe',
    ]);
    expect(faultsOf(() => chosen('细河区'))).toEqual([
      'the baseline 细河区 could be any of xihe-old, xihe; name one of them',
    ]);
  });

  it('speaks to each population by its own plan, and by another where that says nothing', () => {
    const base = extraction(
      'base',
      [
        target('疫苗接种率', { plan: 'w', value: 80 }),
        target('疫苗接种率', { plan: 'c', value: 90 }),
        target('毛入学率', { plan: 'c' }),
        target('托位数', { plan: 'c' }),
      ],
      { plans: [plan({ id: 'w', population: 'women' }), plan({ id: 'c' })] },
    );
    const women = extraction('women', [target('疫苗接种率', { value: 85 }), target('毛入学率')], {
      plans: [plan({ population: 'women' })],
    });
    const children = extraction('children', [target('疫苗接种率', { value: 85 })]);
    const comparison = compared([base, women, children], { baseline: 'base' });
    const cells = (row: string) => rowIn(comparison, row).cells;
    expect(cells('vaccination')).toMatchObject({
      'base#w': { verdict: 'baseline', value: 80 },
      'base#c': { verdict: 'baseline', value: 90 },
      women: { verdict: 'stricter', against: 'base#w' },
      children: { verdict: 'looser', against: 'base#c' },
    });
    expect(cells('enrolment')['women']).toMatchObject({ verdict: 'equal', against: 'base#c' });
    expect(Object.keys(cells('places'))).toEqual(['base#c', 'children']);
  });

  it('may name no more than a direction itself', () => {
    const base = extraction('base', [target('毛入学率')], { trends: [trend('疫苗接种率')] });
    const own = extraction('plan', [target('毛入学率'), target('疫苗接种率')]);
    expect(rowIn(compared([base, own], { baseline: 'base' }), 'vaccination').cells).toMatchObject({
      base: { verdict: 'trend-only', direction: 'up' },
      plan: { reasonCode: 'not-in-baseline', reason: 'the baseline only names a direction' },
    });
  });
});

describe('the summary', () => {
  it('counts what a plan makes of the indicators of its baseline', () => {
    const base = ['疫苗接种率', '毛入学率', '托位数', '无名甲率', '无名乙率', '性别比'].map((name) =>
      target(name),
    );
    const own = [
      target('疫苗接种率', { value: 95, baselineValue: 96 }),
      target('毛入学率'),
      target('托位数', { value: 80 }),
      target('无名甲率', { value: 91 }),
      target('性别比', { unit: '比' }),
      target('无名丙率'),
    ];
    const { summary } = compared([extraction('base', base), extraction('plan', own)], { baseline: 'base' });
    expect(summary['plan']).toEqual({
      indicators: 6,
      baseline: 0,
      stricter: 1,
      equal: 1,
      looser: 1,
      missing: 1,
      'trend-only': 0,
      different: 1,
      incomparable: 1,
      notInBaseline: 1,
      reachedOnPaper: 1,
      accepted: 0,
      corrected: 0,
      rejected: 0,
    });
    expect(summary['base']).toMatchObject({ indicators: 6, baseline: 6, notInBaseline: 0 });
  });
});

describe('compare', () => {
  it('gives what its schema says, whatever the order of the extractions', () => {
    const comparison = compared(PLACES);
    expect(Comparison.parse(comparison)).toEqual(comparison);
    expect(JSON.stringify(compared([...PLACES].reverse()))).toBe(JSON.stringify(comparison));
  });

  it('looks the same words up once', () => {
    let lookups = 0;
    const catalogue = {
      ...CATALOGUE,
      idOf: (named: Named) => {
        lookups += 1;
        return CATALOGUE.idOf(named);
      },
    };
    compare(PLACES, { catalogue });
    expect(lookups).toBe(1);
  });

  it('shows one plan by itself', () => {
    expect(compared([of('one', XIHE)]).summary['one']).toMatchObject({ baseline: 1 });
  });

  it.each<readonly [string, readonly Extraction[], object, string]>([
    ['nothing', [], {}, 'there is nothing to compare'],
    [
      'one id twice',
      [of('one', XIHE), of('one', KELAN)],
      {},
      'the id one is given 2 times (one.txt, one.txt); leave all but one out',
    ],
    [
      'nothing in common',
      [
        of('one', XIHE),
        extraction('two', [target('毛入学率')]),
        extraction('three', [], { status: 'failed' }),
      ],
      {},
      'no indicator stands in two of the plans, so nothing can be compared; not read completely: three',
    ],
    [
      'a domain that is not there',
      PLACES,
      { domain: '环境' },
      'no indicator is of the domain 环境; there are 健康',
    ],
  ])('refuses %s', (_, extractions, options, fault) => {
    expect(faultsOf(() => compared(extractions, options))).toEqual([fault]);
  });

  it('names no more than a dozen documents', () => {
    const many = Array.from({ length: 20 }, (_, each) => of(`d${String(each).padStart(2, '0')}`, null));
    expect(faultsOf(() => compared(many, { baseline: 'gone' }))[0]).toMatch(/d10, d11 and 8 more$/);
  });
});
