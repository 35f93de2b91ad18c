import { span } from '../../src/model/span.ts';
import { at, type Case, foundPlan, foundTarget, foundTrend, goldTarget } from './builders.ts';

const NOTHING = { plans: [], targets: [], trends: [] };

const RATES = '新生儿、婴儿和5岁以下儿童死亡率分别降至2.0‰、3.0‰和4.0‰以下。';
const GROWTH = '𠮷县城镇化率每年提高0.5—1 个百分点。';
const SCHOOL = '小学入学率和初中入学率均达到90%以上。';
const CHECK = '每年安排1次妇科检查，设立 1 所学校，配备1名教师。';
const rate = { comparator: '<=', unit: '‰' } as const;

/** One number with several targets, a range, other wordings, an optional target, an astral character, CRLF. */
const targetsText = [RATES, GROWTH, SCHOOL, CHECK].join('\r\n');

export const TARGETS: Case = {
  id: 'targets',
  text: targetsText,
  targets: [
    goldTarget(RATES, '2.0‰', '新生儿死亡率', { ...rate, value: 2 }),
    goldTarget(RATES, '3.0‰', '婴儿死亡率', { ...rate, value: 3 }),
    goldTarget(RATES, '4.0‰', '5岁以下儿童死亡率', { ...rate, value: 4 }),
    goldTarget(GROWTH, '0.5—1 个百分点', '城镇化率', {
      also: ['常住人口城镇化率', '𠮷县城镇化率'],
      kind: 'change',
      comparator: 'range',
      value: null,
      min: 0.5,
      max: 1,
      unit: '百分点',
    }),
    goldTarget(SCHOOL, '90%', '小学入学率'),
    goldTarget(SCHOOL, '90%', '初中入学率'),
    goldTarget(CHECK, '1次', '妇科检查', { value: 1, unit: '次', year: null, optional: true }),
    goldTarget(CHECK, '1', '学校', { occurrence: 2, value: 1, unit: '所' }),
    goldTarget(CHECK, '1名', '教师', { value: 1, unit: '名' }),
  ],
  found: {
    ...NOTHING,
    targets: [
      foundTarget(at(targetsText, '2.0‰'), '新生儿死亡率', { ...rate, value: 2.004 }),
      foundTarget(at(targetsText, '3.0‰'), '儿死亡率', { ...rate, comparator: '=', value: 3.005 }),
      foundTarget(at(targetsText, '0.5—1 个百分点'), '𠮷县城镇化率', {
        kind: 'change',
        comparator: 'range',
        value: null,
        min: 0.5,
        max: 1,
        unit: '个百分点',
      }),
      foundTarget(at(targetsText, '90%'), '初中入学率', { year: 2025 }),
      foundTarget(at(targetsText, '90%'), '《小学》入学率', { unit: '％' }),
      foundTarget(at(targetsText, '90%'), '入学率'),
      foundTarget(at(targetsText, '1次'), '妇科检查', { value: 1, unit: '个月' }),
      foundTarget(at(targetsText, '安排1次'), '检查', { value: 1, unit: '次' }),
      foundTarget(at(targetsText, '1 所'), '学校', { value: 1, unit: '个所' }),
      foundTarget(at(targetsText, '5岁'), '年龄', { value: 5, unit: '岁' }),
    ],
  },
};

const TIES_TEXT = '甲率为90%以上，乙校为5所，丙校为6所。';
const ninety = at(TIES_TEXT, '90%');

/** Equal pairs as far from each other in their lists: the later gold target is taken, not the optional one. */
export const GOLD_TIE: Case = {
  id: 'gold-tie',
  text: TIES_TEXT,
  targets: [
    goldTarget(TIES_TEXT, '5所', '乙校', { value: 5, unit: '所' }),
    goldTarget(TIES_TEXT, '90%', '甲率', { optional: true }),
    goldTarget(TIES_TEXT, '6所', '丙校', { value: 6, unit: '所' }),
    goldTarget(TIES_TEXT, '90%', '甲率'),
  ],
  found: {
    ...NOTHING,
    targets: [
      foundTarget(at(TIES_TEXT, '5所'), '乙校', { value: 5, unit: '所' }),
      foundTarget(ninety, '甲率'),
    ],
  },
};

/** The same the other way about: the later found target is taken, the one with the wrong unit. */
export const FOUND_TIE: Case = {
  id: 'found-tie',
  text: TIES_TEXT,
  targets: [
    goldTarget(TIES_TEXT, '5所', '乙校', { value: 5, unit: '所' }),
    goldTarget(TIES_TEXT, '90%', '甲率'),
  ],
  found: {
    ...NOTHING,
    targets: [
      foundTarget(at(TIES_TEXT, '5所'), '乙校', { value: 5, unit: '所' }),
      foundTarget(ninety, '甲率', { kind: 'change' }),
      foundTarget(at(TIES_TEXT, '6所'), '丙校', { value: 6, unit: '所' }),
      foundTarget(ninety, '甲率', { unit: '所' }),
    ],
  },
};

