import fc from 'fast-check';
import { RULES } from './extractor.ts';

/** Every text that a rule gives as an example: all constructions, names, dates and headings that are known. */
const SENTENCES = [
  ...new Set(
    RULES.files.flatMap((rule) =>
      'examples' in rule ? [...rule.examples.match, ...rule.examples.noMatch].map(({ text }) => text) : [],
    ),
  ),
];

const HEADINGS = [
  '清河县儿童发展规划（2021—2030年）',
  '清河县妇女发展“十四五”规划',
  '清河县人民政府关于印发规划的通知',
  '清政发〔2022〕3号',
  '2022年9月9日',
  '第一章 总则',
  '一、发展目标',
  '二、发展领域、主要目标和策略措施',
  '（一）儿童与健康',
  '（二）妇女与教育',
  '主要目标：',
  '策略措施：',
  '重点工程',
  '专栏1 民生工程',
  '组织实施',
  '指标\t2020年\t2025年',
  '— 12 —',
  '附件1：',
  '前言',
];

const MARKERS = ['1.', '2.', '3．', '- 4 .', '1、', '（1）', '②', '6.3岁以下', '5.3‰和 6.5‰以下'];

const SPLINTERS = [
  ...[
    '达到',
    '控制在',
    '提高到',
    '分别',
    '均',
    '以上',
    '以下',
    '左右',
    '力争',
    '不低于',
    '每千名儿童',
    '其中',
    '到2025年',
  ],
  ...[
    '死亡率',
    '毛入园率',
    '儿童',
    '妇女',
    '比2020年',
    '以2020年数据为基数',
    '翻一番',
    '百分之九十',
    '三分之一',
    '六成五',
  ],
  ...[
    '，',
    '。',
    '；',
    '、',
    '：',
    '和',
    '及',
    '的',
    '占',
    '《',
    '》',
    '“',
    '”',
    '（',
    '）',
    '〔',
    '〕',
    '(',
    '[',
    ']',
    '+',
  ],
  ...[
    '%',
    '‰',
    '/10万',
    '万',
    '亿元',
    '个百分点',
    '名',
    '所',
    '小时',
    '岁',
    '年',
    '月',
    '倍',
    ':',
    '—',
    '-',
    '～',
    '≥',
    '<',
  ],
];

const BREAKS = [
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '\u3000',
  '\u00a0',
  '\u2028',
  '\u000b',
  '\f',
  '\u0085',
  '\ufeff',
  '\u200b',
];

const CONTROLS = ['\0', '\u0007', '\u001b', '\u007f', '\u202e', '\ufffd'];

const ASTRAL = ['𠮷', '𡈼', '😀', '👨‍👩‍👧', '𝟓', '𝟘', '\ud83c', '\udf00'];

const OTHER_DIGITS = [
  '０',
  '９',
  '５．５',
  '１２３',
  '٣',
  '५',
  '①',
  '½',
  '²',
  '〇',
  'Ⅻ',
  '12,345',
  '3:2',
  '3:0',
  '0:0',
  '零分之一',
  '0.5—1',
  '1.2.3',
  '2021—2030',
];

const digits = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 3000 }).map(String) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 200, noNaN: true }).map((value) => value.toFixed(2)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('0', '7', '９'), fc.integer({ min: 20, max: 400 }))
      .map(([digit, times]) => digit.repeat(times)),
  },
);

const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 3, arbitrary: fc.constantFrom(...HEADINGS).map((heading) => `\n${heading}\n`) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKERS).map((marker) => `\n${marker}`) },
  { weight: 8, arbitrary: fc.constantFrom(...SPLINTERS) },
  { weight: 5, arbitrary: digits },
  { weight: 2, arbitrary: fc.constantFrom(...OTHER_DIGITS) },
  { weight: 3, arbitrary: fc.constantFrom(...BREAKS) },
  { weight: 1, arbitrary: fc.constantFrom(...CONTROLS) },
  { weight: 1, arbitrary: fc.constantFrom(...ASTRAL) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

/** Texts put together from pieces of plans and from what no plan should hold. */
export const planLikeText = fc.array(fragment, { maxLength: 40 }).map((pieces) => pieces.join(''));
