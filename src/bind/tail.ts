import type { Lexicon } from './lexicon.ts';
import { sharedTailOf } from './parallel.ts';

const STRONG = /(?:率|比例|比重|占比|比)$/;

/** What a bearer (初中生) takes over from an indicator of the same kind (小学生睡眠时间);
 * the whole of it where nothing in it is of the bearer's kind.
 * @param evident whether a part of the indicator must be of the bearer's kind
 */
export const tailOf = (bearer: string, indicator: string, evident: boolean, lexicon: Lexicon): string => {
  if (bearer === '' || STRONG.test(bearer)) return '';
  return sharedTailOf([bearer], indicator, lexicon, true) || (evident ? '' : indicator);
};