/** Pairs as good as each other of which rounding makes one the nearer. */
export const NEAR_TIE: Case = {
  id: 'near-tie',
  text: TIES_TEXT,
  targets: [
    goldTarget(TIES_TEXT, '90%', '甲率', { year: 2025 }),
    goldTarget(TIES_TEXT, '90%', '甲率', { optional: true }),
    goldTarget(TIES_TEXT, '90%', '甲率'),
  ],
  found: {
    ...NOTHING,
    targets: [foundTarget(ninety, '甲率', { unit: '所' }), foundTarget(ninety, '甲率', { kind: 'change' })],
  },
};

const TRENDS_TEXT =
  '儿童溺水死亡率持续下降。城乡教育差距逐步缩小，区域教育差距逐步缩小。\n女性比例保持稳定。新生儿缺陷发生率下降。';
const sentence = (start: string) => at(TRENDS_TEXT, start);

export const TRENDS: Case = {
  id: 'trends',
  text: TRENDS_TEXT,
  trends: [
    { context: '新生儿缺陷发生率下降', indicator: '新生儿缺陷发生率', direction: 'down', optional: true },
    { context: '儿童溺水死亡率持续下降', indicator: '儿童溺水死亡率', direction: 'down' },
    { context: '城乡教育差距逐步缩小', indicator: '城乡教育差距', direction: 'down' },
    { context: '区域教育差距逐步缩小', indicator: '教育区域差距', also: ['区域教育差距'], direction: 'down' },
    { context: '女性比例保持稳定', indicator: '女性比例', direction: 'hold' },
  ],
  found: {
    ...NOTHING,
    trends: [
      foundTrend(sentence('儿童溺水死亡率持续下降。'), '溺水死亡率', 'down'),
      foundTrend(sentence('儿童溺水死亡率持续下降。'), '儿童溺水的死亡率', 'down'),
      foundTrend(sentence('城乡教育差距逐步缩小，区域教育差距逐步缩小。'), '区域教育差距', 'down'),
      foundTrend(sentence('女性比例保持稳定。'), '女性比例', 'up'),
      foundTrend(sentence('新生儿缺陷发生率下降。'), '新生儿缺陷发生率', 'down'),
      foundTrend(sentence('新生儿缺陷发生率下降。'), '新生儿缺陷发生率', 'down'),
    ],
  },
};

export const STRUCTURE: Case = {
  id: 'structure',
  text: '甲县“十四五”规划',
  structure: [
    {
      title: '甲县“十四五”规划',
      region: '甲县',
      level: 'county',
      parents: ['乙市'],
      population: 'women',
      period: [2021, 2030],
      domains: [
        { name: '妇女与健康', goals: 3, measures: 4 },
        { name: '妇女与教育', goals: 2 },
      ],
    },
    { title: null, region: null, level: null, population: null, period: null, domains: [] },
    {
      title: '丙县规划',
      region: '丙县',
      level: 'county',
      period: [2021, 2025],
      domains: [{ name: '教育', goals: 1 }],
    },
  ],
  found: {
    ...NOTHING,
    plans: [
      foundPlan(
        [
          ['妇女与健康', 3, 5],
          ['妇女与教育', 2, 9],
        ],
        {
          title: '甲县十四五规划',
          region: { name: '甲县', level: 'prefecture', code: null, parents: [] },
          period: [2021, 2030],
          span: span(0, 9),
        },
      ),
      foundPlan([]),
    ],
  },
};

/** A plan more than the gold has. */
export const EXTRA_PLAN: Case = {
  id: 'extra-plan',
  text: '甲县规划',
  structure: [{ title: '甲县规划', domains: [] }],
  found: { ...NOTHING, plans: [foundPlan([], { title: '甲县规划' }), foundPlan([])] },
};

/** Thirty-two facts of which twenty-nine are right: a share that ends in 5 at its fifth decimal. */
export const HALF: Case = {
  id: 'half',
  text: '甲县规划',
  structure: [
    {
      title: '甲县规划',
      domains: Array.from({ length: 30 }, (_, index) => ({ name: `领域${index}`, goals: 1 })),
    },
  ],
  found: {
    ...NOTHING,
    plans: [
      foundPlan(
        Array.from({ length: 30 }, (_, index) => [`领域${index}`, index < 27 ? 1 : 2, 0] as const),
        { title: '甲县规划' },
      ),
    ],
  },
};

export const CASES = [TARGETS, GOLD_TIE, FOUND_TIE, NEAR_TIE, TRENDS, STRUCTURE, EXTRA_PLAN, HALF];
