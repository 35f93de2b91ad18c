import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/compare/compare.ts';
import { chartDataOf } from '../../../src/page/matrix/chartPoints.ts';
import { aboveRuns, levelRuns } from '../../../src/page/matrix/ladder.ts';
import { modelOf, planAt, rowAt } from '../../../src/page/matrix/model.ts';
import { queryOf, textOf } from '../../../src/page/matrix/query.ts';
import { scaleOver } from '../../../src/page/matrix/scale.ts';
import { type MatrixView, viewOf } from '../../../src/page/matrix/view.ts';
import { matrixDataOf } from '../../../src/report/page/matrixData.ts';
import { CATALOGUE, extraction, plan, region, target } from '../../compare/builders.ts';

const of = (
  id: string,
  name: string,
  level: 'province' | 'prefecture' | 'county',
  code: string,
  values: readonly (number | null)[],
  parents: string[] = [],
) =>
  extraction(
    id,
    [
      ...(values[0] == null
        ? []
        : [target('新生儿死亡率', { comparator: '<=', value: values[0], unit: '‰' })]),
      ...(values[1] == null ? [] : [target('毛入学率', { value: values[1] })]),
      ...(values[2] == null ? [] : [target('托位数', { value: values[2], unit: '个' })]),
    ],
    { plans: [plan({ region: { ...region(name, level, code), parents } })] },
  );

const PLANS = [
  of('a', '广东省', 'province', '440000', [5, 90, 4]),
  of('b', '清远市', 'prefecture', '441800', [4, 95, null], ['广东省']),
  of('c', '韶关市', 'prefecture', '440200', [6, 90, 4]),
  of('d', '阳山县', 'county', '441823', [5, 85, 5], ['清远市', '广东省']),
  of('e', '连山县', 'county', '441825', [5, 90, 4]),
];

const MODEL = modelOf(matrixDataOf(compare(PLANS, { catalogue: CATALOGUE, baseline: 'a' })));

const show = (query: string): MatrixView => viewOf(MODEL, queryOf(query), 'zh');
const rows = ({ rows: shown }: MatrixView): string[] => shown.map((row) => rowAt(MODEL, row).name);
const regions = ({ plans }: MatrixView): (string | undefined)[] =>
  plans.map((each) => planAt(MODEL, each).region?.name);

const ENROLMENT = MODEL.data.rows.findIndex(({ name }) => name === '毛入学率');

describe('viewOf', () => {
  it('shows all but the baseline on the ladder, rows under their domains', () => {
    const view = show('');
    expect(regions(view)).toEqual(['韶关市', '清远市', '阳山县', '连山县']);
    expect(rows(view)).toEqual(['新生儿死亡率', '毛入学率', '托位数']);
    expect(view.lines).toHaveLength(6);
    expect(view.totals).toMatchObject({ stricter: 3, equal: 6, looser: 2, missing: 1 });
  });

  it('keeps the rows in which some plan has a verdict, and still counts the others', () => {
    const view = show('verdict=missing');
    expect(rows(view)).toEqual(['托位数']);
    expect(view.totals).toEqual(show('').totals);
    expect(rows(show('verdict=missing,looser'))).toHaveLength(3);
  });

  it('filters by level, domain, population and difference', () => {
    expect(regions(show('level=county'))).toEqual(['阳山县', '连山县']);
    expect(rows(show('domain=教育'))).toEqual(['毛入学率']);
    expect(show('population=women').plans).toEqual([]);
    expect(rows(show('differences=1&level=county&q=阳山'))).toEqual(['毛入学率', '托位数']);
  });

  it('searches indicators and regions', () => {
    expect(rows(show('q=死亡'))).toEqual(['新生儿死亡率']);
    expect(regions(show('q=死亡'))).toHaveLength(4);
    expect(regions(show('q=清远'))).toEqual(['清远市', '阳山县']);
    expect(rows(show('q=清远+死亡'))).toEqual(['新生儿死亡率']);
    expect(rows(show('q=没有'))).toEqual([]);
  });

  it('orders rows and columns', () => {
    expect(rows(show('rows=missing'))[0]).toBe('托位数');
    expect(rows(show('rows=name'))).toEqual(['毛入学率', '托位数', '新生儿死亡率']);
    expect(regions(show('columns=stricter'))[0]).toBe('清远市');
    expect(regions(show('columns=name'))).toEqual(['连山县', '清远市', '韶关市', '阳山县']);
  });
});

describe('query', () => {
  it('is the same behind the address', () => {
    const text =
      'q=%E5%84%BF+a&verdict=stricter%2Cmissing&level=county&differences=1&rows=name&indicator=x&plan=d%231';
    expect(queryOf(textOf(queryOf(text)))).toEqual(queryOf(text));
    expect(textOf(queryOf(''))).toBe('');
  });

  it('takes nothing from an address that it does not know', () => {
    expect(queryOf('verdict=nonsense,stricter&rows=__proto__&level=&columns=%00')).toMatchObject({
      verdicts: ['stricter'],
      rows: 'domain',
      levels: [],
      columns: 'ladder',
    });
  });
});

describe('the ladder', () => {
  it('has a run for each level, and for what it is under', () => {
    const { plans } = show('');
    expect(levelRuns(MODEL, plans).map(({ key, count }) => [key, count])).toEqual([
      ['prefecture', 2],
      ['county', 2],
    ]);
    expect(aboveRuns(MODEL, plans).map(({ key, count }) => [key.names, count])).toEqual([
      [['广东省'], 2],
      [['广东省', '清远市'], 2],
    ]);
  });
});

describe('chartDataOf', () => {
  it('places values of the unit of the baseline, by ladder or by value', () => {
    const { plans } = show('');
    const byLadder = chartDataOf(MODEL, ENROLMENT, plans, 'ladder');
    expect(byLadder.points.map(({ low }) => low)).toEqual([90, 95, 85, 90]);
    expect(byLadder.bases.map(({ low }) => low)).toEqual([90]);
    const byValue = chartDataOf(MODEL, ENROLMENT, plans, 'value');
    expect(byValue.points.map(({ low }) => low)).toEqual([85, 90, 90, 95]);
  });

  it('says which plans have no place on the axis', () => {
    const places = MODEL.data.rows.findIndex(({ name }) => name === '托位数');
    const { unplaced } = chartDataOf(MODEL, places, show('').plans, 'ladder');
    expect(unplaced.map(({ plan: each, cell }) => [planAt(MODEL, each).region?.name, cell.standing])).toEqual(
      [['清远市', 'missing']],
    );
  });
});

describe('scaleOver', () => {
  it.each([
    [[2, 3.2], 7],
    [[90], 5],
    [[0, 0], 3],
    [[-20, 1200], 6],
    [[0.001, 0.0012], 6],
  ])('puts round numbers between the ends of %j', (values, most) => {
    const { at, ticks } = scaleOver(values, most);
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(most + 1);
    for (const number of [...values, ...ticks]) {
      expect(at(number)).toBeGreaterThanOrEqual(0);
      expect(at(number)).toBeLessThanOrEqual(1);
    }
  });
});
