import { describe, expect, it } from 'vitest';
import { quantityFinder } from '../../src/mention/quantity.ts';
import { span } from '../../src/model/span.ts';
import { fold } from '../../src/text/fold.ts';
import { viewOf } from '../../src/text/view.ts';
import { RULES } from '../extractor.ts';

const find = quantityFinder(RULES);

/** The quantities of a text as a document prints it. */
const quantities = (text: string) => find(viewOf(fold(text), [span(0, text.length)]).text);

const shown = (text: string): string[] =>
  quantities(text).map(
    ({ value, upper, unit }) => `${upper === null ? value : `${value}..${upper}`} ${unit ?? '-'}`,
  );

/** What stands around a number does not matter: with a verb and a bound, and bare. */
const inSentences = (text: string): string[] => [`达到${text}。`, `比例为${text}，`];

describe.each([
  [
    '90 %',
    ['90%', '90％', '９０％', '９０%', '90 %', '9 0%', '9\n0 %', '90﹪', '百分之九十', '百分之90', '九成'],
  ],
  ['95.5 %', ['95.5%', '95．5％', '９５．５％', '95. 5 %', '百分之九十五点五']],
  ['100 %', ['100%', '１００％', '百分之百', '百分之一百', '百分之100']],
  ['50 %', ['50%', '一半', '半数', '五成', '百分之五十', '二分之一']],
  ['33.33 %', ['33.33%', '三分之一']],
  ['66.67 %', ['66.67%', '三分之二']],
  ['65 %', ['65%', '六成五', '百分之六十五']],
  ['3 ‰', ['3‰', '3.0‰', '３．０‰', '3 ‰', '3.\n0‰', '千分之三']],
  [
    '10.5 /10万',
    [
      '10.5/10万',
      '10.5/10 万',
      '10.5 / 10万',
      '10.5／10万',
      '10.5∕10万',
      '１０．５／１０万',
      '10.5/十万',
      '10.5/10万人',
    ],
  ],
  ['10 /10万', ['10/10万', '10/1\n0万', '十万分之十', '十万分之10']],
  ['3 /万', ['3/万', '3/1万', '3/万人', '万分之三']],
  ['0.5 百分点', ['0.5个百分点', '0.5百分点', '0. 5 个百分点', '０．５个百分点']],
  [
    '0.5..1 百分点',
    [
      '0.5—1个百分点',
      '0.5-1 个百分点',
      '0.5～1个百分点',
      '0.5至1个百分点',
      '0.5到1个百分点',
      '0.5——1个百分点',
      '0.5－1个百分点',
    ],
  ],
  ['85..90 %', ['85%—90%', '85—90%', '85%-90%', '85%至90%', '85％～90％']],
  ['3..5 个', ['3至5个', '3到5个', '3-5个', '3—5个', '三至五个', '三到五个']],
  ['1.5 比', ['3:2', '3：2', '3∶2', '3 : 2', '３：２']],
  ['2.5 比', ['2.5:1', '2.5∶1']],
  ['0.8 比', ['1:1.25', '1∶1.25']],
  ['1.12 名', ['1.12名', '1.12 名', '１．１２名']],
  ['12 名', ['12名', '十二名']],
  ['20 所', ['20所', '二十所']],
  ['2 项', ['2项', '两项', '二项']],
  ['3000 个', ['3000个', '3,000个', '3,000 个', '三千个']],
  ['1 所', ['1所', '一所']],
  ['1.2 万人', ['1.2万人', '1.2 万人', '1.2万 人']],
  ['3.5 亿元', ['3.5亿元', '3.5 亿元']],
  ['100 万亩', ['100万亩', '100 万亩']],
  ['30 微克/立方米', ['30微克/立方米', '30 微克／立方米', '30微克 / 立方米']],
  ['0.45 吨标准煤/万元', ['0.45吨标准煤/万元', '0.45 吨标准煤／万元']],
  ['2500 元/月', ['2500元/月', '2500元／月']],
  ['1.5 倍', ['1.5倍', '1.5 倍']],
  ['80 岁', ['80岁', '80 岁', '八十岁']],
  ['11.5 年', ['11.5年', '11.5 年']],
  ['1 小时', ['1小时', '一小时', '1 小时']],
  ['15 公里', ['15公里', '十五公里']],
  ['60 分钟', ['60分钟', '六十分钟']],
  ['6..8 小时', ['6—8小时', '6～8小时', '六至八小时']],
])('%s', (expected, spellings) => {
  it.each(spellings)('is %j', (text) => {
    for (const sentence of inSentences(text)) expect(shown(sentence)).toEqual([expected]);
  });
});

describe('quantityFinder', () => {
  it.each([
    ['翻一番', '100 %'],
    ['翻番', '100 %'],
    ['翻两番', '300 %'],
    ['过半', '50 %'],
  ])('reads %s', (text, expected) => {
    expect(shown(`总量${text}。`)).toEqual([expected]);
  });

  it.each([
    ['≥90%', '>=', '90%'],
    ['≤3.0‰', '<=', '3.0‰'],
    ['＞60%', '>=', '60%'],
    ['<5%', '<=', '5%'],
  ])('takes the sign of %s for a bound and no part of the number', (text, sign, number) => {
    const folded = fold(text);
    const [quantity] = find(folded);
    expect(quantity?.sign).toBe(sign);
    expect(folded.slice(quantity?.start, quantity?.end)).toBe(number);
  });

  it.each([
    ['2.0‰、3.0‰和4.0‰以下', ['2 ‰', '3 ‰', '4 ‰']],
    ['1个甲、10个乙、20个丙', ['1 个', '10 个', '20 个']],
    ['95%的城市社区和85%的农村社区', ['95 %', '85 %']],
  ])('finds all of %s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it.each(['一体化推进', '分别管理、分类施策', '千方百计', '统一标准', '一视同仁'])(
    'finds none in %s',
    (text) => {
      expect(shown(text)).toEqual([]);
    },
  );

  it('finds no value that JSON cannot hold', () => {
    const values = ['3:0', '0:0', '零分之一', `${'9'.repeat(400)}%`].flatMap((text) =>
      quantities(text).flatMap(({ value, upper }) => [value, upper ?? 0]),
    );
    expect(values.filter((value) => !Number.isFinite(value))).toEqual([]);
  });

  it('does not read a part of a number', () => {
    expect(shown('达到12,3450个。')).not.toContain('12345 -');
    expect(shown('达到12,34590%。')).not.toContain('90 %');
  });
});
