import { describe, expect, it } from 'vitest';
import { summaryOf, trendSummaryOf } from '../../src/examples/summaryOf.ts';
import { passage } from '../bind/passages.ts';

describe('summaryOf', () => {
  it.each([
    ['新生儿访视率达到90%以上。', '新生儿访视率 >= 90 %'],
    ['到2025年，婚检率力争达到70%。', '婚检率 = 70 % by 2025 aspirational'],
    ['儿童近视率每年下降0.5—1个百分点。', '儿童近视率 -1..-0.5 百分点 /每年 change'],
    ['儿童近视率由2020年的50%降低到40%以下。', '儿童近视率 <= 40 % from 50 in 2020'],
  ])('writes %s', (text, line) => {
    expect(passage(text).targets.map(summaryOf)).toEqual([line]);
  });
});

describe('trendSummaryOf', () => {
  it('writes indicator and direction', () => {
    expect(passage('儿童溺水死亡率持续下降。').trends.map(trendSummaryOf)).toEqual(['儿童溺水死亡率 down']);
  });
});
