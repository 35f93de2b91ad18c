import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../src/indicators/matcherOf.ts';
import { RULES } from '../extractor.ts';
import { matcherWith } from './rulesWith.ts';

const why = 'a test';
const examples = [['甲', '乙']];

describe('the words of a name', () => {
  const { forms } = matcherOf(RULES);

  it.each([
    ['龋齿患病率', '龋患率'],
    ['7岁以下儿童保健管理率', '七岁以下儿童健康管理率'],
    ['0—6岁儿童眼保健和视力检查覆盖率', '0 ~ 6岁儿童眼保健和视力检查覆盖率'],
    ['0至6岁儿童眼保健和视力检查覆盖率', '0-6周岁儿童眼保健和视力检查覆盖率'],
    ['每個鄉鎮（街道）的未成年人保護工作站', '每个乡镇（街道）未成年人保护工作站'],
    ['ＨＰＶ疫苗接種率', 'hpv疫苗接种率'],
    ['公办园和普惠性民办园在园幼儿占比', '公办幼儿园与普惠民办园在园幼儿数占比'],
  ])('are the same for %s and %s', (one, other) => {
    expect(forms.words(one)).toBe(forms.words(other));
  });

  it.each([
    ['2021—2025年', '20212025年'],
    ['小学生近视率', '中小学生近视率'],
    ['城市自来水普及率', '农村自来水普及率'],
    ['女童入学率', '男童入学率'],
    ['普惠性幼儿园占比', '公办园占比'],
    ['参与率', '参率'],
  ])('are not the same for %s and %s', (one, other) => {
    expect(forms.words(one)).not.toBe(forms.words(other));
  });
});

describe('rules for names', () => {
  it('take the longest of several words, one pass from left to right', () => {
    const { forms } = matcherWith([], {
      same: [
        { words: ['甲', '乙'], examples },
        { words: ['丙丙', '乙乙'], examples },
      ],
      kept: ['乙丁'],
    });
    expect(forms.words('乙乙乙')).toBe('丙丙甲');
    expect(forms.words('乙丁乙')).toBe('乙丁甲');
  });

  it('drop in their order, then turn round', () => {
    const { forms } = matcherWith([], {
      ignored: [{ pattern: '^全市', why, examples }],
      shapes: [{ pattern: '^(.+)之于(.+)$', to: '$2占$1', loose: true, why, examples }],
    });
    expect(forms.words('全市人口之于女')).toBe('人口于女');
    expect(forms.shape('人口之于全市女')).toBe('女占人口');
  });

  it('take a denominator off the head of a name, unless nothing is left of it', () => {
    const { forms } = matcherWith([], { denominator: '^每千人(?=.{2})', denominatorVerb: '^拥有的?' });
    expect(forms.parted({ name: '每千人拥有的床位', per: null })).toEqual({ name: '床位', per: '每千人' });
    expect(forms.parted({ name: '每千人床位', per: '每万人' })).toEqual({ name: '床位', per: '每万人' });
    expect(forms.parted({ name: '每千人数', per: null })).toEqual({ name: '每千人数', per: null });
  });

  it('may be none at all', () => {
    const { forms } = matcherWith([]);
    expect(forms.words('甲的率')).toBe('甲率');
    expect(forms.population('儿童率', 'children')).toBe('儿童率');
    expect(forms.bare('农村率')).toEqual({ rest: '农村率', apart: [] });
  });
});
