import type { Cause, ChangeKind, ChangeSubject } from '../../model/changes.ts';

/** What the page calls things: Chinese, with English beside. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

const label = (zh: string, en: string): Label => ({ zh, en });

export const KIND_LABELS: Readonly<Record<ChangeKind, Label>> = {
  added: label('新增', 'added'),
  lost: label('丢失', 'lost'),
  changed: label('改变', 'changed'),
  rekeyed: label('换指标', 'rekeyed'),
  moved: label('移位', 'moved'),
  ambiguous: label('无法分辨', 'ambiguous'),
};

export const SUBJECT_LABELS: Readonly<Record<ChangeSubject, Label>> = {
  target: label('目标值', 'targets'),
  trend: label('趋势', 'trends'),
  plan: label('规划', 'plans'),
  diagnostic: label('诊断', 'diagnostics'),
  document: label('文件', 'documents'),
};

export const DOCUMENT_LABELS = {
  changed: label('有变化', 'changed'),
  alike: label('内容无变化', 'alike'),
  same: label('逐字节相同', 'same'),
  added: label('新增', 'added'),
  removed: label('移除', 'removed'),
  failed: label('无法读取', 'failed'),
} as const;

export const CAUSE_LABELS: Readonly<Record<Cause['by'], Label>> = {
  rule: label('规则', 'rule'),
  field: label('可能是', 'likely'),
  text: label('文件的文本变了', 'the text of the document is another'),
  reading: label('同一文件读出的文本变了', 'another text was read out of the same file'),
  document: label('文件本身', 'documents'),
  none: label('找不到相关规则：程序或词表', 'no rule stands out: the program, or words of a lexicon'),
};

/** Fields by their path in an extraction. */
export const FIELD_LABELS: Readonly<Record<string, string>> = {
  plan: '规划',
  'indicator.text': '指标',
  'indicator.id': '指标编号',
  direction: '方向',
  kind: '类型',
  comparator: '界限',
  value: '数值',
  min: '下限',
  max: '上限',
  unit: '单位',
  per: '分母',
  year: '年份',
  yearBasis: '年份依据',
  baselineYear: '基期',
  baselineValue: '基期值',
  strength: '约束程度',
  binding: '属性',
  section: '部分',
  domain: '领域',
  item: '条目',
  'source.number': '数字位置',
  'source.recognized': '图片识别',
  title: '标题',
  'region.name': '地区',
  'region.level': '层级',
  'region.code': '地区代码',
  'region.parents': '上级地区',
  population: '人群',
  period: '规划期',
  status: '状态',
  'document.title': '标题',
  'document.documentNumber': '发文字号',
  'document.issuer': '发布机构',
  'document.issued': '成文日期',
  'document.published': '发布日期',
  'document.indexNumber': '索引号',
  'document.source.format': '格式',
  'document.source.encoding': '编码',
  severity: '级别',
  message: '内容',
  note: '说明',
};
