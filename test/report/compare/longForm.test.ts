import { describe, expect, it } from 'vitest';
import { DATA_PACKAGE, dataPackageOf, isDataPackageOf } from '../../../src/report/compare/dataPackage.ts';
import { FIELDS } from '../../../src/report/compare/fields.ts';
import { renderCsv } from '../../../src/report/compare/renderCsv.ts';
import { HOSTILE_SAMPLE, SAMPLE, UNCHECKED_SAMPLE } from './sample.ts';

const csvOf = (compared: typeof SAMPLE): string => [...renderCsv(compared)].join('');

/** Records of CSV as RFC 4180 has it. */
const recordsOf = (csv: string): string[][] => {
  const records: string[][] = [[]];
  for (const [, quoted, bare = '', end = ''] of csv
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|$)/g)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') records.push([]);
  }
  return records.filter(({ length }) => length > 1);
};

const rowsOf = (compared: typeof SAMPLE): Record<string, string>[] => {
  const [head = [], ...records] = recordsOf(csvOf(compared));
  return records.map((record) => Object.fromEntries(head.map((name, at) => [name, record[at] ?? ''])));
};

describe('renderCsv', () => {
  it('begins with a byte order mark and the names of its columns', () => {
    const csv = csvOf(SAMPLE);
    expect(csv.startsWith('\ufeffindicator_id,indicator,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    for (const record of recordsOf(csv)) expect(record).toHaveLength(FIELDS.length);
  });

  it('has a line for each plan and value, the others of a plan beside', () => {
    const rows = rowsOf(SAMPLE);
    const cells = SAMPLE.comparison.indicators.flatMap((row) => Object.values(row.cells));
    expect(rows).toHaveLength(cells.reduce((sum, { others }) => sum + 1 + others.length, 0));
    expect(rows.filter((row) => row['indicator'] === '疫苗接种率' && row['plan'] === 'county')).toMatchObject(
      [
        { shown: 'true', verdict: 'equal', value: '95', year: '2030' },
        { shown: 'false', verdict: '', value: '90', year: '2025' },
      ],
    );
  });

  it('holds what a citation needs', () => {
    expect(rowsOf(SAMPLE).find((row) => row['plan'] === 'county')).toMatchObject({
      indicator: '新生儿死亡率',
      plan_title: '白水县儿童发展规划',
      region_code: '610527',
      level: 'county',
      verdict: 'looser',
      comparator: 'le',
      value: '3.2',
      unit: '‰',
      section: 'goals',
      domain: '儿童与健康',
      item: '1',
      number: '3.2‰',
      quote: '率达到3.2‰以上。',
      source: 'county.txt',
      unchecked: 'false',
    });
  });

  it('says what is missing, a direction, a range', () => {
    const find = (compared: typeof SAMPLE, words: string) =>
      rowsOf(compared).find((row) => row['indicator'] === words && row['plan'] === 'county');
    expect(find(UNCHECKED_SAMPLE, '农村自来水普及率')).toMatchObject({
      verdict: 'missing',
      value: '',
      line: '',
    });
    expect(find(SAMPLE, '毛入学率')).toMatchObject({ verdict: 'trend-only', direction: 'up', value: '' });
    expect(find(SAMPLE, '儿童友好基地')).toMatchObject({
      comparator: 'range',
      value: '',
      min: '1',
      max: '2',
    });
  });

  it('keeps numbers as numbers, a fall too', () => {
    expect(rowsOf(SAMPLE).find((row) => row['kind'] === 'change')).toMatchObject({ value: '-20' });
  });

  it('has no cell that a spreadsheet would take for a formula', () => {
    for (const compared of [SAMPLE, HOSTILE_SAMPLE, UNCHECKED_SAMPLE])
      for (const cell of recordsOf(csvOf(compared)).flat())
        expect(cell).toMatch(/^(?:-?\d+(?:\.\d+)?$|(?![=+\-@\t\r＝＋－＠]))/);
    expect(rowsOf(HOSTILE_SAMPLE)[0]?.['plan_title']).toMatch(/^'=cmd\|"\/C calc"!A1 .* \| a & b$/);
  });

  it('marks the figures that nobody has checked', () => {
    const unchecked = rowsOf(UNCHECKED_SAMPLE).filter((row) => row['unchecked'] === 'true');
    expect(new Set(unchecked.map((row) => row['document_number']))).toEqual(new Set(['国发〔2021〕16号']));
  });
});

describe('dataPackageOf', () => {
  const descriptor = JSON.parse(dataPackageOf(UNCHECKED_SAMPLE, 'c.csv')) as {
    readonly description: string;
    readonly resources: readonly [
      {
        readonly path: string;
        readonly schema: {
          readonly fields: readonly { name: string; aliases?: string[]; constraints?: { enum: string[] } }[];
        };
      },
    ];
  };
  const [{ path, schema }] = descriptor.resources;

  it('describes the columns of the file beside it', () => {
    expect(DATA_PACKAGE).toBe('datapackage.json');
    expect(path).toBe('c.csv');
    expect(schema.fields.map(({ name }) => name)).toEqual(recordsOf(csvOf(SAMPLE))[0]);
  });

  it('gives their names in SDMX', () => {
    const aliases = schema.fields.flatMap(({ name, aliases = [] }) => aliases.map((alias) => [alias, name]));
    expect(Object.fromEntries(aliases)).toEqual({
      INDICATOR: 'indicator_id',
      REF_AREA: 'region_code',
      OBS_VALUE: 'value',
      UNIT_MEASURE: 'unit',
      TIME_PERIOD: 'year',
    });
  });

  it('lists what the columns can hold', () => {
    for (const compared of [SAMPLE, UNCHECKED_SAMPLE])
      for (const row of rowsOf(compared))
        for (const { name, constraints } of schema.fields)
          if (constraints && row[name] !== '') expect(constraints.enum).toContain(row[name]);
  });

  it('says that nobody has checked the figures of the reference', () => {
    expect(descriptor.description).toContain('not held against the gazette');
  });

  it('is told from the descriptor of other files', () => {
    expect(isDataPackageOf(dataPackageOf(SAMPLE, 'c.csv'), 'c.csv')).toBe(true);
    for (const other of [dataPackageOf(SAMPLE, 'd.csv'), '{}', 'no JSON', '{"resources":[]}'])
      expect(isDataPackageOf(other, 'c.csv')).toBe(false);
  });
});
