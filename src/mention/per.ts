import type { Rules } from '../rules/compile.ts';
import type { Per } from './mention.ts';

export type FindPers = (sentence: string) => Per[];

/** @param rules the lexicons of numerals, units and people */
export const perFinder = (rules: Rules): FindPers => {
  const pattern = rules.pattern(
    '每(?:{arabic}|{hanzi})?(?:千|百|万|十万|亿)?(?:常住|户籍|服务)?人口' +
      '|每(?:{arabic}|{hanzi})?(?:天|日|周|月|个?学年|个?学期|季度|年度|年|个工作日|小时|次)(?!度)(?:人均|每(?:人|生|户))?' +
      '|每(?:生|人|户|床|亩|车|班|校|县|村|镇|乡|街道|企|店|站|园|院|队|师|台|辆)(?:每(?:年|月|天|日|学年|学期|周|次))?(?![名个所家张座])' +
      '|每(?:{arabic}|{hanzi})?(?:万|千|百)?(?:名|个|所|张|座|家|户|位|人|辆|间|处|平方公里|公里|乡镇)(?:(?!不[小大]|达到|[率数额]不|占比|面积|约)[^，。；：\\d]){0,30}?(?=(?:[、和及与]每|[中内](?![小学医心等国])|原则上|一般(?!卫生)|分别|配足|配齐|应|应当|须|需|要|至少|均|都|各|拥有|有|配备|设有|设置|设立|配置|建有|建成|建设|达到|达|不少于|不低于|不超过|提供|开展|安排|接受|参加|超过|约|需配|享有|每[年月周天日]|\\d))' +
      '|每个?(?:县|区|市|乡镇|乡|镇|街道|村|社区|学校|中小学校?|幼儿园|医院|卫生院)(?:（[^（）]*）)?(?![名个所家张座])' +
      '|年均|月均|日均',
    'g',
  );
  return (sentence) =>
    !/[每均]/.test(sentence)
      ? []
      : [...sentence.matchAll(pattern)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          text: match[0],
        }));
};
