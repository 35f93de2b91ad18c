import type {
  Diagnostic,
  Extraction,
  Format,
  Level,
  Population,
  ResidueReason,
  Section,
  Target,
  Trend,
} from '../../model/extraction.ts';
import * as chinese from '../compare/chinese.ts';
import type { ReadName, Verdict } from './pageReview.ts';

/** The languages of a page. */
export type Language = 'zh' | 'en';

/** What the values of an extraction's fields are called. */
export interface FieldWords {
  readonly section: Readonly<Record<Section, string>>;
  readonly level: Readonly<Record<Level, string>>;
  readonly population: Readonly<Record<Population, string>>;
  readonly kind: Readonly<Record<Target['kind'], string>>;
  readonly strength: Readonly<Record<Target['strength'], string>>;
  readonly direction: Readonly<Record<Trend['direction'], string>>;
  readonly status: Readonly<Record<Extraction['status'], string>>;
  readonly comparator: Readonly<Record<Target['comparator'], string>>;
  readonly yearBasis: Readonly<Record<NonNullable<Target['yearBasis']>, string>>;
  readonly binding: Readonly<Record<NonNullable<Target['binding']>, string>>;
  readonly reason: Readonly<Record<ResidueReason, string>>;
  readonly severity: Readonly<Record<Diagnostic['severity'], string>>;
  readonly format: Readonly<Record<Format, string>>;
  readonly review: Readonly<Record<Verdict, string>>;
  /** Fields that a reviewer has corrected. */
  readonly read: Readonly<Record<ReadName, string>>;
  readonly noValue: string;
}

const zh: FieldWords = {
  section: chinese.SECTION_WORDS,
  level: chinese.LEVEL_WORDS,
  population: chinese.POPULATION_WORDS,
  kind: chinese.KIND_WORDS,
  strength: chinese.STRENGTH_WORDS,
  direction: chinese.DIRECTION_WORDS,
  status: chinese.STATUS_WORDS,
  comparator: { '>=': '不低于', '<=': '不高于', '=': '等于', '~': '约', range: '区间' },
  yearBasis: { stated: '原文写明', period: '取规划期末年' },
  binding: { 约束性: '约束性', 预期性: '预期性' },
  reason: {
    age: '年龄',
    year: '年份日期',
    name: '名称',
    citation: '引用编号',
    history: '过去情况',
    unrecognized: '未识别',
  },
  severity: { error: '错误', warning: '警告', info: '提示' },
  format: { text: '文本', html: '网页', pdf: 'PDF', docx: 'Word', doc: 'Word', other: '其他' },
  review: { ...chinese.LEGEND_WORDS.reviewed, rejected: '经人工剔除' },
  read: {
    indicator: '指标',
    kind: '类型',
    value: '数值',
    per: '分母',
    year: '年份',
    yearBasis: '年份依据',
    baselineYear: '基期年份',
    baselineValue: '基期数值',
    strength: '力度',
    binding: '属性',
    direction: '方向',
  },
  noValue: '无',
};

const en: FieldWords = {
  section: {
    goals: 'main goals',
    measures: 'measures',
    projects: 'projects',
    table: 'table of indicators',
    overview: 'overall goals',
    other: 'elsewhere',
  },
  level: { nation: 'nation', province: 'province', prefecture: 'prefecture', county: 'county' },
  population: { children: 'children', women: 'women' },
  kind: { level: 'level', change: 'change' },
  strength: { firm: 'firm', aspirational: 'aspirational' },
  direction: { up: 'up', down: 'down', hold: 'held' },
  status: { ok: 'complete', partial: 'incomplete', failed: 'not read' },
  comparator: { '>=': 'at least', '<=': 'at most', '=': 'exactly', '~': 'about', range: 'range' },
  yearBasis: { stated: 'stated', period: 'last year of the plan' },
  binding: { 约束性: 'binding', 预期性: 'anticipatory' },
  reason: {
    age: 'age',
    year: 'year or date',
    name: 'name',
    citation: 'citation',
    history: 'the past',
    unrecognized: 'unrecognized',
  },
  severity: { error: 'error', warning: 'warning', info: 'note' },
  format: { text: 'text', html: 'web page', pdf: 'PDF', docx: 'Word', doc: 'Word', other: 'other' },
  review: {
    accepted: 'accepted in review',
    corrected: 'corrected in review',
    rejected: 'rejected in review',
  },
  read: {
    indicator: 'indicator',
    kind: 'kind',
    value: 'value',
    per: 'per',
    year: 'year',
    yearBasis: 'basis of the year',
    baselineYear: 'baseline year',
    baselineValue: 'baseline value',
    strength: 'strength',
    binding: 'binding',
    direction: 'direction',
  },
  noValue: 'none',
};

export const FIELD_WORDS: Readonly<Record<Language, FieldWords>> = { zh, en };
