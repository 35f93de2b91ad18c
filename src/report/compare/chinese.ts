import type { Cell, IndicatorRow, PlanColumn, ReasonCode } from '../../model/comparison.ts';
import type { Reviewed } from '../../model/decision.ts';
import type { Section, Target } from '../../model/extraction.ts';
import type { LegendWords } from './legend.ts';
import type { Standing } from './signs.ts';

/** What exports for Chinese readers call things. */

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  baseline: '基准',
  stricter: '较严',
  equal: '相同',
  looser: '较宽',
  missing: '未设',
  'trend-only': '仅有方向',
  different: '不同',
  incomparable: '不可比',
  beyond: '基准未见',
};

export const LEGEND_WORDS: LegendWords = {
  baseline: '其他规划与之比较的规划',
  stricter: '较严：比基准要求更高',
  equal: '相同：与基准要求相同',
  looser: '较宽：比基准要求更低',
  missing: '未设：基准设有此指标，本规划全文未设',
  'trend-only': '仅有方向，没有数值',
  different: '不同：与基准不同，但无法判断哪个更严',
  incomparable: '不可比：单位、年份、分母、人群等不同，或文件未完整读取',
  beyond: '本规划设有，基准中未见',
  reached: '按规划自己的数字，制定时已经达到',
  striven: '力争',
  reviewed: { accepted: '经人工核对', corrected: '经人工更正' },
  others: { sign: '（另1）', meaning: '规划中另有1个数值' },
  uncatalogued: '目录未收录，按字面归并',
};

export const REASON_WORDS: Readonly<Record<ReasonCode, string>> = {
  baseline: '基准',
  same: '相同',
  value: '数值不同',
  strength: '约束程度不同（力争）',
  approximate: '一方为约数',
  range: '区间不同',
  mixed: '一方面更严，另一方面更宽',
  polarity: '目录未注明高低优劣',
  missing: '未设',
  trend: '只有方向',
  unit: '单位不同',
  per: '分母不同',
  year: '年份不同',
  'baseline-year': '基期不同',
  kind: '一为水平，一为变化',
  bound: '只限定了另一侧',
  population: '人群不同',
  recognized: '数字由图片识别，未经核对',
  incomplete: '文件未完整读取，或基准只是摘选',
  'not-in-baseline': '基准未设',
};

export const SECTION_WORDS: Readonly<Record<Section, string>> = {
  goals: '主要目标',
  measures: '策略措施',
  projects: '重点工程',
  table: '指标表',
  overview: '总体目标',
  other: '其他部分',
};

export const LEVEL_WORDS: Readonly<Record<NonNullable<PlanColumn['level']>, string>> = {
  nation: '国家',
  province: '省级',
  prefecture: '市级',
  county: '县级',
};

export const POPULATION_WORDS: Readonly<Record<NonNullable<PlanColumn['population']>, string>> = {
  children: '儿童',
  women: '妇女',
};

export const POLARITY_WORDS: Readonly<Record<IndicatorRow['polarity'], string>> = {
  positive: '正向',
  negative: '逆向',
  interval: '区间',
  unknown: '未注明',
};

export const KIND_WORDS: Readonly<Record<Target['kind'], string>> = { level: '水平', change: '变化' };

export const STRENGTH_WORDS: Readonly<Record<Target['strength'], string>> = {
  firm: '确定',
  aspirational: '力争',
};

export const REVIEWED_WORDS: Readonly<Record<Reviewed, string>> = {
  accepted: '已核对',
  corrected: '已更正',
};

export const DIRECTION_WORDS: Readonly<Record<NonNullable<Cell['direction']>, string>> = {
  up: '上升',
  down: '下降',
  hold: '保持',
};

export const STATUS_WORDS: Readonly<Record<PlanColumn['status'], string>> = {
  ok: '完整',
  partial: '不完整',
  failed: '未能读取',
};

export const UNCHECKED_NOTE =
  '国家纲要的数字按通常引用的说法录入，未与公报核对，策略措施只是摘选；发表前请与公报核对。';
