import { describe, expect, it } from 'vitest';
import { fiveYears, periodOf, populationOf, statedPeriodOf, titleOf } from '../../src/outline/title.ts';
import { fold } from '../../src/text/fold.ts';

describe('titleOf', () => {
  it.each([
    '清远市儿童发展规划（2021—2030年）',
    '青山县妇女发展规划(2021-2030年)',
    '岢岚县儿童发展“十四五”规划',
    '青山县儿童发展纲要',
    '青山县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要',
    '青山县托育服务“十四五”实施方案',
  ])('takes %s', (line) => {
    expect(titleOf(fold(line))).toBe(fold(line));
  });

  it.each([
    ['附件1：青山县妇女发展规划', '青山县妇女发展规划'],
    ['附件：青山县妇女发展规划', '青山县妇女发展规划'],
    ['青山县妇女发展规划（2021—2030年）（征求意见稿）', '青山县妇女发展规划（2021—2030年）'],
  ])('takes the title out of %s', (line, title) => {
    expect(titleOf(fold(line))).toBe(title);
  });

  it.each([
    '青山县人民政府关于印发青山县儿童发展规划的通知',
    '根据《青山县儿童发展规划》',
    '《青山县儿童发展规划（2021—2030年）》',
    '本规划',
    '儿童规划',
    '将儿童发展纳入全县总体规划，统筹规划',
    '6.适龄儿童免疫规划',
    '（二）完善发展规划',
    '',
  ])('takes no title out of %j', (line) => {
    expect(titleOf(fold(line))).toBeNull();
  });
});

describe('the period', () => {
  it.each([
    ['儿童发展规划（2021—2030年）', [2021, 2030]],
    ['儿童发展规划（2021-2030年）', [2021, 2030]],
    ['儿童发展规划（2021年～2030年）', [2021, 2030]],
    ['儿童发展规划（2021年至2025年）', [2021, 2025]],
    ['儿童发展“十四五”规划', [2021, 2025]],
    ['儿童发展十四五规划', [2021, 2025]],
    ['第十四个五年规划', [2021, 2025]],
    ['“十三五”儿童发展规划', [2016, 2020]],
    ['“九五”计划', [1996, 2000]],
    ['儿童发展规划', null],
    ['儿童发展规划（2021年）', null],
  ])('of %s', (title, period) => {
    expect(periodOf(title)).toEqual(period);
  });

  it.each([
    ['规划期限为2021—2030年。', [2021, 2030]],
    ['本规划实施期限：2021年至2025年。', [2021, 2025]],
    ['规划期为2021—2025年，展望到2035年。', [2021, 2025]],
    ['2011—2020年取得显著成绩。', null],
  ])('stated in %s', (text, period) => {
    expect(statedPeriodOf(fold(text))).toEqual(period);
  });

  it('is only of five years where the name says so', () => {
    expect(fiveYears('2021—2030年')).toBeNull();
    expect(fiveYears('十五五')).toEqual([2026, 2030]);
  });
});

describe('populationOf', () => {
  it.each([
    ['青山县儿童发展规划', 'children'],
    ['青山县未成年人保护规划', 'children'],
    ['青山县妇女发展规划', 'women'],
    ['青山县女性发展纲要', 'women'],
    ['青山县妇女儿童发展规划', null],
    ['青山县国民经济规划', null],
  ])('of %s is %s', (title, population) => {
    expect(populationOf(title)).toBe(population);
  });
});
