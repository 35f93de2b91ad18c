import { withoutBlanks } from './collapse.ts';
import type { Entry } from './entries.ts';
import { isLabelAlone } from './labels.ts';
import type { Measured } from './measure.ts';

const RELATED =
  /^[\s\p{P}\p{S}]*(?:相关(?:新闻|文章|链接|阅读|稿件|解读|信息|文档|政策|内容|资讯|推荐|附件)|延伸阅读|推荐阅读|热点推荐|猜你喜欢|附件下载|政策解读|图解|分享(?:到|至)?)[\s\p{P}\p{S}]*$/u;

/**
 * The lines of a document without what web pages put before its first and behind its last sentence: buttons, fields
 * of the metadata, links. Between those nothing is left out, and titles, numbers and signatures never are.
 */
export const trimEntries = (entries: readonly Entry[], { kindOf }: Measured): Entry[] => {
  const isMain = (entry: Entry): boolean => entry.kind === 'grid' || kindOf(entry.line) === 'prose';
  const first = entries.findIndex(isMain);
  const last = entries.findLastIndex(isMain);

  const isRelated = (entry: Entry): boolean => entry.kind === 'line' && RELATED.test(entry.line.text);
  const related = entries.findIndex((entry, index) => index > last && isRelated(entry));
  const end = related === -1 ? entries.length : related;

  const isValue = (index: number): boolean => {
    const [label, value] = [entries[index - 1], entries[index]];
    return (
      label?.kind === 'line' &&
      value?.kind === 'line' &&
      isLabelAlone(label.line.text) &&
      kindOf(value.line) !== 'shape'
    );
  };
  const isOf = (entry: Entry, index: number): boolean => {
    if (entry.kind === 'grid' || (index > first && index < last)) return true;
    const kind = kindOf(entry.line);
    if (kind === 'prose') return true;
    if (kind === 'link') return /^附[件表]/.test(withoutBlanks(entry.line.text));
    return kind !== 'furniture' && kind !== 'label' && !isValue(index);
  };
  return entries.slice(0, end).filter(isOf);
};
