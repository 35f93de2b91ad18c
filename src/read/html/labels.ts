import type { Metadata } from '../../model/document.ts';

type Field = keyof Metadata;

/** What the pages of Chinese governments call the fields of a document, the surest name first. */
const FIELDS: Readonly<Record<Field, readonly string[]>> = {
  title: [
    ...['标题', '名称', '信息名称', '文件名称', '文件标题', '信息标题', '公文名称', '公文标题', '政策名称'],
    ...['標題', '名稱'],
  ],
  documentNumber: [
    ...['发文字号', '文号', '发文文号', '文件编号', '文件文号', '公文文号', '发布文号', '发文号', '文件号'],
    ...['發文字號', '文號', '备注/文号'],
  ],
  issuer: [
    ...['发文机关', '发文机构', '发布机构', '发布机关', '发布单位', '发文单位', '制发机关', '公开机构'],
    ...['公开单位', '公开主体', '公开责任部门', '责任部门', '制定机关', '發文機關', '發佈機構'],
  ],
  issued: [
    ...['成文日期', '成文时间', '生成日期', '生成时间', '发文日期', '发文时间', '制发日期', '印发日期'],
    ...['印发时间', '签发日期', '产生日期', '形成日期', '成文日期', '成文日', '發文日期'],
  ],
  published: [
    ...['发布日期', '发布时间', '公开日期', '公开时间', '公布日期', '公布时间', '发表时间', '發佈日期'],
    ...['上网日期', '上网时间', '上传时间', '更新时间', '更新日期', '日期', '时间'],
  ],
  indexNumber: ['索引号', '信息索引号', '信息索引', '索引编号', '公开索引号', '索引', '索引號'],
};

/** What else stands beside the fields; it ends them. */
const OTHERS: readonly string[] = [
  ...[
    '主题分类',
    '主题词',
    '主题',
    '关键词',
    '关键字',
    '分类',
    '信息分类',
    '信息类别',
    '组配分类',
    '题材分类',
  ],
  ...['体裁分类', '体裁', '服务对象', '有效性', '时效性', '时效', '效力状态', '文件状态', '状态', '是否有效'],
  ...[
    '有效期',
    '生效日期',
    '生效时间',
    '实施日期',
    '施行日期',
    '废止日期',
    '废止时间',
    '失效日期',
    '失效时间',
  ],
  ...[
    '截止日期',
    '公开形式',
    '公开方式',
    '公开属性',
    '公开类别',
    '公开时限',
    '公开范围',
    '公开程序',
    '公开目录',
  ],
  ...[
    '公开类型',
    '所属目录',
    '所属栏目',
    '所属机构',
    '载体类型',
    '载体',
    '语种',
    '内容概述',
    '内容摘要',
    '摘要',
  ],
  ...['概述', '备注', '来源', '信息来源', '文章来源', '稿件来源', '内容来源', '文字来源', '作者', '责任编辑'],
  ...[
    '编辑',
    '审核',
    '审核人',
    '签发人',
    '供稿',
    '供稿单位',
    '录入',
    '发布人',
    '发布者',
    '统一登记号',
    '登记号',
  ],
  ...['统一编号', '规范性文件编号', '浏览次数', '浏览量', '访问次数', '访问量', '阅读次数', '阅读量', '阅读'],
  ...[
    '点击数',
    '点击次数',
    '点击量',
    '点击率',
    '浏览',
    '点击',
    '字体',
    '字号',
    '字体大小',
    '文字大小',
    '视力保护色',
  ],
  ...['背景色', '打印', '分享', '分享到', '来文单位', '联系电话', '废止标识', '信息格式', '记录形式', '种类'],
];

const fieldOf = new Map<string, { readonly field: Field; readonly rank: number }>(
  Object.entries(FIELDS).flatMap(([field, names]) =>
    names.map((name, rank) => [name, { field: field as Field, rank }] as const),
  ),
);

/** `索 引 号`: labels of two or three characters are often spread to the width of four. */
const spread = (name: string): string => [...name].join('[\\s\\u3000]*');

const NAMES = [...fieldOf.keys(), ...OTHERS]
  .sort((one, other) => other.length - one.length)
  .map(spread)
  .join('|');

const START = /^[\s【[（(·•▪]*/.source;
const COLON = /[\s】\]）)]*[：:]/.source;

const LABEL = new RegExp(`(?<=^|[\\s\\u3000|｜【\\[（(；;,，])(${NAMES})${COLON}`, 'g');
const STARTS = new RegExp(`${START}(?:${NAMES})(?:${COLON}|[\\s】\\]]*$)`);
const ALONE = new RegExp(`${START}(${NAMES})[\\s】\\]：:]*$`);

/** Whether a line begins with a label, or is one. */
export const startsWithLabel = (text: string): boolean => STARTS.test(text);

/** Whether a line is a label and no more: its value is the next line or cell. */
export const isLabelAlone = (text: string): boolean => ALONE.test(text);

/** No line of fields is longer. */
const LONGEST_LINE = 1000;

/** A field as a page has it; a smaller rank is a surer name. */
export interface LabelledValue {
  /** Null for what is no field of ours. */
  readonly field: Field | null;
  readonly rank: number;
  readonly value: string;
}

const labelled = (name: string, value: string): LabelledValue => ({
  ...(fieldOf.get(name.replace(/[\s\u3000]/g, '')) ?? { field: null, rank: 0 }),
  value: value.replace(/^[\s\u3000]+|[\s\u3000|｜】\])）;；]+$/g, ''),
});

/** The labels of a line with what stands behind each; nothing for other lines. */
export const labelledValues = (text: string): LabelledValue[] => {
  if (text.length > LONGEST_LINE) return [];
  const alone = ALONE.exec(text);
  if (alone) return [labelled(alone[1] ?? '', '')];
  const found = [...text.matchAll(LABEL)];
  return found.map((match, index) =>
    labelled(match[1] ?? '', text.slice(match.index + match[0].length, found[index + 1]?.index)),
  );
};
