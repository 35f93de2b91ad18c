import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../src/indicators/matcherOf.ts';
import { RULES } from '../extractor.ts';
import { entry, matcherWith, meant } from './rulesWith.ts';

const why = 'a test';
const examples = [['甲', '乙']];

const SHARE = {
  same: [{ words: ['女性', '妇女'], examples }],
  shapes: [{ pattern: '^女性(.+)比例$', to: '$1女性比例', loose: true, why, examples }],
  heads: { women: ['女性'], children: ['儿童'] },
  apart: [{ words: ['农村', '城市'], why, examples }],
};

describe('the matcher', () => {
  it('meets words before shapes, and shapes before populations', () => {
    const { match } = matcherWith(
      [
        entry('heads', '主任女性比例'),
        entry('women-heads', '女性主任比例'),
        entry('literacy', '女性素养', { population: 'women' }),
      ],
      SHARE,
    );
    const named = (name: string) => match({ name, per: null, population: 'women' });
    expect(named('妇女主任比例')).toEqual({ kind: 'known', id: 'women-heads', by: 'words' });
    expect(named('素养')).toEqual({ kind: 'known', id: 'literacy', by: 'population' });
  });

  it('fills in the population of the plan, of no other, and for its own indicators only', () => {
    const { match } = matcherWith(
      [entry('literacy', '女性素养', { population: 'women' }), entry('enrolment', '女性入学率')],
      SHARE,
    );
    expect(match({ name: '素养', per: null, population: 'children' }).kind).toBe('unknown');
    expect(match({ name: '素养', per: null, population: null }).kind).toBe('unknown');
    expect(match({ name: '入学率', per: null, population: 'women' }).kind).toBe('unknown');
  });

  it('says when several could be meant', () => {
    const matcher = matcherWith([entry('one', '甲率'), entry('two', '乙率', { also: ['甲的率'] })]);
    expect(meant(matcher, '甲率')).toBe('one or two');
    expect(meant(matcher, '乙率')).toBe('two');
  });

  it('says what a name would mean without the words that keep it apart', () => {
    const { match, near } = matcherWith(
      [
        entry('water', '自来水普及率', { also: ['自来水的普及率'] }),
        entry('town-water', '城市自来水普及率', { also: ['城市供水率'] }),
        entry('toilets', '农村厕所普及率'),
      ],
      SHARE,
    );
    const name = '农村的自来水普及率';
    expect(match({ name, per: null, population: null })).toEqual({
      kind: 'unknown',
      key: '农村自来水普及率',
    });
    expect(near(name)).toEqual([{ id: 'water', name: '自来水普及率', apart: ['农村'] }]);
    expect(near('城市和农村自来水普及率')).toEqual([]);
    expect(near('城市农村自来水普及率')).toEqual([
      { id: 'town-water', name: '城市自来水普及率', apart: ['农村'] },
    ]);
    expect(near('城市农村供水率')).toEqual([{ id: 'town-water', name: '城市自来水普及率', apart: ['农村'] }]);
    expect(near('农村电视普及率')).toEqual([]);
    expect(near('厕所普及率')).toEqual([]);
  });

  it('has nothing for a name of which nothing is left', () => {
    const matcher = matcherWith([entry('women', '女性', { population: 'women' })], SHARE);
    expect(matcher.match({ name: '', per: null, population: 'women' }).kind).toBe('unknown');
  });
});

describe('a denominator', () => {
  const matcher = matcherWith([
    entry('workers-old', '社会工作者', { per: '每千名老年人' }),
    entry('workers-beds', '社会工作者', { per: '每百张养老机构床位' }),
    entry('doctors', '医生', { per: '每所乡镇卫生院' }),
    entry('sleep', '睡眠时间', { per: '每天' }),
    entry('places', '托位'),
    entry('places-per', '托位', { per: '每千人口' }),
  ]);

  it.each([
    ['社会工作者', '每千名老年人', 'workers-old'],
    ['社会工作者', '每万名老年人', 'workers-old'],
    ['社会工作者', '每百张养老机构床位', 'workers-beds'],
    ['社会工作者', null, ''],
    ['社会工作者', '每千名儿童', ''],
    ['医生', '每所镇卫生院', 'doctors'],
    ['医生', '每千名儿童', ''],
    ['医生', '每年', ''],
    ['睡眠时间', '每天', 'sleep'],
    ['睡眠时间', null, 'sleep'],
    ['托位', null, 'places'],
    ['托位', '每千人口', 'places-per'],
    ['托位', '每万人口', 'places-per'],
    ['托位', '每年', 'places'],
  ])('tells %s %s', (name, per, id) => {
    expect(meant(matcher, name, per)).toBe(id);
  });
});

describe('long names', () => {
  const { match } = matcherOf(RULES);

  it.each(['的', '妇女', '就业人员中的女性', '占', '（', '以乡、', '0-', '和', '每千人口'])(
    'of %s take no more time than their length allows',
    (piece) => {
      const name = `${piece.repeat(20_000 / piece.length)}比例`;
      const start = performance.now();
      match({ name, per: null, population: 'women' });
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});
