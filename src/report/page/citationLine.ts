import type { Extraction, Target, Trend } from '../../model/extraction.ts';
import { CORRECTED_WORDS, quoteOf, sectionWords, titled } from '../compare/citation.ts';
import { plain } from '../terminal.ts';
import { whereOf } from './placeWords.ts';

const dateWords = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** As much of the sentence around a number as goes with it, … where there is more; a trend quotes its sentence. */
const sentenceOf = (finding: Target | Trend): string => {
  const { prefix, quote, suffix, sentence } = finding.source;
  if (!('number' in finding.source)) return quote;
  const { number } = finding.source as Target['source'];
  const [before, after] = [number.start - sentence.start, sentence.end - number.end];
  const [head, tail] = [[...prefix], [...suffix]];
  return [
    before > head.length ? '…' : '',
    ...head.slice(Math.max(0, head.length - before)),
    quote,
    ...tail.slice(0, Math.max(0, after)),
    after > tail.length ? '…' : '',
  ].join('');
};

/**
 * The line that cites a target or a trend, and says where a reviewer has corrected it:
 * `清远市人民政府：《清远市儿童发展规划》（清府〔2022〕3号，2022年9月9日），儿童与健康，主要目标第3项：“…降至2.0‰。”，第27行`.
 */
export const citationLine = (
  { document, plans }: Pick<Extraction, 'document' | 'plans'>,
  finding: Target | Trend,
  corrected = false,
): string => {
  const { id, title, documentNumber, issuer, issued } = document;
  const { plan, domain, section, item, source } = finding;
  const name = plans.find((each) => each.id === plan)?.title ?? title;
  const issue = [documentNumber, issued && dateWords(issued)].filter((fact) => fact !== null).map(plain);
  const head = [
    issuer === null ? '' : `${plain(issuer)}：`,
    name === null ? plain(id) : titled(plain(name)),
    issue.length === 0 ? '' : `（${issue.join('，')}）`,
  ].join('');
  const where = [head, ...(domain === null ? [] : [plain(domain)]), sectionWords(section, item)].join('，');
  const words = quoteOf({ target: null, quote: sentenceOf(finding), prefix: null, suffix: null });
  return `${where}：“${words}”，${whereOf(source)}${corrected ? CORRECTED_WORDS : ''}`;
};
