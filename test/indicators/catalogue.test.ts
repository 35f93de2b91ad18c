import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/indicators/catalogue.ts';
import { matcherOf } from '../../src/indicators/matcherOf.ts';
import { planPopulation } from '../../src/indicators/planPopulation.ts';
import type { PairsRule } from '../../src/rules/schema.ts';
import { CORPUS, GOLD_DIR } from '../corpus.ts';
import { RULES } from '../extractor.ts';
import { entry, rulesWith } from './rulesWith.ts';

const catalogue = catalogueOf(RULES);
const { indicators, forms } = matcherOf(RULES);

interface Gold {
  readonly indicator: string;
  readonly per: string | null;
  readonly domain: string;
  readonly section: string;
}

const goldIn = (name: string): Gold[] =>
  readFileSync(`${GOLD_DIR}/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Gold);

const GOALS = readdirSync(GOLD_DIR)
  .filter((name) => name.endsWith('.targets.jsonl'))
  .flatMap(goldIn)
  .filter(({ section }) => section === 'goals');

const idOf = ({ indicator, per, domain }: Gold): string | null =>
  catalogue.idOf({ name: indicator, per, population: planPopulation(undefined, domain) });

/** Goals of the corpus that say the same in other words, as read by hand; all others differ. */
const SAME = [
  ['公办园和普惠性民办园在园幼儿占比', '普惠性幼儿园在园幼儿数占比'],
  ['适龄残疾儿童少年义务教育入学率', '残疾儿童义务教育入学率'],
  ['0-6岁儿童眼保健和视力检查覆盖率', '0—6岁儿童眼保健和视力检查覆盖率'],
  ['新生儿听力筛查率', '新生儿听力障碍筛查率'],
  ['新生儿遗传代谢性疾病筛查率', '新生儿遗传代谢病筛查率'],
  ['公办园在园幼儿占比', '公办幼儿园在园幼儿占比'],
  [
    '中小学生对《国家学生体质健康标准》优良达标率',
    '中小学生国家学生体质健康标准达标优良率',
    '中小學生国家学生体质健康标准优良率',
  ],
  [
    '农村社区建立家长学校或家庭教育指导服务站点的比例',
    '农村社区（村）建立家长学校或家庭教育指导服务站点的比例',
  ],
  ['7岁以下儿童健康管理率', '7岁以下儿童保健管理率'],
  ['高中阶段教育毛入学率', '高中阶段毛入学率'],
];

describe('the goals of the corpus', () => {
  it('all have an entry', () => {
    expect(GOALS.length).toBeGreaterThan(120);
    expect(GOALS.filter((goal) => idOf(goal) === null)).toEqual([]);
  });

  it('share one only where they say the same', () => {
    const wordings = new Map<string | null, Set<string>>();
    for (const goal of GOALS)
      wordings.set(idOf(goal), (wordings.get(idOf(goal)) ?? new Set()).add(goal.indicator));
    const shared = [...wordings.values()].filter(({ size }) => size > 1).map((set) => [...set].sort());
    expect(shared.sort()).toEqual(SAME.map((group) => [...group].sort()).sort());
  });

  it('have it in the extraction too, by whatever words they were read', () => {
    for (const { extraction } of CORPUS) {
      const goals = extraction.targets.filter(({ section }) => section === 'goals');
      expect(goals.filter(({ indicator }) => indicator.id === null)).toEqual([]);
    }
    const [first] = CORPUS[0]?.extraction.trends ?? [];
    expect(first?.indicator.id).toEqual(expect.any(String));
  });
});

describe('the catalogue', () => {
  it('covers children and women alike, in all domains of their outlines', () => {
    expect(catalogue.entries.length).toBeGreaterThan(300);
    for (const domain of [
      '健康',
      '教育',
      '安全',
      '福利',
      '家庭',
      '环境',
      '经济',
      '社会保障',
      '参与决策和管理',
    ])
      expect(catalogue.entries.filter((each) => each.domain === domain).length, domain).toBeGreaterThan(10);
    for (const population of ['children', 'women'])
      expect(catalogue.entries.filter((each) => each.population === population).length).toBeGreaterThan(100);
  });

  it('gives a reason where nobody can say which way is better', () => {
    const silent = catalogue.entries.filter(({ polarity, note }) => polarity === 'unknown' && note === null);
    expect(silent).toEqual([]);
  });

  it('lists no name that the rules for names bring to another of the entry', () => {
    const needless = indicators.flatMap(({ id, name, also = [] }) => {
      const words = [name, ...also].map(forms.words);
      return also
        .filter((_, index) => words.indexOf(words[index + 1] ?? '') <= index)
        .map((each) => `${id}: ${each}`);
    });
    expect(needless).toEqual([]);
  });

  it('keeps more than fifty pairs apart that look alike', () => {
    const pairs = RULES.files.flatMap((rule) =>
      rule.kind === 'pairs' ? (rule satisfies PairsRule).pairs : [],
    );
    expect(pairs.length).toBeGreaterThan(50);
    for (const { names, population = null } of pairs) {
      const ids = names.map((each) => {
        const { name, per = null } = typeof each === 'string' ? { name: each } : each;
        return catalogue.idOf({ name, per, population });
      });
      expect(ids).not.toContain(null);
      expect(new Set(ids).size, ids.join()).toBe(2);
    }
  });

  it('finds an entry by its id', () => {
    expect(catalogue.entry('neonatal-mortality-rate')).toMatchObject({
      name: '新生儿死亡率',
      unit: ['‰'],
      per: null,
      polarity: 'negative',
    });
    expect(catalogue.entry('nothing')).toBeNull();
  });

  it('goes by domain, then by the files, and leaves out what is switched off', () => {
    const rules = rulesWith([
      entry('a', '甲率', { domain: '健康' }),
      entry('b', '乙率', { domain: '教育' }),
      entry('c', '丙率', { domain: '健康' }),
    ]);
    expect(catalogueOf(rules).entries.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    const off = { ...rules, files: rules.files.map((rule) => ({ ...rule, off: true })) };
    expect(catalogueOf(off).entries).toEqual([]);
    expect(catalogueOf(off).idOf({ name: '甲率', per: null, population: null })).toBeNull();
  });
});

describe('the population of a name', () => {
  it.each([
    ['women', '儿童与健康', 'women'],
    [null, '儿童与健康', 'children'],
    [null, '妇女参与决策和管理', 'women'],
    [null, '婦女與健康', 'women'],
    [null, '妇女儿童与健康', null],
    [null, '健康', null],
    [null, null, null],
  ] as const)('of a plan for %s with the domain %s is %s', (population, domain, expected) => {
    expect(planPopulation({ population }, domain)).toBe(expected);
  });
});
