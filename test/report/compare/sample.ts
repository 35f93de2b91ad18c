import { compare } from '../../../src/compare/compare.ts';
import { referenceOf } from '../../../src/compare/references.ts';
import type { Extraction, Target } from '../../../src/model/extraction.ts';
import { type Compared, documentsOf } from '../../../src/report/compare/comparedDocument.ts';
import { CATALOGUE, extraction, plan, region, target, trend } from '../../compare/builders.ts';

/** A target whose quote is its number as it would be printed. */
export const printed = (indicator: string, quote: string, rest: Partial<Target> = {}): Target => {
  const made = target(indicator, rest);
  return { ...made, source: { ...made.source, quote, prefix: '一句。率达到', suffix: '以上。二句' } };
};

const CITY = extraction(
  'city',
  [
    printed('新生儿死亡率', '2.0‰', { comparator: '<=', value: 2, unit: '‰' }),
    printed('疫苗接种率', '95%', { value: 95 }),
    printed('儿童伤害死亡率', '20%', { kind: 'change', comparator: '=', value: -20, baselineYear: 2020 }),
    printed('托位数', '4.5个', { value: 4.5, unit: '个', per: '每千人口' }),
    printed('毛入学率', '92%', { value: 92 }),
  ],
  { title: '青山市儿童发展规划', plans: [plan({ region: region('青山市', 'prefecture', '441800') })] },
);

const COUNTY = extraction(
  'county',
  [
    printed('新生儿死亡率', '3.2‰', { comparator: '<=', value: 3.2, unit: '‰' }),
    printed('疫苗接种率', '95%', { value: 95 }),
    printed('疫苗接种率', '90%', { value: 90, year: 2025 }),
    printed('儿童伤害死亡率', '25%', { kind: 'change', comparator: '=', value: -25, baselineYear: 2020 }),
    printed('托位数', '5个', {
      value: 5,
      unit: '个',
      per: '每千人口',
      strength: 'aspirational',
      baselineValue: 6,
      baselineYear: 2020,
    }),
    printed('儿童友好基地', '1—2个', { comparator: 'range', value: null, min: 1, max: 2, unit: '个' }),
  ],
  {
    title: '白水县儿童发展规划',
    plans: [plan({ region: region('白水县', 'county', '610527') })],
    trends: [trend('毛入学率')],
  },
);

/** Two plans with every kind of cell: stricter, equal, looser, a direction only, beyond the baseline, reached. */
export const EXTRACTIONS: readonly Extraction[] = [CITY, COUNTY];

export const comparedWith = (extractions: readonly Extraction[], baseline: string): Compared => ({
  comparison: compare(extractions, { catalogue: CATALOGUE, baseline }),
  documents: documentsOf(extractions),
});

export const SAMPLE = comparedWith(EXTRACTIONS, 'city');

/** The same against a reference that nobody has checked. */
export const UNCHECKED_SAMPLE = comparedWith(
  [...EXTRACTIONS, referenceOf('national') as Extraction],
  'national',
);

const HOSTILE = '=cmd|"/C calc"!A1 <script>alert(1)</script>\u001b[31m`*_[x](y)_*`\n| a & b';

/** Words that every format has to make harmless. */
export const HOSTILE_SAMPLE = comparedWith(
  [
    extraction('a', [target(HOSTILE), target('疫苗接种率')], { title: HOSTILE }),
    extraction('b', [target(HOSTILE), target('疫苗接种率')], {
      plans: [plan({ region: region(HOSTILE, 'county', null), title: HOSTILE })],
    }),
  ],
  'a',
);
