import { describe, expect, it } from 'vitest';
import { markerOf } from '../../src/outline/marker.ts';
import { headingNumber } from '../../src/outline/numeral.ts';
import { fold } from '../../src/text/fold.ts';

const marker = (line: string) => markerOf(fold(line));

describe('markerOf', () => {
  it.each([
    ['一、总体要求', 'cn', 1, '总体要求'],
    ['二十一、附则', 'cn', 21, '附则'],
    ['（一）儿童与健康', 'cnParen', 1, '儿童与健康'],
    ['(二)妇女与教育', 'cnParen', 2, '妇女与教育'],
    ['（ 三 ） 妇女与经济', 'cnParen', 3, '妇女与经济'],
    ['2、儿童伤害死亡率', 'digit', 2, '儿童伤害死亡率'],
    ['1.新生儿死亡率', 'digit', 1, '新生儿死亡率'],
    ['1．新生儿死亡率', 'digit', 1, '新生儿死亡率'],
    ['１．新生儿死亡率', 'digit', 1, '新生儿死亡率'],
    ['1. 新生儿死亡率', 'digit', 1, '新生儿死亡率'],
    ['1 . 新生儿死亡率', 'digit', 1, '新生儿死亡率'],
    ['- 1 .新生儿死亡率', 'digit', 1, '新生儿死亡率'],
    ['•12.新生儿死亡率', 'digit', 12, '新生儿死亡率'],
    ['（1）新生儿死亡率', 'digitParen', 1, '新生儿死亡率'],
    ['(10) 新生儿死亡率', 'digitParen', 10, '新生儿死亡率'],
    ['③新生儿死亡率', 'circled', 3, '新生儿死亡率'],
    ['第一章 总则', 'chapter', 1, '总则'],
    ['第十二章：附则', 'chapter', 12, '附则'],
    ['第二节　儿童与安全', 'part', 2, '儿童与安全'],
  ])('reads the number off %s', (line, style, number, rest) => {
    expect(marker(line)).toMatchObject({ style, number });
    expect(line.slice(marker(line)?.length)).toBe(rest);
  });

  it.each([
    ['6.3岁以下儿童系统管理率', 6, '3岁以下儿童系统管理率'],
    ['4.12岁儿童龋患率', 4, '12岁儿童龋患率'],
    ['2.0—6岁儿童眼保健覆盖率', 2, '0—6岁儿童眼保健覆盖率'],
    ['3.2025年前建成公园', 3, '2025年前建成公园'],
    ['7.95%的城市社区建立家长学校', 7, '95%的城市社区建立家长学校'],
    ['8.70%以上的乡镇建有场所', 8, '70%以上的乡镇建有场所'],
    ['6.6个月内婴儿纯母乳喂养率', 6, '6个月内婴儿纯母乳喂养率'],
    ['①新生儿', 1, '新生儿'],
  ])('doubts the number of %s', (line, number, rest) => {
    expect(marker(line)).toMatchObject({ number, doubtful: true });
    expect(line.slice(marker(line)?.length)).toBe(rest);
  });

  it.each([
    '5.3‰和 6.5‰以下。',
    '0.5—1个百分点',
    '1.12名执业医师',
    '3.5%以上',
    '2021年以来',
    '100.其他',
    '第十二条 规定',
    '一是加强领导',
    '十分重视',
    '儿童与健康',
    '',
  ])('finds none in %j', (line) => {
    expect(marker(line)).toBeNull();
  });

  it('says where the number stands in it', () => {
    expect(marker('- 1 .新生儿')).toMatchObject({ from: 2, to: 5 });
  });
});

describe('headingNumber', () => {
  it.each([
    ['一', 1],
    ['九', 9],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['7', 7],
    ['12', 12],
  ])('reads %s', (text, number) => {
    expect(headingNumber(text)).toBe(number);
  });

  it.each(['', '一二', '十十', '百', '零'])('does not read %j', (text) => {
    expect(headingNumber(text)).toBeNaN();
  });
});
