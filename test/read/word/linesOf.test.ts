import { expect, it } from 'vitest';
import { linesOf } from '../../../src/read/word/linesOf.ts';

it.each([
  ['blanks around it', '\u3000\u3000到2025年 ', ['到2025年']],
  ['nothing but blanks', ' \t\n\u3000', []],
  ['an indent that is a tab', '\t2020年为3.5‰。', ['2020年为3.5‰。']],
  ['a tab behind a typed number', '1.\t提高', ['1.提高']],
  ['an indent before a typed number', '\t（1）\t提高', ['（1）提高']],
  ['a pair of cells', '孕产妇死亡率\t14', ['孕产妇死亡率\t14']],
  ['an empty first cell', '\t2\t孕产妇死亡率\t14', ['\t2\t孕产妇死亡率\t14']],
  ['an empty last cell', '2\t孕产妇死亡率\t\t', ['2\t孕产妇死亡率\t\t']],
  ['a number in a row of cells', '1.\t孕产妇死亡率\t14', ['1.\t孕产妇死亡率\t14']],
  ['blanks between tabs', ' \t \t甲\t乙', ['\t\t甲\t乙']],
  ['rows that line breaks part', '\t指标\t2025年\n一\t死亡率\t5', ['\t指标\t2025年', '一\t死亡率\t5']],
  ['rows that fill their line', `甲\t${'坚持'.repeat(12)}\n乙\t利`, [`甲\t${'坚持'.repeat(12)}`, '乙\t利']],
  ['two sentences', '第一句。\n第二句。', ['第一句。', '第二句。']],
  ['a clause that goes on', '到2025年，\n达到90%。', ['到2025年，达到90%。']],
  ['words', '提高 GDP，\nin 2025', ['提高 GDP，in 2025']],
  ['a gap', '坚持，\n\n达到', ['坚持，', '达到']],
])('reads %s', (_, text, expected) => {
  expect(linesOf(text)).toEqual(expected);
});
