import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../src/model/extraction.ts';
import { span } from '../../../src/model/span.ts';
import { figuresDataOf } from '../../../src/report/page/figuresData.ts';
import { CATALOGUE, extraction, plan, region, target, trend } from '../../compare/builders.ts';

const known = (id: string) => target('新生儿死亡率', { indicator: { text: '新生儿死亡率', id }, unit: '‰' });

const residue = (reason: Extraction['residue'][number]['reason']) => ({
  span: span(0, 1),
  quote: '1',
  reason,
  rule: null,
});

const warning = (rule: string): Extraction['diagnostics'][number] => ({
  severity: 'warning',
  rule,
  message: '',
  span: null,
  note: null,
});

const CITY: Extraction = {
  ...extraction('city', [known('mortality'), target('图书', { domain: '儿童与教育', unit: null })], {
    plans: [plan({ region: { ...region('青山市', 'prefecture', '441800'), parents: ['广东省'] } })],
    trends: [trend('毛入学率')],
  }),
  residue: [residue('age'), residue('unrecognized'), residue('unrecognized')],
  diagnostics: [warning('diagnose/two-values'), warning('diagnose/two-values')],
};

const COUNTY: Extraction = {
  ...extraction('county', [known('mortality'), target('路灯', { domain: '其他事项' })], {
    plans: [plan({ region: region('白水县', 'county', '441827'), population: 'women' })],
  }),
  status: 'partial',
  residue: [residue('unrecognized')],
  diagnostics: [warning('diagnose/two-values'), warning('diagnose/no-title')],
};

const DATA = figuresDataOf([CITY, COUNTY], CATALOGUE);

describe('figuresDataOf', () => {
  it('counts documents, plans, targets and trends', () => {
    expect(DATA).toMatchObject({ documents: 2, plans: 2, targets: 4, catalogued: 2, trends: 1 });
    expect(DATA.statuses).toEqual([
      ['ok', 1],
      ['partial', 1],
    ]);
    expect(DATA.levels).toEqual([
      ['county', 1],
      ['prefecture', 1],
    ]);
    expect(DATA.populations).toHaveLength(2);
  });

  it('takes the province of a plan from another one of the same code where it names none', () => {
    expect(DATA.provinces).toEqual([['广东省', 2]]);
  });

  it('has targets by the domain of the catalogue, by the heading where the indicator is not in it', () => {
    expect(DATA.domains).toEqual([
      { name: '健康', targets: 2, catalogued: 2 },
      { name: '其他事项', targets: 1, catalogued: 0 },
      { name: '教育', targets: 1, catalogued: 0 },
    ]);
    expect(DATA.units).toEqual([
      ['‰', 2],
      [null, 1],
      ['%', 1],
    ]);
  });

  it('counts how often a check spoke, and in how many documents', () => {
    expect(DATA.diagnostics).toEqual([
      { rule: 'diagnose/two-values', severity: 'warning', count: 3, documents: 2 },
      { rule: 'diagnose/no-title', severity: 'warning', count: 1, documents: 1 },
    ]);
  });

  it('lists the documents with most unrecognized numbers first', () => {
    expect(DATA.residue).toEqual([
      ['unrecognized', 3],
      ['age', 1],
    ]);
    expect(
      DATA.unrecognized.map(({ document, unrecognized, numbers }) => [document, unrecognized, numbers]),
    ).toEqual([
      ['city', 2, 5],
      ['county', 1, 3],
    ]);
  });

  it('is nothing but zeros for nothing', () => {
    expect(figuresDataOf([], CATALOGUE)).toMatchObject({
      documents: 0,
      targets: 0,
      domains: [],
      unrecognized: [],
    });
  });
});
