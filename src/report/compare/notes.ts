import { plain } from '../terminal.ts';
import { UNCHECKED_NOTE } from './chinese.ts';
import { type Compared, uncheckedIn } from './comparedDocument.ts';
import { shortName } from './planWords.ts';
import { reviewCountsOf } from './reviewCounts.ts';

const LIMITS = [
  '指标按目录归并；目录未收录的指标（°）只按字面归并，同义的不同说法可能分列。',
  '“未设”只用于全文已读取的文件。单位、年份、分母不同的数值不作比较，也不换算。',
  '数值由程序按规则从原文提取；引用前请按出处核对原文。',
];

/** So many plans are named one by one. */
const MANY = 12;

/** What reviewers decided, by plan. */
const reviewNotes = ({ comparison }: Compared): string[] => {
  const counts = reviewCountsOf(comparison);
  if (counts.length === 0) return [];
  const words = counts.slice(0, MANY).map(({ plan, accepted, corrected, rejected }) => {
    const parts = [
      ...(accepted > 0 ? [`核对无误${accepted}`] : []),
      ...(corrected > 0 ? [`更正${corrected}`] : []),
      ...(rejected > 0 ? [`剔除${rejected}`] : []),
    ];
    return `${shortName(plan)} ${parts.join('、')}`;
  });
  const more = counts.length > MANY ? `；另有${counts.length - MANY}个规划` : '';
  return [`人工复核（目标和趋势个数，剔除的不列入）：${words.join('；')}${more}。`];
};

/** What a reader of an export has to know: the baseline, figures that nobody has checked, and limits. */
export const notesOf = (compared: Compared): string[] => {
  const { baseline, baselineNamed } = compared.comparison;
  return [
    `基准：${plain(baseline)}${baselineNamed ? '' : '（未指定，取第一个规划）'}。`,
    ...(uncheckedIn(compared).length > 0 ? [UNCHECKED_NOTE] : []),
    ...reviewNotes(compared),
    ...LIMITS,
  ];
};
