import { describe, expect, it } from 'vitest';
import { mend } from '../../../src/read/ocr/mend.ts';

describe('mend', () => {
  it.each([
    ['降至2.0%o、3.0%0o和4.0%。、', '降至2.0‰、3.0‰和4.0‰、'],
    ['控制在2.8%9o以下', '控制在2.8‰以下'],
    ['达到95%6以上', '达到95%以上'],
    ['分别控制在9%%和5%4以下', '分别控制在9%和5%以下'],
    ['达到98&%以上，20&，', '达到98%以上，20%，'],
    ['〈2021一2030年)', '（2021—2030年)'],
    ['规划〈《2021—2030年)', '规划（2021—2030年)'],
    ['0一6岁儿童', '0—6岁儿童'],
    ['二`总体目标', '二、总体目标'],
    ['，主义现代化强国', '主义现代化强国'],
    ['-9.儿童得到有效控制。|', '9.儿童得到有效控制。'],
  ])('reads %s as %s', (read, meant) => {
    expect(mend(read)).toBe(meant);
  });

  it.each([
    ['a share at the end of a sentence', '达到95%。'],
    ['an item that follows a share', '达到95%6.儿童'],
    ['a share of 100', '达到100%。，适龄'],
    ['grams', '人均每日食盐摄入量降至5g以下'],
    ['a fall', '下降-3.5%'],
    ['a title', '《中国儿童发展纲要》〈节选〉'],
    ['a sentence without digits', '一是坚持党的领导，二是坚持儿童优先。'],
  ])('leaves %s as it is', (_, text) => {
    expect(mend(text)).toBe(text);
  });
});
