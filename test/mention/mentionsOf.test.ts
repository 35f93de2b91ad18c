import { describe, expect, it } from 'vitest';
import { mentionFinder } from '../../src/mention/mentionsOf.ts';
import { RULES } from '../extractor.ts';

const find = mentionFinder(RULES);

/** Numbers that must not become targets, each with the reason: `5岁 age`. */
const banned = (sentence: string): string[] =>
  find(sentence, 2030).banned.map(({ start, end, reason }) => `${sentence.slice(start, end)} ${reason}`);

/** Numbers that may become targets. */
const open = (sentence: string): string[] =>
  find(sentence, 2030).quantities.map(({ start, end }) => sentence.slice(start, end));

describe('numbers that are no targets', () => {
  it.each([
    ['5岁以下儿童死亡率降至4‰', ['5岁 age'], ['4‰']],
    ['0—6岁儿童眼保健覆盖率达到90%', ['0—6岁 age'], ['90%']],
    ['60岁及以上老年人健康管理率达到75%', ['60岁 age'], ['75%']],
    ['6个月内婴儿纯母乳喂养率达到60%', ['6个月 age'], ['60%']],
    ['未满16岁儿童得到保护', ['16岁 age'], []],
    ['人均预期寿命达到80岁', [], ['80岁']],
    ['依托12345热线受理投诉', ['12345 name'], []],
    ['建设“15分钟健身圈”', ['15分钟 name'], []],
    ['关注生命早期1000天', ['1000天 name'], []],
    ['健全“五位一体”机制', [], []],
    ['健全三级网络', [], []],
    ['落实三孩政策', [], []],
    ['依据《未成年人保护法》第34条', ['34条 citation'], []],
    ['执行GB3838标准', ['3838 citation'], []],
    ['省目标要求的85%', ['85% citation'], []],
    ['截至2020年底达到90%', ['90% history'], []],
    ['甲率已达到98.3%，乙率达到90%', ['98.3% history'], ['90%']],
    ['预计新增劳动力9万人', ['9万人 history'], []],
    ['2022年9月9日起施行', ['9 year', '9日 year'], []],
  ])('%s', (sentence, bans, quantities) => {
    const inDigits = (each: string): boolean => /^[0-9]/.test(each) && !/^20\d\d /.test(each);
    expect(banned(sentence).filter(inDigits)).toEqual(bans);
    expect(open(sentence)).toEqual(quantities);
  });

  it('are named once each, where they stand', () => {
    const sentence = '到2025年，5岁以下儿童死亡率降至4‰，3岁以下儿童系统管理率达到90%。';
    expect(banned(sentence)).toEqual(['5岁 age', '3岁 age', '2025 year']);
  });
});

describe('denominators', () => {
  it.each([
    ['每千名儿童拥有床位3张', ['每千名儿童']],
    ['每千人口拥有托位4.5个', ['每千人口']],
    ['每千常住人口拥有托位4.5个', ['每千常住人口']],
    ['每所乡镇卫生院至少配备1名医生', ['每所乡镇卫生院']],
    ['每所乡镇卫生院、社区卫生服务中心至少配备1名医生', ['每所乡镇卫生院、社区卫生服务中心']],
    ['每天运动1小时', ['每天']],
    ['年均增长7%', ['年均']],
    ['每年下降0.5个百分点', ['每年']],
    ['达到90%', []],
  ])('%s', (sentence, pers) => {
    expect(find(sentence, 2030).pers.map(({ text }) => text)).toEqual(pers);
  });
});

describe('a finder', () => {
  it('keeps nothing from one sentence to the next', () => {
    const sentences = ['到规划期末，甲率达到90%。', '“十三五”期间，投入3亿元。', '5岁以下儿童死亡率降至4‰。'];
    const alone = sentences.map((sentence) => mentionFinder(RULES)(sentence, 2025));
    expect(sentences.map((sentence) => find(sentence, 2025))).toEqual(alone);
  });
});
